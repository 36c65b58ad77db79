"""The phases of a stage model as geometry: a ring for a cycle, a row for a line.

Each is laid out twice, wide and narrow, so that no letter has to shrink on a phone.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTER = 7.6
"""About how wide a letter of a title is, at 14 pixels and half bold."""

_GAP = 26
_TALL = 64
_NARROW = 330
_MOST_IN_A_ROW = 6
_MOST_NARROW, _MOST_WIDE = 8, 12
"""So many boxes go round on a ring; more of them stand one below the other, with a way back."""
_TRIES = 20
_LONGEST = 20


class Box(NamedTuple):
    """A phase: where its box is, its number from 1, and its title in lines."""

    x: float
    y: float
    width: float
    height: float
    number: int
    lines: tuple[str, ...]

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box."""
        return round(self.x + self.width / 2, 1), round(self.y + self.height / 2, 1)


class Arrow(NamedTuple):
    """A way from one phase to the next: its path, and the tip's place and turn in degrees.

    `closing` marks the one that leads from the end to the beginning.
    """

    path: str
    x: float
    y: float
    turn: float
    closing: bool = False


class Stages(NamedTuple):
    """A drawing of a stage model."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def cycle(titles: Sequence[str], *, narrow: bool = False) -> Stages:
    """Lay phases out on a ring, clockwise from the top; the last leads to the first.

    Args:
        titles: what the phases are called, in order.
        narrow: whether it is for a narrow screen: higher than it is wide.
    """
    count = len(titles)
    if count > (_MOST_NARROW if narrow else _MOST_WIDE):
        return _looped(titles)
    wide = _room(titles, 84 if narrow else 116)
    across = (_NARROW - 12 - wide) / 2 if narrow else 250.0
    down = 190.0 if narrow else 140.0
    for _ in range(_TRIES):
        if not _collide(count, across, down, wide):
            break
        across, down = (across, down + 12) if narrow else (across + 16, down + 8)
    else:
        return _looped(titles)
    middle = across + wide / 2 + 10, down + _TALL / 2 + 6
    boxes = []
    for number, title in enumerate(titles, start=1):
        x, y = _on(_angle(number - 1, count), across, down)
        left, top = middle[0] + x - wide / 2, middle[1] + y - _TALL / 2
        boxes.append(_box((left, top), (wide, _TALL), number, title))
    arrows = [_arc((at, count), (across, down), middle) for at in range(count if count > 1 else 0)]
    return Stages(round(2 * middle[0]), round(2 * middle[1]), tuple(boxes), tuple(arrows))


def row(titles: Sequence[str], *, narrow: bool = False) -> Stages:
    """Lay phases out in a row, or one below the other where there is no room for a row.

    Args:
        titles: what the phases are called, in order.
        narrow: whether it is for a narrow screen.
    """
    if narrow or len(titles) > _MOST_IN_A_ROW:
        wide = _NARROW - 16.0
        tall = 44.0
        boxes = [
            _box((12, 8 + at * (tall + _GAP)), (wide, tall), at + 1, title)
            for at, title in enumerate(titles)
        ]
        arrows = [_straight(_NARROW / 2, it.y + tall, 0, _GAP) for it in boxes[:-1]]
        return Stages(_NARROW, round(boxes[-1].y + tall + 4), tuple(boxes), tuple(arrows))
    wide = _room(titles, 112)
    boxes = [
        _box((12 + at * (wide + _GAP), 8), (wide, _TALL), at + 1, title)
        for at, title in enumerate(titles)
    ]
    arrows = [_straight(it.x + wide, 8 + _TALL / 2, _GAP, 0) for it in boxes[:-1]]
    return Stages(round(boxes[-1].x + wide + 12), _TALL + 16, tuple(boxes), tuple(arrows))


def _room(titles: Sequence[str], least: float) -> float:
    """Find the width of a box in which the longest word of all titles fits."""
    words = [word for title in titles for word in title.split()] or [""]
    longest = min(max(len(word) for word in words), _LONGEST)
    return max(least, round(longest * _LETTER + 18))


def _looped(titles: Sequence[str]) -> Stages:
    """Lay phases out one below the other, with a way back along the side."""
    down = row(titles, narrow=True)
    first, last = down.boxes[0], down.boxes[-1]
    top, end, side = first.middle[1], last.middle[1], last.x + last.width
    path = f"M{side:g} {end:g}h16V{top:g}h-16"
    back = Arrow(path, side + 4, top, 180, closing=True)
    return down._replace(width=down.width + 20, arrows=(*down.arrows, back))


def _box(corner: tuple[float, float], size: tuple[float, float], number: int, title: str) -> Box:
    (x, y), (width, height) = corner, size
    lines = wrap(title, int((width - 14) / _LETTER), 2 if height == _TALL else 1)
    return Box(round(x, 1), round(y, 1), width, height, number, lines)


def _angle(at: int, count: int) -> float:
    """Give the place of a phase on the ring, in radians; 0 is to the right, −π/2 at the top."""
    return -math.pi / 2 + 2 * math.pi * at / count


def _on(angle: float, across: float, down: float) -> tuple[float, float]:
    return across * math.cos(angle), down * math.sin(angle)


def _collide(count: int, across: float, down: float, wide: float) -> bool:
    """Tell whether two boxes on the ring come too close."""
    places = [_on(_angle(at, count), across, down) for at in range(count)]
    return any(
        abs(x - other_x) < wide + 10 and abs(y - other_y) < _TALL + 14
        for at, (x, y) in enumerate(places)
        for other_x, other_y in places[at + 1 :]
    )


def _arc(place: tuple[int, int], radii: tuple[float, float], middle: tuple[float, float]) -> Arrow:
    """Draw the ring from one phase to the next, with a tip half way."""
    (at, count), (across, down) = place, radii
    start, end = _angle(at, count), _angle(at + 1, count)
    (x1, y1), (x2, y2) = _on(start, across, down), _on(end, across, down)
    half = (start + end) / 2
    x, y = _on(half, across, down)
    turn = math.degrees(math.atan2(down * math.cos(half), -across * math.sin(half)))
    path = (
        f"M{middle[0] + x1:.1f} {middle[1] + y1:.1f}"
        f"A{across:g} {down:g} 0 0 1 {middle[0] + x2:.1f} {middle[1] + y2:.1f}"
    )
    tip = round(middle[0] + x, 1), round(middle[1] + y, 1)
    return Arrow(path, *tip, round(turn, 1), closing=at == count - 1)


def _straight(x: float, y: float, right: float, below: float) -> Arrow:
    tip = (
        round(x + right / 2 + (2 if right else 0), 1),
        round(y + below / 2 + (2 if below else 0), 1),
    )
    return Arrow(f"M{x:g} {y:g}l{right:g} {below:g}", *tip, 0 if right else 90)
