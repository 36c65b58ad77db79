"""The trips of the organisation itself, as open data."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.trips.ahead import Reached, reached
from journeybook.analysis.trips.crossings import crossings, travelling
from journeybook.analysis.trips.mood import asked
from journeybook.analysis.trips.position import position
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target

if TYPE_CHECKING:
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.trip import Trip


class ExportedStop(Exported):
    """A stop, and the day on which this round got there."""

    id: str = Field(description="The name it is referred to by.")
    reached: dt.date | None = Field(
        default=None, description="The first day at this stop in the present round."
    )


class ExportedMilestone(Exported):
    """A point on the way, and how it stands on the day of the edition."""

    title: str = Field(description="What is so when it is reached.")
    standing: Reached = Field(description="in-time, late, overdue or coming.")
    due: dt.date | None = Field(default=None, description="The day by which.")
    reached: dt.date | None = Field(default=None, description="The day it was reached.")
    owner: str | None = Field(default=None, description="The team that sees to it.")
    initiative: str | None = Field(default=None, description="The initiative it belongs to.")


class ExportedMood(Exported):
    """The mood of the team on a day."""

    date: dt.date = Field(description="The day it was asked.")
    level: int = Field(ge=1, le=5, description="1 (very bad) to 5 (very good).")
    stop: str | None = Field(default=None, description="The stop the team was at.")


class ExportedCrossing(Exported):
    """Another trip under way about the same journeys."""

    trip: str = Field(description="The other trip.")
    journeys: tuple[str, ...] = Field(description="The journeys that both are about.")
    teams: tuple[str, ...] = Field(description="The teams that travel on both.")


class ExportedTrip(Exported):
    """One trip of the organisation, or of some of its teams."""

    id: str = Field(description="The name it is referred to by.")
    title: str = Field(description="What the trip is called.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    owner: str | None = Field(default=None, description="The team answerable for it.")
    goal: str | None = Field(default=None, description="Where it goes in the end.")
    journeys: tuple[str, ...] = Field(description="The journeys that it is to make better.")
    teams: tuple[str, ...] = Field(description="The teams that travel along.")
    round: int = Field(description="The number of the round; 0 when it has not set out.")
    completed: int = Field(description="How many rounds have ended.")
    stop: str | None = Field(default=None, description="The stop where it is.")
    since: dt.date | None = Field(default=None, description="The day it got there.")
    next: str = Field(description="The stop that comes after it.")
    stops: tuple[ExportedStop, ...] = Field(description="All stops, in order.")
    milestones: tuple[ExportedMilestone, ...] = Field(description="Points on the way.")
    mood: tuple[ExportedMood, ...] = Field(description="The mood of the team, oldest first.")
    crossings: tuple[ExportedCrossing, ...] = Field(
        description="Other trips under way about the same journeys."
    )


def trips(catalogue: Catalogue, today: dt.date, addresses: Addresses) -> tuple[ExportedTrip, ...]:
    """Collect the trips as they stand on a day."""
    return tuple(_trip(catalogue, it, today, addresses) for it in catalogue.trips.values())


def _trip(catalogue: Catalogue, trip: Trip, today: dt.date, addresses: Addresses) -> ExportedTrip:
    at = position(trip, list(catalogue.stops), today)
    met = [it for it in crossings(catalogue.trips.values(), today) if trip in (it.one, it.other)]
    return ExportedTrip(
        id=trip.id,
        title=trip.title,
        url=addresses.of(Target("trip", trip.id)),
        owner=trip.owner,
        goal=trip.goal,
        journeys=trip.journeys,
        teams=travelling(trip),
        round=at.round,
        completed=at.completed,
        stop=at.stop,
        since=at.since,
        next=at.next,
        stops=tuple(ExportedStop(id=it, reached=at.visited.get(it)) for it in catalogue.stops),
        milestones=tuple(
            ExportedMilestone(
                title=it.title,
                standing=reached(it.due, it.reached, today),
                due=it.due,
                reached=it.reached,
                owner=it.owner,
                initiative=it.initiative,
            )
            for it in trip.milestones
        ),
        mood=tuple(
            ExportedMood(date=it.mood.date, level=it.mood.level, stop=it.stop)
            for it in asked(trip, today)
        ),
        crossings=tuple(
            ExportedCrossing(
                trip=(it.other if it.one == trip else it.one).id,
                journeys=it.journeys,
                teams=it.both,
            )
            for it in met
        ),
    )
