"""The emotion curve as geometry: where everything stands, in numbers and without tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.monotone import path
from journeybook.diagrams.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeybook.diagrams.given import Line, Point, Stage

LEFT, RIGHT, TOP, BOTTOM = 96, 16, 52, 36
"""Room around the plot, in pixels: for the words of the levels, the stages and the steps."""

MIN_SLOT = 56
"""The least room a step needs for its dot and number. A longer journey makes a wider drawing."""

_PADDING = 22
_LEVELS = (5, 4, 3, 2, 1)
_APART = 7
"""How far a dot moves aside, in pixels, where two travellers feel the same."""
_LABEL_ABOVE, _LABEL_BELOW = -13, 21
"""From the middle of a dot to the base line of its number."""
_CHARACTER = 7
"""About the width of a character of a stage's title, in pixels."""


@dataclass(frozen=True, slots=True)
class Band:
    """The room of a stage. `text` is its title in lines that fit; `title` is all of it."""

    index: int
    x: float
    width: float
    text: tuple[str, ...]
    title: str
    anchor: str


class Row(NamedTuple):
    """The height of a level."""

    level: int
    y: float


class Tick(NamedTuple):
    """The place of a step's number on the axis."""

    x: float
    number: int
    title: str
    step_id: str


class Dot(NamedTuple):
    """A known level.

    `marks` says what it is remembered for: “peak”, “low”, “end”, or several of these.
    """

    x: float
    y: float
    level: int
    label_y: float
    title: str
    number: int | None
    feeling: str | None
    marks: tuple[str, ...]
    stage: int
    step_id: str | None


class Gap(NamedTuple):
    """A step or stage whose feeling is not known."""

    x: float
    y: float
    title: str
    number: int | None
    stage: int
    step_id: str | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line as it is drawn: the paths between its gaps, its dots, and its gaps."""

    index: int
    persona: str | None
    paths: tuple[str, ...]
    dots: tuple[Dot, ...]
    gaps: tuple[Gap, ...]


class Curve(NamedTuple):
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
    lines: Sequence[Line], stages: Sequence[Stage], width: int = 960, height: int = 300
) -> Curve:
    """Work out where everything in the drawing stands.

    Args:
        lines: how the journey feels, to each traveller where they differ.
        stages: its stages, laid out over slots.
        width: the least width; a journey of many steps gets more.
        height: the height.
    """
    slots = sum(stage.slots for stage in stages)
    width = max(width, LEFT + RIGHT + slots * MIN_SLOT)
    plot = _Plot(width, height, (width - LEFT - RIGHT) / max(1, slots))
    taken: dict[tuple[float, float], int] = {}
    return Curve(
        width=width,
        height=height,
        left=LEFT,
        top=TOP,
        right=width - RIGHT,
        bottom=height - BOTTOM,
        bands=tuple(plot.band(stage) for stage in stages),
        rows=tuple(Row(level, plot.y(level)) for level in _LEVELS),
        ticks=tuple(plot.ticks(lines)),
        lines=tuple(plot.line(index, line, len(lines), taken) for index, line in enumerate(lines)),
    )


class _Plot(NamedTuple):
    """The scales of a drawing."""

    width: int
    height: int
    slot: float

    def x(self, position: float) -> float:
        return round(LEFT + position * self.slot, 1)

    def y(self, level: float) -> float:
        room = self.height - TOP - BOTTOM - 2 * _PADDING
        return round(TOP + _PADDING + (5 - level) * room / 4, 1)

    def band(self, stage: Stage) -> Band:
        wide = round(stage.slots * self.slot, 1)
        text = wrap(stage.title, int((wide - 12) / _CHARACTER), 2)
        return Band(stage.index, self.x(stage.start_slot), wide, text, stage.title, stage.anchor_id)

    def ticks(self, lines: Iterable[Line]) -> Iterator[Tick]:
        seen = {point.number: point for line in lines for point in line.points if point.number}
        for number, point in sorted(seen.items()):
            yield Tick(self.x(point.position + 0.5), number, point.title, point.step_id or "")

    def line(self, index: int, line: Line, of: int, taken: dict[tuple[float, float], int]) -> Drawn:
        marks = _marks(line)
        paths: list[str] = []
        knots: list[tuple[float, float]] = []
        dots: list[Dot] = []
        gaps: list[Gap] = []
        for at, point in enumerate(line.points):
            middle = point.position + point.slots / 2
            if point.first is None or point.last is None:
                paths.extend(path(knots))
                knots = []
                side = (index - (of - 1) / 2) * 12
                gaps.append(
                    Gap(
                        round(self.x(middle) + side, 1),
                        self.y(3),
                        point.title,
                        point.number,
                        point.stage,
                        point.step_id,
                    )
                )
                continue
            for level, place, names in _moments(point, marks.get(at, ())):
                x, y = self.x(place), self.y(level)
                dots.append(
                    Dot(
                        x,
                        y,
                        level,
                        y + _LABEL_ABOVE,
                        point.title,
                        point.number,
                        point.feeling,
                        names,
                        point.stage,
                        point.step_id,
                    )
                )
                knots.append((x, y))
        paths.extend(path(knots))
        return Drawn(index, line.persona, tuple(paths), tuple(dots), tuple(gaps))


def _moments(point: Point, marks: tuple[str, ...]) -> Iterator[tuple[int, float, tuple[str, ...]]]:
    """List the levels of a point with their places: one, or two where the feeling changes."""
    middle = point.position + point.slots / 2
    first, last = point.first or 0, point.last or 0
    if first == last:
        yield last, middle, marks
        return
    high, low = ("peak", "low") if first > last else ("low", "peak")
    yield first, middle - 0.22, tuple(mark for mark in marks if mark == high)
    yield last, middle + 0.22, tuple(mark for mark in marks if mark in {low, "end"})


def _marks(line: Line) -> dict[int, tuple[str, ...]]:
    """Name the points that are remembered. Where all feels the same, only the end stands out."""
    highest, lowest, end = line.remembered.highest, line.remembered.lowest, line.remembered.end
    levels = {level for point in line.points for level in (point.first, point.last) if level}
    named = {"end": end} if len(levels) < 2 else {"peak": highest, "low": lowest, "end": end}  # noqa: PLR2004
    found: dict[int, tuple[str, ...]] = {}
    for mark, at in named.items():
        if at is not None:
            found[at] = (*found.get(at, ()), mark)
    return found
