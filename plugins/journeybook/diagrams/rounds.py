"""The organisation's own trip as a cycle: a ring of stops, and a ring for each time round."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIZE = 400
_MIDDLE = SIZE / 2
_OUTER = 160
_NODE = 21
_GAP = 16
"""How far the ring of a round stands from the next, in pixels."""

_MOST_RINGS = 4
"""So many rounds are drawn as a ring; there is no room for more, and the middle says how many."""

_WING = 5


class Standing(StrEnum):
    """How a stop stands in this round."""

    BEEN = "been"
    HERE = "here"
    NEXT = "next"
    AHEAD = "ahead"


class Dot(NamedTuple):
    """A stop on the ring, with its number from 1."""

    x: float
    y: float
    number: int
    standing: Standing


class Arrow(NamedTuple):
    """The head of an arrow between two stops, as path data, and whether it was travelled."""

    path: str
    travelled: bool


class Rounds(NamedTuple):
    """The drawing, in a square of 400 pixels.

    Args:
        size: how wide and how high it is.
        track: the whole ring, as path data.
        travelled: the part of it that was travelled in this round; empty at the first stop.
        rings: the radius of a ring for each time round that was completed, the oldest inside.
        dots: the stops, clockwise from the top.
        arrows: the way it goes, one behind each stop.
        radius: how big a stop is.
    """

    size: int
    track: str
    travelled: str
    rings: tuple[float, ...]
    dots: tuple[Dot, ...]
    arrows: tuple[Arrow, ...]
    radius: float


def rounds(standings: Sequence[Standing], completed: int) -> Rounds:
    """Draw the stops as a cycle.

    Args:
        standings: how each stop stands, in order; at most one is `HERE`.
        completed: how many times the ring was travelled to the end.
    """
    count = len(standings)
    angles = [math.tau * index / count - math.pi / 2 for index in range(count)]
    here = next((at for at, it in enumerate(standings) if it is Standing.HERE), None)
    return Rounds(
        SIZE,
        _arc(angles[0], angles[0] + math.tau / 2) + _arc(angles[0] + math.tau / 2, angles[0]),
        _arc(angles[0], angles[here]) if here else "",
        tuple(
            _OUTER - _NODE - _GAP * (index + 1)
            for index in reversed(range(min(completed, _MOST_RINGS)))
        ),
        tuple(
            Dot(*_at(angle), number, standing)
            for number, (angle, standing) in enumerate(zip(angles, standings, strict=True), start=1)
        ),
        tuple(_arrows(angles, here)),
        _NODE,
    )


def _arrows(angles: Sequence[float], here: int | None) -> Iterator[Arrow]:
    """Put the head of an arrow halfway each stop and the next."""
    half = math.pi / len(angles)
    for index, angle in enumerate(angles):
        middle = angle + half
        x, y = _at(middle)
        # Clockwise along the ring, and straight out of it.
        along, out = (-math.sin(middle), math.cos(middle)), (math.cos(middle), math.sin(middle))
        tip = (x + along[0] * _WING, y + along[1] * _WING)
        wings = [
            (
                x - along[0] * _WING + side * out[0] * _WING,
                y - along[1] * _WING + side * out[1] * _WING,
            )
            for side in (-1, 1)
        ]
        path = "M" + "L".join(f"{_n(a):g} {_n(b):g}" for a, b in (wings[0], tip, wings[1]))
        yield Arrow(path, here is not None and index < here)


def _arc(start: float, end: float) -> str:
    """Write a part of the ring, clockwise."""
    (x1, y1), (x2, y2) = _at(start), _at(end)
    long = int((end - start) % math.tau > math.pi)
    return f"M{x1:g} {y1:g}A{_OUTER} {_OUTER} 0 {long} 1 {x2:g} {y2:g}"


def _at(angle: float) -> tuple[float, float]:
    return _n(_MIDDLE + _OUTER * math.cos(angle)), _n(_MIDDLE + _OUTER * math.sin(angle))


def _n(value: float) -> float:
    return round(value, 1)
