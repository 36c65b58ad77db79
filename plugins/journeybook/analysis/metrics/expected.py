"""What the curve of a journey makes us expect people to remember, beside what they said."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.feeling import lines
from journeybook.model.metric import MetricKind

if TYPE_CHECKING:
    from journeybook.analysis.feeling import Line, Point
    from journeybook.model.journey import Journey
    from journeybook.model.metric import Metric

_NEUTRAL = 3
_LOWEST, _HIGHEST = 1, 5
_THIRD = 1 / 3

SCORES = (MetricKind.NPS, MetricKind.CSAT, MetricKind.CES)
"""What people say of an experience afterwards, which is what peak and end can be held against.
The one that is about the whole of it most comes first."""


class Part(StrEnum):
    """A third of a scale. Finer than this, two different scales cannot be compared."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class Peak(NamedTuple):
    """A strongest moment, and how it feels there at its strongest, 1 to 5."""

    point: Point
    level: int


class Expected(NamedTuple):
    """What a traveller probably remembers.

    Args:
        persona: whose feeling it is; `None` when it is told for all.
        peaks: the strongest moments: one, or the best and the worst where they are as strong.
        end: the last moment of which the feeling is known.
        level: the middle of peak and end, 1 to 5.
        part: the third of that scale it is in.
    """

    persona: str | None
    peaks: tuple[Peak, ...]
    end: Point
    level: float
    part: Part


def expected(journey: Journey) -> tuple[Expected, ...]:
    """Find what travellers probably remember of a journey, each line of feeling apart.

    What people say of an experience afterwards is close to the mean of its strongest moment
    and its end, and hardly depends on how long it took (Kahneman and others, 1993: “When more
    pain is preferred to less”; Fredrickson and Kahneman, 1993). The strongest moment is the one
    furthest from neutral; where best and worst are equally far both count, half each.
    """
    return tuple(found for it in lines(journey) if (found := _expected(it)))


def part_of(value: float, low: float, high: float) -> Part:
    """Find the third of a scale that a value is in. A border belongs to the middle."""
    at = (value - low) / (high - low)
    if at < _THIRD:
        return Part.LOW
    return Part.HIGH if at > 1 - _THIRD else Part.MIDDLE


def measured_part(metric: Metric, value: float) -> Part | None:
    """Find the third of its scale that a score is in, turned so that high is good."""
    low, high = metric.bounds.min, metric.bounds.max
    if metric.kind not in SCORES or low is None or high is None:
        return None
    return part_of(value, low, high)


def _expected(line: Line) -> Expected | None:
    best, worst, end = (None if index is None else line.points[index] for index in line.remembered)
    if best is None or worst is None or end is None:
        return None
    high = max(best.first or 0, best.last or 0)
    low = min(worst.first or _HIGHEST, worst.last or _HIGHEST)
    up, down = high - _NEUTRAL, _NEUTRAL - low
    peaks = [Peak(best, high)] if up >= down else []
    if down > up or (down == up and high != low):
        peaks.append(Peak(worst, low))
    peak = sum(it.level for it in peaks) / len(peaks)
    level = (peak + (end.last or _NEUTRAL)) / 2
    return Expected(line.persona, tuple(peaks), end, level, part_of(level, _LOWEST, _HIGHEST))
