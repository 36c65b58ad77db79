"""How variants differ, and whether chance alone could make such a difference."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.metrics.uncertainty import score_interval
from journeybook.model.metric import Direction, Statistic

if TYPE_CHECKING:
    import datetime as dt

    from journeybook.model.metric import Measured, Value, Variant

_PERCENT = 100


class Difference(NamedTuple):
    """How much a variant lies above the one before it.

    Args:
        of: the variant.
        than: the variant it is held against.
        value: what was found with the variant.
        other: what was found with the other, on the same day.
        size: how much higher the first is, on the scale of the metric.
        low: the least that may be, in nineteen out of twenty cases; `None` when unknown.
        high: the most.
        is_better: whether the variant did better; `None` when equal or when nobody said what is.
    """

    of: Variant
    than: Variant
    value: Value
    other: Value
    size: float
    low: float | None
    high: float | None
    is_better: bool | None

    @property
    def is_clear(self) -> bool | None:
        """Whether chance alone hardly explains it; `None` where that cannot be known."""
        if self.low is None or self.high is None:
            return None
        return self.low > 0 or self.high < 0


def share_difference(first: float, n: int, second: float, m: int) -> tuple[float, float]:
    """Find the interval of a difference between two shares.

    Hybrid score method (Newcombe, 1998: “Interval estimation for the difference between
    independent proportions”, Statistics in Medicine 17, method 10).

    Args:
        first: the share from which the other is taken, 0 to 1.
        n: its number of cases.
        second: the other share.
        m: its number of cases.

    Returns:
        The least and the most that `first - second` may be, -1 to 1.
    """
    low, high = score_interval(first, n)
    other_low, other_high = score_interval(second, m)
    apart = first - second
    least = apart - sqrt((first - low) ** 2 + (other_high - second) ** 2)
    most = apart + sqrt((high - first) ** 2 + (second - other_low) ** 2)
    return max(-1.0, least), min(1.0, most)


def differences(metric: Measured, today: dt.date) -> tuple[Difference, ...]:
    """Hold each variant against the first, by the last day on which both were measured."""
    if not metric.variants:
        return ()
    first, *others = metric.variants
    found = (_difference(metric, it, first, today) for it in others)
    return tuple(it for it in found if it)


def _difference(metric: Measured, of: Variant, than: Variant, today: dt.date) -> Difference | None:
    values, others = _by_day(metric, of, today), _by_day(metric, than, today)
    shared = values.keys() & others.keys()
    if not shared:
        return None
    value, other = values[max(shared)], others[max(shared)]
    size = (value.value or 0) - (other.value or 0)
    low = high = None
    if metric.counted_as is Statistic.SHARE and value.n and other.n:
        shares = (value.value or 0) / _PERCENT, (other.value or 0) / _PERCENT
        low, high = share_difference(shares[0], value.n, shares[1], other.n)
        low, high = low * _PERCENT, high * _PERCENT
    is_better = None
    if size and metric.better:
        is_better = (size > 0) is (metric.better is Direction.HIGHER)
    return Difference(of, than, value, other, size, low, high, is_better)


def _by_day(metric: Measured, variant: Variant, today: dt.date) -> dict[dt.date, Value]:
    return {
        it.date: it
        for it in metric.values
        if it.variant == variant.id and it.value is not None and it.date <= today
    }
