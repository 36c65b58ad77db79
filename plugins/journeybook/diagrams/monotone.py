"""A smooth line through points that never rises or falls further than the points do."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Knot = tuple[float, float]


def path(knots: Sequence[Knot]) -> Iterator[str]:
    """Write the line through two or more points as SVG path data; fewer make no line.

    Cubic pieces with the slopes of Fritsch and Butland (1984): an ordinary spline would
    swing above “very good” between two good moments, and show what nobody felt.

    Args:
        knots: points with x strictly rising.
    """
    if len(knots) < 2:  # noqa: PLR2004
        return
    slopes = _slopes(knots)
    text = [f"M{_n(knots[0][0])} {_n(knots[0][1])}"]
    for ((x0, y0), (x1, y1)), (s0, s1) in zip(pairwise(knots), pairwise(slopes), strict=True):
        third = (x1 - x0) / 3
        text.append(
            f"C{_n(x0 + third)} {_n(y0 + s0 * third)} "
            f"{_n(x1 - third)} {_n(y1 - s1 * third)} {_n(x1)} {_n(y1)}"
        )
    yield "".join(text)


def _slopes(knots: Sequence[Knot]) -> list[float]:
    """Choose the slope at each point: level at every turn and at both ends."""
    rises = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(knots)]
    widths = [x1 - x0 for (x0, _), (x1, _) in pairwise(knots)]
    inner = [
        _between(rise0, rise1, wide0, wide1)
        for (rise0, rise1), (wide0, wide1) in zip(pairwise(rises), pairwise(widths), strict=True)
    ]
    return [0.0, *inner, 0.0]


def _between(rise0: float, rise1: float, wide0: float, wide1: float) -> float:
    if rise0 * rise1 <= 0:
        return 0.0
    one, two = 2 * wide1 + wide0, wide1 + 2 * wide0
    return (one + two) / (one / rise0 + two / rise1)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
