"""Counts by quarter as bars, each of parts that add up."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.quarters import Room

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BELOW = 48
"""Room below the plot, in pixels: for the quarters and the years."""

_THICKEST = 56
_SHARE = 0.74
"""How much of the room of a quarter its bar takes."""

_LEAST = 13
"""The least height, in pixels, in which the number of a part of a bar can be read."""


class Part(NamedTuple):
    """A part of a bar: what it is of, how many, where, and whether its number fits in it."""

    standing: str
    number: int
    y: float
    height: float
    fits: bool


class Bar(NamedTuple):
    """A bar: its left side and its parts, from the foot up."""

    x: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A drawing of bars, in pixels from the top left.

    Args:
        width: how wide it is.
        height: how high it is.
        bottom: the foot of the bars.
        xs: where the quarters stand.
        thick: how wide a bar is.
        bars: the bars.
    """

    width: int
    height: int
    bottom: float
    xs: tuple[float, ...]
    thick: float
    bars: tuple[Bar, ...]


def bars(
    counts: Sequence[Sequence[tuple[str, int]]], width: int = 720, height: int = 240
) -> Bars | None:
    """Draw counts as bars, one upon the other, on one scale.

    Args:
        counts: for each quarter, oldest first, what there is how many of, from the foot up.
        width: the width.
        height: the height.

    Returns:
        The drawing, or nothing where there is nothing to count.
    """
    most = max((sum(number for _, number in it) for it in counts), default=0)
    if not most:
        return None
    room = Room(width, height, len(counts), most, BELOW)
    thick = round(min(room.slot * _SHARE, _THICKEST), 1)
    return Bars(
        width,
        height,
        room.y(0),
        tuple(room.x(place) for place in range(room.places)),
        thick,
        tuple(
            Bar(round(room.x(place) - thick / 2, 1), tuple(_parts(it, room)))
            for place, it in enumerate(counts)
        ),
    )


def _parts(counts: Sequence[tuple[str, int]], room: Room) -> Iterator[Part]:
    tops = accumulate(number for _, number in counts)
    for (standing, number), top in zip(counts, tops, strict=True):
        y = room.y(top)
        height = round(room.y(top - number) - y, 1)
        yield Part(standing, number, y, height, height >= _LEAST)
