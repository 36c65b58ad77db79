"""How far off a value may be, as far as the value and n alone can tell."""

from __future__ import annotations

from enum import StrEnum
from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.metric import Statistic

if TYPE_CHECKING:
    from journeybook.model.metric import Metric, Value

CONFIDENCE = 0.95
"""Out of so many such intervals the true value lies within: the usual nineteen in twenty."""

_Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


class Method(StrEnum):
    """How an interval was found."""

    SCORE = "score"
    WIDEST = "widest"


class Interval(NamedTuple):
    """Between which values the true value lies, in nineteen out of twenty cases.

    `WIDEST` is an upper bound of the uncertainty: with the answers themselves it is smaller.
    """

    low: float
    high: float
    method: Method


class Unknown(StrEnum):
    """Why there is no interval."""

    ALL_COUNTED = "all-counted"
    NO_N = "no-n"
    NO_SPREAD = "no-spread"


def score_interval(share: float, n: int) -> tuple[float, float]:
    """Find the score interval of a share (Wilson, 1927).

    Unlike the interval that schools teach, it stays between 0 and 1 and holds for small n and
    for shares near the ends (Newcombe, 1998: “Two-sided confidence intervals for the single
    proportion”, Statistics in Medicine 17, method 3).

    Args:
        share: 0 to 1.
        n: how many cases, 1 or more.
    """
    z2 = _Z * _Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def interval(metric: Metric, value: Value) -> Interval | Unknown:
    """Find how far off a value may be, or say why that cannot be known.

    A share of n cases has its score interval. An NPS is the mean of -1, 0 and 1 and a CES or
    CSAT the mean of answers on a closed scale; how far such answers lie apart is not in the
    value. But they cannot lie further apart than when everybody is at one of the ends (Bhatia
    and Davis, 2000), and then the mean is a share as well. Its score interval, on the scale of
    the metric, is the widest there can be. Of a median, or a mean without an upper end such as
    a waiting time, nothing can be said.

    Args:
        metric: the metric.
        value: one of its values, which is known.
    """
    if metric.counts_all:
        return Unknown.ALL_COUNTED
    low, high = metric.bounds.min, metric.bounds.max
    counted_as = metric.counted_as
    if counted_as not in _BOUNDED or low is None or high is None or value.value is None:
        return Unknown.NO_SPREAD
    if value.n is None:
        return Unknown.NO_N
    width = high - low
    least, most = score_interval((value.value - low) / width, value.n)
    method = Method.SCORE if counted_as is Statistic.SHARE else Method.WIDEST
    return Interval(low + least * width, low + most * width, method)


_BOUNDED = {Statistic.SHARE, Statistic.NET, Statistic.MEAN}
