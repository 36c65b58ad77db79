"""The overview of trips: where each is, where they cross, and what every stop is for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.trips.ahead import Sort, ahead
from journeybook.analysis.trips.crossings import crossings
from journeybook.analysis.trips.mood import asked
from journeybook.analysis.trips.position import position
from journeybook.model.addresses import stop_anchor
from journeybook.model.catalogue import Target
from journeybook.model.stops import SHIPPED
from journeybook.pages.articles import guidance_for
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.overviews import trail
from journeybook.pages.page import Page, below
from journeybook.pages.rendering import render
from journeybook.pages.text import inline
from journeybook.pages.trip_cycle import cycle
from journeybook.pages.trip_page import crossing_in_words, trip_page
from journeybook.pages.trip_parts import mark, team, texts
from journeybook.pages.viewpoint import Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from journeybook.model.stop import Stop
    from journeybook.model.trip import Trip
    from journeybook.pages.articles import ArticleCard
    from journeybook.pages.map import Mark
    from journeybook.pages.site import Site
    from journeybook.pages.trip_cycle import Cycle
    from journeybook.pages.viewpoint import Ref


class TripShown(NamedTuple):
    """A trip in the overview."""

    trip: Ref
    summary: str | None
    owner: Markup | None
    cycle: Cycle
    mood: Mark | None
    late: str | None


class CrossingShown(NamedTuple):
    """Two trips about the same journeys, and what that means in words."""

    one: Ref
    other: Ref
    journeys: tuple[Ref, ...]
    sentence: str


class StopTold(NamedTuple):
    """A stop: what it is for, what has to be shown, tips and questions, and who is there."""

    anchor: str
    number: int
    title: str
    own: bool
    happens: Markup | None
    shows: tuple[Markup, ...]
    tips: tuple[Markup, ...]
    questions: tuple[Markup, ...]
    here: tuple[Ref, ...]
    guidance: tuple[ArticleCard, ...]


def trips_page(site: Site, address: str) -> str:
    """Make the overview of trips."""
    view = Viewpoint(site, address)
    return render(
        view.words,
        "trips.html",
        trail=trail(view),
        trips=[_trip(view, it) for it in site.catalogue.trips.values()],
        crossings=[
            CrossingShown(
                view.ref("trip", it.one.id),
                view.ref("trip", it.other.id),
                tuple(view.refs("journey", it.journeys)),
                view.say(crossing_in_words(view, it)),
            )
            for it in crossings(site.catalogue.trips.values(), view.today)
        ],
        stops=[
            _stop(view, number, it)
            for number, it in enumerate(site.catalogue.stops.values(), start=1)
        ],
    )


def trips(site: Site) -> Iterator[Page]:
    """List the pages of trips."""
    for trip in site.catalogue.trips.values():
        make = partial(trip_page, site, trip)
        file = site.catalogue.files.get(("trip", trip.id))
        yield below(
            site,
            Target("trip", trip.id),
            trip.title,
            make,
            description=trip.summary or "",
            source=file,
        )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say where the organisation's own trip is, and how much of it is overdue."""
    trips = [*view.catalogue.trips.values()]
    if not trips:
        return None
    first = max(trips, key=lambda it: len(it.rounds))
    at = position(first, list(view.catalogue.stops), view.today)
    late = sum(_late(view, it) for it in trips)
    where = Message("“%(trip)s” has not set out yet.", trip=first.title)
    if at.stop:
        where = Message(
            "“%(trip)s” is at “%(stop)s”, in round %(round)s.",
            trip=first.title,
            stop=view.catalogue.stops[at.stop].title,
            round=str(at.round),
        )
    elif at.round:
        where = Message(
            "“%(trip)s” has been round once.",
            "“%(trip)s” has been round %(n)s times.",
            n=at.completed,
            trip=first.title,
        )
    sentence = view.say(where)
    if late:
        overdue = Message("One milestone is overdue.", "%(n)s milestones are overdue.", n=late)
        sentence = f"{sentence} {view.say(overdue)}"
    return Glimpse(
        view.say(Message("Our own trip")), sentence, view.overview("trip"), alarm=bool(late)
    )


def _late(view: Viewpoint, trip: Trip) -> int:
    return sum(it.sort is Sort.MILESTONE and it.late > 0 for it in ahead(trip, view.today))


def _trip(view: Viewpoint, trip: Trip) -> TripShown:
    late = _late(view, trip)
    said = Message("One milestone is overdue.", "%(n)s milestones are overdue.", n=late)
    felt = asked(trip, view.today)
    return TripShown(
        view.ref("trip", trip.id),
        trip.summary,
        team(view, trip.owner),
        cycle(view, trip),
        mark(view, felt[-1].mood.level) if felt else None,
        view.say(said) if late else None,
    )


def _stop(view: Viewpoint, number: int, stop: Stop) -> StopTold:
    stops = list(view.catalogue.stops)
    return StopTold(
        stop_anchor(stop.id),
        number,
        view.say(stop.title),
        stop.id not in {it.id for it in SHIPPED},
        inline(view.say(stop.happens)) if stop.happens else None,
        texts(stop.shows, view),
        texts(stop.tips, view),
        texts(stop.questions, view),
        tuple(
            view.ref("trip", it.id)
            for it in view.catalogue.trips.values()
            if position(it, stops, view.today).stop == stop.id
        ),
        tuple(guidance_for(view, Target("stop", stop.id))),
    )
