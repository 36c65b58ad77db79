"""Measured values as a line over time, in the band in which they may lie, beside a target."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.value_scale import Scale, scale, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RIGHT, _TOP, _BELOW = 26, 30, 44
"""Room around the plot, in pixels: half a number, a number on top, and the days."""

_LETTER = 8
"""About the width of a figure, in pixels."""

_INSET = 22
"""How far the first and last dot stay from the ends of the plot, so that numbers fit."""

_OVER, _UNDER = 12, 23
_MANY = 9
"""From so many dots on, only the last has its number beside it; the table has all."""

_MONTHS = (1, 3, 6, 12, 24, 60, 120)


class Measurement(NamedTuple):
    """A value on a day, and between which values it may lie; without a value there is a gap."""

    day: dt.date
    value: float | None
    low: float | None = None
    high: float | None = None


class Dot(NamedTuple):
    """The place of a value, and the foot of its number where that is written beside it."""

    x: float
    y: float
    value: float
    label_y: float | None


class Course(NamedTuple):
    """One line: its pieces between the gaps, its dots, its band and its single bars.

    All but the dots are path data. `last` is the dot at the end, where a name can stand.
    """

    line: int
    paths: tuple[str, ...]
    bands: tuple[str, ...]
    bars: tuple[str, ...]
    dots: tuple[Dot, ...]


class Rung(NamedTuple):
    """A line of the scale."""

    value: float
    y: float


class Tick(NamedTuple):
    """A day below the plot."""

    day: dt.date
    x: float


@dataclass(frozen=True, slots=True)
class ValuesOverTime:
    """The drawing, in pixels from the top left. `left` to `bottom` is the plot within.

    Args:
        width: how wide it is.
        height: how high it is.
        left: where the plot begins.
        right: where it ends.
        top: its top.
        bottom: its lowest line.
        rungs: the lines of the scale, the lowest first.
        ticks: the days below it.
        target_y: the height of the target, if there is one.
        lines: the lines of values, all on the one scale.
    """

    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float
    rungs: tuple[Rung, ...]
    ticks: tuple[Tick, ...]
    target_y: float | None
    lines: tuple[Course, ...]


class Wanted(NamedTuple):
    """What a drawing is to show beside the values.

    Args:
        target: the value that is aimed for, if any.
        least: the lowest value there can be, if any.
        most: the highest.
        width: how wide the drawing is to be.
        height: how high.
        days: how many days may stand below it.
    """

    target: float | None
    least: float | None
    most: float | None
    width: int = 720
    height: int = 320
    days: int = 6


def values_over_time(
    lines: Sequence[Sequence[Measurement]], wanted: Wanted
) -> ValuesOverTime | None:
    """Draw the values of one metric; several lines are variants of it.

    They share one scale because they are measured on one. It shows where the values and the
    target are and does not begin at zero, so that small changes can be seen; the numbers beside
    it say where it begins. What was not measured is a gap, and is never bridged.

    Args:
        lines: the values of each variant, oldest first.
        wanted: what else to show, and how large.

    Returns:
        The drawing, or nothing where nothing was measured.
    """
    known = [it for line in lines for it in line if it.value is not None]
    if not known:
        return None
    numbers = [it for one in known for it in (one.value, one.low, one.high) if it is not None]
    shown = [*numbers, *([] if wanted.target is None else [wanted.target])]
    span = span_of(shown, wanted.least, wanted.most)
    found = scale(shown, wanted.least, wanted.most, span)
    left = 18 + _LETTER * max(len(f"{it:g}") for it in found.rungs)
    room = _Room(wanted, left, found, min(it.day for it in known), max(it.day for it in known))
    many = len(lines) > 1 or len(known) >= _MANY
    return ValuesOverTime(
        wanted.width,
        wanted.height,
        left,
        wanted.width - _RIGHT,
        _TOP,
        room.y(found.low),
        tuple(Rung(it, room.y(it)) for it in found.rungs),
        tuple(Tick(it, room.x(it)) for it in _days(room.first, room.last, wanted.days)),
        None if wanted.target is None else room.y(wanted.target),
        tuple(_course(index, line, room, many=many) for index, line in enumerate(lines)),
    )


@dataclass(frozen=True, slots=True)
class _Room:
    """Turns days and values into pixels."""

    wanted: Wanted
    left: int
    scale: Scale
    first: dt.date
    last: dt.date

    def x(self, day: dt.date) -> float:
        begin, end = self.left + _INSET, self.wanted.width - _RIGHT - _INSET
        days = (self.last - self.first).days
        if not days:
            return round((begin + end) / 2, 1)
        return round(begin + (day - self.first).days * (end - begin) / days, 1)

    def y(self, value: float) -> float:
        height = self.wanted.height - _TOP - _BELOW
        return round(_TOP + self.scale.from_top(value) * height, 1)


def _course(index: int, line: Sequence[Measurement], room: _Room, *, many: bool) -> Course:
    runs = list(_runs(line))
    points = [[(room.x(it.day), room.y(it.value or 0)) for it in run] for run in runs]
    last = sum(map(len, runs)) - 1
    flat = [it for run in runs for it in run]
    dots = []
    for place, (it, (x, y)) in enumerate(
        zip(flat, (p for run in points for p in run), strict=True)
    ):
        before = flat[place - 1].value or 0 if place else it.value or 0
        after = flat[place + 1].value or 0 if place < last else it.value or 0
        is_low = (it.value or 0) < before or ((it.value or 0) < after and (it.value or 0) <= before)
        shown = None if many and place != last else round(y + (_UNDER if is_low else -_OVER), 1)
        dots.append(Dot(x, y, it.value or 0, shown))
    banded = [run for run in runs if all(it.low is not None for it in run)]
    return Course(
        index,
        tuple("M" + "L".join(f"{x:g} {y:g}" for x, y in run) for run in points if len(run) > 1),
        tuple(_band(run, room) for run in banded if len(run) > 1),
        tuple(
            f"M{room.x(it.day):g} {room.y(it.low or 0):g}V{room.y(it.high or 0):g}"
            for run in runs
            for it in run
            if it.low is not None and (len(run) == 1 or run not in banded)
        ),
        tuple(dots),
    )


def _runs(line: Sequence[Measurement]) -> Iterator[list[Measurement]]:
    """Give the values between the gaps."""
    run: list[Measurement] = []
    for it in line:
        if it.value is not None:
            run.append(it)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _band(run: Sequence[Measurement], room: _Room) -> str:
    above = [f"{room.x(it.day):g} {room.y(it.high or 0):g}" for it in run]
    below = [f"{room.x(it.day):g} {room.y(it.low or 0):g}" for it in reversed(run)]
    return "M" + "L".join([*above, *below]) + "Z"


def _days(first: dt.date, last: dt.date, most: int) -> list[dt.date]:
    """Choose days to write below: firsts of months that lie regularly, and not too many."""
    for step in _MONTHS:
        found = list(_firsts(first, last, step))
        if len(found) <= most:
            return found or [first]
    return [first, last]


def _firsts(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    month = first.year * 12 + first.month - 1
    month += -month % step
    while (day := dt.date(month // 12, month % 12 + 1, 1)) <= last:
        if day >= first:
            yield day
        month += step
