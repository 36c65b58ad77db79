"""The emotion curve as geometry: where everything stands, in numbers and without tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.moments import draw, marks, moments
from journeybook.diagrams.plot import BOTTOM, LEFT, MIN_SLOT, RIGHT, TOP, Plot
from journeybook.diagrams.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeybook.diagrams.given import Line, Stage
    from journeybook.diagrams.moments import Drawn

_CHARACTER = 7.2
"""About the width of a character of a stage's title, in pixels."""


@dataclass(frozen=True, slots=True)
class Band:
    """The room of a stage. `text` is its title in lines that fit; `title` is all of it."""

    index: int
    x: float
    width: float
    text: tuple[str, ...]
    title: str
    anchor_id: str


class Row(NamedTuple):
    """The height of a level."""

    level: int
    y: float


class Tick(NamedTuple):
    """The place of a step's number on the axis."""

    x: float
    number: int


@dataclass(frozen=True, slots=True)
class Curve:
    """The whole drawing, in pixels from the top left. `left` to `bottom` is the plot within."""

    width: int
    height: int
    left: float
    top: float
    right: float
    bottom: float
    bands: tuple[Band, ...]
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    lines: tuple[Drawn, ...]


def curve(
    lines: Sequence[Line],
    stages: Sequence[Stage],
    width: int = 960,
    height: int = 340,
    *,
    apart: bool = True,
) -> Curve:
    """Work out where everything in the drawing stands.

    Args:
        lines: how the journey feels, to each traveller where they differ.
        stages: its stages, laid out over slots.
        width: the least width; a journey of many steps gets more.
        height: the height.
        apart: whether lines that feel the same at the same time stand beside each other, so
            that each is seen; otherwise equal is drawn as equal.
    """
    slots = max(1, sum(stage.slots for stage in stages))
    width = max(width, LEFT + RIGHT + slots * MIN_SLOT)
    plot = Plot(width, height, (width - LEFT - RIGHT) / slots)
    felt = [list(moments(line.points, marks(line))) for line in lines]
    return Curve(
        width=width,
        height=height,
        left=LEFT,
        top=TOP,
        right=width - RIGHT,
        bottom=height - BOTTOM,
        bands=tuple(_bands(stages, plot)),
        rows=tuple(Row(level, plot.y(level)) for level in (5, 4, 3, 2, 1)),
        ticks=tuple(_ticks(stages, plot)),
        lines=tuple(draw(index, line, felt, plot, apart=apart) for index, line in enumerate(lines)),
    )


def _bands(stages: Iterable[Stage], plot: Plot) -> Iterator[Band]:
    for stage in stages:
        left = plot.x(stage.start_slot)
        wide = round(plot.x(stage.start_slot + stage.slots) - left, 1)
        text = wrap(stage.title, int((wide - 12) / _CHARACTER), 2)
        yield Band(stage.index, left, wide, text, stage.title, stage.anchor_id)


def _ticks(stages: Iterable[Stage], plot: Plot) -> Iterator[Tick]:
    number = 0
    for stage in stages:
        for step in range(stage.steps):
            number += 1
            yield Tick(plot.x(stage.start_slot + step + 0.5), number)
