"""How a metric stands on a day."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.metrics.uncertainty import Interval, Unknown, interval
from journeybook.model.metric import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeybook.model.metric import Measured, Metric, Value

VALID_FOR = dt.timedelta(days=365)
"""How long a value stands when its metric does not say how often it is measured."""

_MISSED = 2
"""After so many times the usual wait a measurement was missed, and not just late."""

_YEAR = 365
_SEASON = 65
"""A measurement is held against one of a year ago, give or take so many days."""


class Latest(NamedTuple):
    """The last value of a metric, and what can be told about it.

    Args:
        value: the measurement.
        previous: the one before it that is known, if any.
        year_ago: the one nearest to a year before it, if there is one around that time.
        age: how many days old it is.
        is_stale: whether a newer one should have been there long since.
        is_small: whether it rests on too few; `None` when nobody knows on how many.
        is_reached: whether the target is reached; `None` when there is none.
        source: where it comes from.
        sure: between which values the true value lies, or why that cannot be known.
        run: how many times in a row it went the same way until now: 2 for two rises, -3 for
            three falls, 0 when it stayed as it was.
    """

    value: Value
    previous: Value | None
    year_ago: Value | None
    age: int
    is_stale: bool
    is_small: bool | None
    is_reached: bool | None
    source: str | None
    sure: Interval | Unknown
    run: int

    @property
    def number(self) -> float:
        """The value as a number."""
        return self.value.value or 0.0

    @property
    def change(self) -> float | None:
        """How much it went up since the measurement before it."""
        return None if self.previous is None else self.number - (self.previous.value or 0.0)


def latest(metric: Measured, today: dt.date, variant: str | None = None) -> Latest | None:
    """Tell how a metric stands on a day; nothing when nothing was measured until then.

    Args:
        metric: the metric with its values.
        today: the day. Values of later days are not looked at.
        variant: of which variant; `None` for the values that are of no variant.
    """
    known = [it for it in series(metric, today, variant) if it.value is not None]
    if not known:
        return None
    last = known[-1]
    age = today - last.date
    return Latest(
        last,
        known[-2] if len(known) > 1 else None,
        _year_ago(known),
        age.days,
        age > (metric.every * _MISSED if metric.every else VALID_FOR),
        None if last.n is None else last.n < metric.least,
        reached(metric, last.value or 0.0),
        last.source or metric.source,
        interval(metric, last),
        _run([it.value or 0.0 for it in known]),
    )


def series(metric: Measured, today: dt.date, variant: str | None = None) -> tuple[Value, ...]:
    """List the values of one variant until a day, oldest first, days without a value included."""
    return tuple(it for it in metric.values if it.variant == variant and it.date <= today)


def reached(metric: Metric, value: float) -> bool | None:
    """Tell whether a value reaches the target; `None` when there is none."""
    if metric.target is None:
        return None
    if metric.better is Direction.LOWER:
        return value <= metric.target
    return value >= metric.target


def _year_ago(known: Sequence[Value]) -> Value | None:
    def off(value: Value) -> int:
        return abs((known[-1].date - value.date).days - _YEAR)

    nearest = min(known, key=off)
    return nearest if off(nearest) <= _SEASON else None


def _run(values: Sequence[float]) -> int:
    """Count how many times in a row the values went the same way at last."""
    ways = [(b > a) - (b < a) for a, b in pairwise(values)]
    length = 0
    for way in reversed(ways):
        if way == 0 or way != ways[-1]:
            break
        length += way
    return length
