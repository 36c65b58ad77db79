"""Variants below each other on one scale, each with the room in which it may lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.value_scale import scale

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIDE, _TOP, _ROW, _BELOW = 26, 12, 52, 30
_NAME = 17
"""How far the foot of a name is below the top of its row."""


class Given(NamedTuple):
    """A variant: its value, and between which values it may lie."""

    value: float
    low: float | None
    high: float | None


class Row(NamedTuple):
    """Where a variant is drawn: its name, its line, its dot and the bar around it."""

    name_y: float
    y: float
    x: float
    bar: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The drawing, in pixels from the top left.

    Args:
        width: how wide it is.
        height: how high it is.
        left: where the scale begins.
        right: where it ends.
        bottom: the foot of the scale.
        rungs: the numbers of the scale, each with its place.
        target_x: the place of the target, if there is one.
        rows: the variants, in their order.
    """

    width: int
    height: int
    left: float
    right: float
    bottom: float
    rungs: tuple[tuple[float, float], ...]
    target_x: float | None
    rows: tuple[Row, ...]


def side_by_side(
    given: Sequence[Given],
    target: float | None = None,
    bounds: tuple[float | None, float | None] = (None, None),
    width: int = 560,
) -> SideBySide | None:
    """Draw values of one metric that were found on one day, to be compared.

    Args:
        given: the variants, in their order.
        target: what is aimed for, if anything.
        bounds: the lowest and the highest value there can be.
        width: how wide the drawing is to be.
    """
    numbers = [it for one in given for it in one if it is not None]
    if not numbers:
        return None
    found = scale(numbers if target is None else [*numbers, target], *bounds)
    bottom = _TOP + _ROW * len(given)

    def x(value: float) -> float:
        return round(width - _SIDE - found.from_top(value) * (width - 2 * _SIDE), 1)

    return SideBySide(
        width,
        bottom + _BELOW,
        _SIDE,
        width - _SIDE,
        bottom,
        tuple((it, x(it)) for it in found.rungs),
        None if target is None else x(target),
        tuple(
            Row(
                _TOP + index * _ROW + _NAME,
                _TOP + index * _ROW + _ROW * 0.64,
                x(it.value),
                None if it.low is None or it.high is None else (x(it.low), x(it.high)),
            )
            for index, it in enumerate(given)
        ),
    )
