"""Where trips cross: different teams at work on the same journey, knowing it or not."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from journeybook.model.trip import Trip


class Crossing(NamedTuple):
    """Two trips that are about the same journeys.

    Args:
        one: the trip that began first.
        other: the other.
        journeys: the ids of the journeys that both are about.
        both: the teams that travel on both, and so could tell the one of the other.
        only_one: the teams that travel on the first only.
        only_other: the teams that travel on the other only.
    """

    one: Trip
    other: Trip
    journeys: tuple[str, ...]
    both: tuple[str, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]


def crossings(trips: Iterable[Trip], today: dt.date) -> tuple[Crossing, ...]:
    """Find the pairs of trips that are under way and about the same journeys.

    Those with the most journeys in common come first. A trip whose last round has ended is not
    under way, and one that has not begun is neither.

    Args:
        trips: all trips.
        today: the day.
    """
    here = sorted((it for it in trips if _under_way(it, today)), key=_began)
    found = [
        _crossing(one, other)
        for one, other in combinations(here, 2)
        if set(one.journeys) & set(other.journeys)
    ]
    return tuple(sorted(found, key=lambda it: -len(it.journeys)))


def travelling(trip: Trip) -> tuple[str, ...]:
    """List the teams that travel along: those named, the owner, and those of roles and coach."""
    named = [
        *trip.departments,
        trip.owner,
        *(it.team for it in trip.team),
        trip.coach.team if trip.coach else None,
    ]
    return tuple(dict.fromkeys(it for it in named if it))


def _crossing(one: Trip, other: Trip) -> Crossing:
    first, second = travelling(one), travelling(other)
    return Crossing(
        one,
        other,
        tuple(dict.fromkeys(it for it in one.journeys if it in other.journeys)),
        tuple(it for it in first if it in second),
        tuple(it for it in first if it not in second),
        tuple(it for it in second if it not in first),
    )


def _began(trip: Trip) -> tuple[int, str]:
    return min(it.began.toordinal() for it in trip.rounds), trip.id


def _under_way(trip: Trip, today: dt.date) -> bool:
    begun = [it for it in trip.rounds if it.began <= today]
    return bool(begun) and not (begun[-1].ended and begun[-1].ended <= today)
