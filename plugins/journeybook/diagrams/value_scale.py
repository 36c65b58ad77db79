"""The scale beside measured values: where it begins and ends, and which numbers stand at it."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = (1, 2, 2.5, 5, 10)
_LINES = 5
"""About so many steps make a scale that can be read off."""

_AIR = 0.06
"""Room above and below the values, as a part of how far they lie apart."""


class Scale(NamedTuple):
    """From the lowest to the highest number, with the numbers between them."""

    low: float
    high: float
    rungs: tuple[float, ...]

    def from_top(self, value: float) -> float:
        """Place a value: 0 at the top, 1 at the bottom."""
        return (self.high - value) / (self.high - self.low)


def scale(
    values: Sequence[float],
    least: float | None = None,
    most: float | None = None,
    span: float = 0.0,
) -> Scale:
    """Choose a scale for values: steps that people count in, and never past what can be.

    Args:
        values: what has to fit, at least one.
        least: the lowest value there can be, if any.
        most: the highest.
        span: how much it has to show at least, so that little changes look little.
    """
    low, high = around(values, span)
    apart = (high - low) or max(abs(high) * 0.1, 1.0)
    low, high = low - apart * _AIR, high + apart * _AIR
    step = _step((high - low) / _LINES)
    first, last = floor(low / step), ceil(high / step)
    if last - first < 2:  # noqa: PLR2004 - a scale without a middle cannot be read off
        last = first + 2
    if least is not None:
        first = max(first, ceil(least / step)) if least <= min(values) else first
        last = max(last, first + 1)
    if most is not None:
        last = min(last, floor(most / step)) if most >= max(values) else last
    rungs = [round(number * step, 10) for number in range(first, last + 1)]
    bottom, top = min([*rungs, *values]), max([*rungs, *values])
    if bottom == top:
        bottom, top = bottom - step, top + step
    return Scale(bottom, top, tuple(rungs) or (bottom, top))


def around(values: Sequence[float], span: float) -> tuple[float, float]:
    """Give the ends of values, moved apart evenly where they are nearer than a span."""
    low, high = min(values), max(values)
    lacking = max(0.0, span - (high - low)) / 2
    return low - lacking, high + lacking


def span_of(values: Sequence[float], least: float | None, most: float | None) -> float:
    """Choose how much of a scale a drawing of values over time shows at least: a fifth.

    Of a scale without two ends, a fifth of the largest value. A drawing that follows every
    small change as if it were a large one would be true and mislead all the same.
    """
    if least is not None and most is not None:
        return (most - least) / 5
    return max(abs(it) for it in values) / 5


def _step(about: float) -> float:
    """Choose the step nearest above: 1, 2, 2½ or 5 times a power of ten."""
    power = 10.0 ** floor(log10(about))
    return next(it * power for it in _STEPS if it * power >= about * (1 - 1e-9))
