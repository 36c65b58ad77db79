"""How a check has stood over time, and where the line breaks."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet

    from journeybook.analysis.scorecard.counting import Counted

LEVELS = {Standing.NOT_MET: 1, Standing.PARTLY: 2, Standing.MET: 3}
"""The standings that are a level, and how high."""


class Point(NamedTuple):
    """How a check stood from a day on, given on a version of the check."""

    day: dt.date
    standing: Standing
    version: int


class Trend(NamedTuple):
    """The points, oldest first. Points of different versions must not be joined by a line."""

    points: tuple[Point, ...]

    @property
    def runs(self) -> tuple[tuple[Point, ...], ...]:
        """The points in runs of one version of the check each.

        Where the meaning of a check changed, the line breaks: a result before and one after
        answer different questions.
        """
        runs: list[list[Point]] = []
        for point in self.points:
            if not runs or runs[-1][-1].version != point.version:
                runs.append([])
            runs[-1].append(point)
        return tuple(tuple(run) for run in runs)

    @property
    def direction(self) -> int:
        """Whether the last step went up (1), down (-1) or nowhere (0), within one version.

        Only *met*, *partly* and *not met* are levels. Getting to know something, or no longer
        knowing it, is neither better nor worse: what has gone stale is not on its way up.
        """
        if not self.points or self.points[-1].standing not in LEVELS:
            return 0
        levels = [LEVELS[it.standing] for it in self.runs[-1] if it.standing in LEVELS]
        changes = [b - a for a, b in pairwise(levels)]
        return 0 if not changes else (changes[-1] > 0) - (changes[-1] < 0)


def followed(
    recorded: AbstractSet[dt.date],
    turns: Callable[[dt.date], Iterable[dt.date]],
    stood: Callable[[dt.date], Counted],
    now: Counted,
    today: dt.date,
) -> Trend:
    """Look back at every day on which something was recorded, each by what was known then.

    The days on which evidence went stale or an exception ended lie in between.

    Args:
        recorded: the days on which something was recorded.
        turns: lists the days on which what was recorded by a day counts otherwise.
        stood: tells what counted on a day.
        now: what counts today.
        today: the day.
    """
    written = {day for day in recorded if dt.date.min < day <= today}
    later = {turn for day in written for turn in turns(day) if day < turn <= today}
    points: list[Point] = []
    for day in sorted(written | later):
        then = stood(day)
        if day in written or points[-1].standing is not then.standing:
            points.append(Point(day, then.standing, then.version))
    if points and points[-1].standing is not now.standing:
        points.append(Point(today, now.standing, now.version))
    return Trend(tuple(points))
