"""Counts by quarter as lines, below what could be reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.quarters import LEFT, RIGHT, Room

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BELOW = 78
"""Room below the plot, in pixels: for the quarters, the years, and a row of numbers."""

_STEPS = (1, 2, 5)
_MOST_LINES = 5
_OVER, _UNDER = 11, 21
"""How far the foot of a number is from its dot, when it stands over or under it."""

_ABOVE_QUARTERS = 6
"""How far below zero the foot of a number may be without touching the quarters."""


class Count(NamedTuple):
    """How many there are, of how many there could be."""

    number: int
    of: int


class Dot(NamedTuple):
    """The place of a count, and the height of the foot of its number."""

    x: float
    y: float
    number: int
    label_y: float


class Rung(NamedTuple):
    """A line of the scale."""

    number: int
    y: float


class Ceiling(NamedTuple):
    """The most that a line could reach, as path data, with its last number and height."""

    path: str
    number: int
    y: float


class Course(NamedTuple):
    """A line of counts: its path, its dots, and what it could reach."""

    line: int
    path: str
    dots: tuple[Dot, ...]
    ceiling: Ceiling


@dataclass(frozen=True, slots=True)
class OverTime:
    """The drawing, in pixels from the top left. `left` to `bottom` is the plot within.

    Args:
        width: how wide it is.
        height: how high it is.
        left: where the plot begins.
        right: where it ends.
        top: its highest line.
        bottom: the line of zero.
        xs: where the quarters stand.
        rungs: the lines of the scale, zero first.
        lines: the lines of counts.
    """

    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float
    xs: tuple[float, ...]
    rungs: tuple[Rung, ...]
    lines: tuple[Course, ...]


def over_time(
    series: Sequence[Sequence[Count]], width: int = 720, height: int = 300
) -> OverTime | None:
    """Draw counts as lines over the same quarters.

    All lines share one scale that begins at zero and reaches the most that is possible, so
    that how far there is still to go can be seen, and not only that it went up.

    Args:
        series: the counts of each line, oldest first, all equally long.
        width: the width.
        height: the height.

    Returns:
        The drawing, or nothing where there is nothing to count.
    """
    most = max((it.of for line in series for it in line), default=0)
    if not most:
        return None
    room = Room(width, height, len(series[0]), most, BELOW)
    return OverTime(
        width,
        height,
        LEFT,
        width - RIGHT,
        room.y(most),
        room.y(0),
        tuple(room.x(place) for place in range(room.places)),
        tuple(Rung(number, room.y(number)) for number in _scale(most)),
        tuple(_line(index, series, room) for index in range(len(series))),
    )


def _line(index: int, series: Sequence[Sequence[Count]], room: Room) -> Course:
    line = series[index]
    points = [(room.x(place), room.y(it.number)) for place, it in enumerate(line)]
    lowest = room.y(0) + _ABOVE_QUARTERS
    dots = []
    for place, (x, y) in enumerate(points):
        off = _UNDER if _stands_under(series, index, place) and y + _UNDER <= lowest else -_OVER
        dots.append(Dot(x, y, line[place].number, round(y + off, 1)))
    limits = [(x, room.y(it.of)) for (x, _), it in zip(points, line, strict=True)]
    limits = [(LEFT, limits[0][1]), *limits, (room.width - RIGHT, limits[-1][1])]
    return Course(
        index,
        _path(points),
        tuple(dots),
        Ceiling(_path(limits), line[-1].of, limits[-1][1]),
    )


def _stands_under(series: Sequence[Sequence[Count]], index: int, place: int) -> bool:
    """Tell whether a number stands below its dot, so that those of two lines stay apart."""
    others = [line[place].number for at, line in enumerate(series) if at != index]
    own = series[index][place].number
    return bool(others) and (own < min(others) or (own == min(others) and index > 0))


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _scale(most: int) -> Iterator[int]:
    """Choose the numbers of the scale: few, and such as people count in."""
    step = next(
        size
        for power in range(12)
        for size in (it * 10**power for it in _STEPS)
        if most / size <= _MOST_LINES
    )
    yield from range(0, most + 1, step)
