"""What a trip ought to show at its stops, and does not."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from journeybook.analysis.trips.crossings import travelling
from journeybook.model.trip_plan import NeedKind, RoleOn
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping

    from journeybook.model.trip import Trip

    Look = Callable[[Trip, dt.date], Iterator[Message]]

LOOK_BACK = timedelta(weeks=8)
"""Looking back less often than this is not regular: a milestone every six weeks, and some room."""

ASK = timedelta(weeks=4)
"""A mood that was not asked for so long is not known."""


def missing(trip: Trip, stop: str, today: dt.date) -> tuple[Message, ...]:
    """List what a shipped stop has to show and this trip does not.

    An organisation's own stop asks nothing that could be looked for. See `Stop.shows` for what
    each of the six asks in words.
    """
    look = _LOOKS.get(stop)
    return tuple(look(trip, today)) if look else ()


def untold(trip: Trip, today: dt.date) -> tuple[str, ...]:
    """List the teams that travel along and were never told, by what is on record."""
    told = {it.team for it in trip.told if it.date and it.date <= today}
    seen = {team for it in trip.demos if it.date and it.date <= today for team in it.teams}
    return tuple(it for it in travelling(trip) if it not in told | seen | {trip.owner})


def _coach(trip: Trip, _today: dt.date) -> Iterator[Message]:
    roles = {it.on for it in trip.team}
    if RoleOn.CUSTOMER not in roles:
        yield Message("Nobody has a role that looks after the customer's trip.")
    if RoleOn.ORGANISATION not in roles:
        yield Message("Nobody has a role that looks after the trip of the organisation itself.")
    if trip.coach is None:
        yield Message("There is no coach.")
    if len(travelling(trip)) < 2:  # noqa: PLR2004 - one is not across
        yield Message("The team does not run across departments.")


def _destination(trip: Trip, _today: dt.date) -> Iterator[Message]:
    if trip.goal is None:
        yield Message("No goal was agreed.")
    if not trip.expectations:
        yield Message("Nobody said what they expect.")
    if not any(it.target for it in trip.objectives):
        yield Message("No objective has a figure.")


def _route(trip: Trip, _today: dt.date) -> Iterator[Message]:
    if not trip.touchpoints:
        yield Message("The organisation's own touchpoints are not on record.")
    if not any(it.as_is and it.to_be for it in trip.route):
        yield Message("Nowhere does it say how it is beside how it should become.")
    if not trip.strengths:
        yield Message("Nothing is on record that already goes well.")
    kinds = {it.kind for it in trip.needs}
    if NeedKind.PEOPLE not in kinds:
        yield Message("Nothing was decided about the people it takes.")
    if NeedKind.TOOLS not in kinds:
        yield Message("Nothing was decided about the tools it takes.")


def _departure(trip: Trip, today: dt.date) -> Iterator[Message]:
    if not any(it.date and it.date <= today for it in trip.told):
        yield Message("Nobody was told, by what is on record.")
    if not any(it.date and it.date <= today for it in trip.demos):
        yield Message("Nobody has seen it with their own eyes: there was no demonstration.")
    if not any(it.take_part for it in trip.told):
        yield Message("Nowhere does it say how people can take part.")


def _under_way(trip: Trip, today: dt.date) -> Iterator[Message]:
    if not trip.milestones:
        yield Message("There are no milestones.")
    backs = [it.date for it in trip.retrospectives if it.date <= today]
    if not backs:
        yield Message("The team has not looked back yet.")
    elif max(backs) < today - LOOK_BACK:
        yield Message("The team last looked back on %(day)s.", day=max(backs))
    if not trip.effects:
        yield Message("Nobody wrote down what it does to employees.")
    moods = [it.date for it in trip.mood if it.date <= today]
    if not moods:
        yield Message("Nobody asked how the mood is.")
    elif max(moods) < today - ASK:
        yield Message("The mood was last asked on %(day)s.", day=max(moods))


def _keep_travelling(trip: Trip, _today: dt.date) -> Iterator[Message]:
    if not trip.lessons:
        yield Message("No lesson is on record.")
    elif not any(it.shared_with for it in trip.lessons):
        yield Message("No lesson was shared with another team.")
    if not trip.celebrations:
        yield Message("Nothing was celebrated.")
    if trip.next_round is None:
        yield Message("Nobody knows what the next round is about.")


_LOOKS: Mapping[str, Look] = {
    "coach": _coach,
    "destination": _destination,
    "route": _route,
    "departure": _departure,
    "under-way": _under_way,
    "keep-travelling": _keep_travelling,
}
