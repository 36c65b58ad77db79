"""How a check has stood over time, and where the line breaks."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import NamedTuple

from journeybook.analysis.scorecard.standing import Standing

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
