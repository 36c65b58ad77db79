"""Where a trip is on a day: which round, at which stop, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from journeybook.model.trip import Trip
    from journeybook.model.trip_log import Round


class Position(NamedTuple):
    """Where a trip is.

    Args:
        round: the number of the round, from 1; 0 for a trip that has not begun.
        completed: how many rounds have ended.
        stop: the id of the stop; `None` before the first, and between two rounds.
        since: the day the team got there.
        next: the id of the stop that comes after it. Behind the last comes the first.
        visited: the day on which the team first got to each stop in this round, by id.
    """

    round: int
    completed: int
    stop: str | None
    since: dt.date | None
    next: str
    visited: Mapping[str, dt.date]


def position(trip: Trip, stops: Sequence[str], today: dt.date) -> Position:
    """Find where a trip is on a day.

    What has a later day has not happened yet. A team may go back to an earlier stop, so the
    last arrival counts and not the furthest; of two on one day, the one that was written last.

    Args:
        trip: the trip.
        stops: the ids of all stops, in order.
        today: the day.
    """
    begun = [it for it in trip.rounds if it.began <= today]
    completed = sum(it.ended is not None and it.ended <= today for it in begun)
    if not begun:
        return Position(0, 0, None, None, stops[0], {})
    current = begun[-1]
    if current.ended and current.ended <= today:
        return Position(len(begun), completed, None, current.ended, stops[0], {})
    visited: dict[str, dt.date] = {}
    for stop, day in _arrivals(current, today):
        visited.setdefault(stop, day)
    here = [*_arrivals(current, today)]
    if not here:
        return Position(len(begun), completed, None, None, stops[0], {})
    stop, since = here[-1]
    return Position(len(begun), completed, stop, since, following(stop, stops), visited)


def following(stop: str, stops: Sequence[str]) -> str:
    """Give the stop that comes after another. It is a cycle: behind the last comes the first."""
    at = stops.index(stop) if stop in stops else -1
    return stops[(at + 1) % len(stops)]


def stop_on(trip: Trip, day: dt.date) -> str | None:
    """Find the stop where a team was on a day, by when it got where. `None` between rounds."""
    for it in reversed(trip.rounds):
        if it.began <= day and (it.ended is None or day <= it.ended):
            here = [*_arrivals(it, day)]
            return here[-1][0] if here else None
    return None


def _arrivals(of: Round, today: dt.date) -> Iterator[tuple[str, dt.date]]:
    """List who got where until a day, oldest first."""
    for it in sorted(of.stops, key=lambda it: it.date):
        if it.date <= today:
            yield it.stop, it.date
