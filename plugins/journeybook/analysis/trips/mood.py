"""The mood of a team: how it is now, where it comes from, and how it was at each stop."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.trips.position import stop_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from journeybook.model.trip import Trip
    from journeybook.model.trip_log import Mood


class Asked(NamedTuple):
    """The mood on a day, 1 (very bad) to 5 (very good), at the stop where the team was."""

    mood: Mood
    stop: str | None


class AtStop(NamedTuple):
    """How the mood was at a stop, over all rounds.

    Args:
        typical: the median, 1 to 5; with halves where two in the middle differ.
        lowest: the lowest.
        last: the latest.
        times: how often it was asked.
    """

    typical: float
    lowest: int
    last: int
    times: int


def asked(trip: Trip, today: dt.date) -> tuple[Asked, ...]:
    """List the moods until a day, oldest first, each at its stop.

    An author may name the stop. Otherwise it follows from the rounds.
    """
    found = sorted((it for it in trip.mood if it.date <= today), key=lambda it: it.date)
    return tuple(Asked(it, it.stop or stop_on(trip, it.date)) for it in found)


def by_stop(trip: Trip, today: dt.date) -> Mapping[str, AtStop]:
    """Sum up the mood at each stop where it was asked.

    The median and not the mean: levels have an order, not a distance, and one angry Friday
    should not be spread over a whole summer.
    """
    levels: dict[str, list[int]] = {}
    for it in asked(trip, today):
        if it.stop:
            levels.setdefault(it.stop, []).append(it.mood.level)
    return {
        stop: AtStop(float(median(found)), min(found), found[-1], len(found))
        for stop, found in levels.items()
    }
