"""The lines of the emotion curve: their dots, the paths between them, and their gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.monotone import path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeybook.diagrams.given import Line, Point
    from journeybook.diagrams.plot import Plot

_APART, _SPREAD = 16, 24
"""How far the dots of travellers who feel the same at the same time stand apart, in pixels, and
how far all of them together."""
_CHANGE = 0.22
"""How far before and after the middle of a step its two feelings stand, in slots."""
_ABOVE, _BELOW = -13, 21
"""From the middle of a dot to the base line of its number."""


class Dot(NamedTuple):
    """A known level.

    Args:
        x: its middle.
        y: its middle.
        level: 1 to 5.
        label_y: the base line of its number.
        labelled: whether to write the number; not when a dot right beside it says the same.
        marks: what it is remembered for: “peak”, “low”, “end”, or several of these.
        title: the title of the step or stage.
        number: the number of the step; `None` for a stage.
        feeling: the feeling in the author's words.
        stage: the index of the stage.
        step_id: the id of the step; `None` for a stage.
    """

    x: float
    y: float
    level: int
    label_y: float
    labelled: bool
    marks: tuple[str, ...]
    title: str
    number: int | None
    feeling: str | None
    stage: int
    step_id: str | None


class Gap(NamedTuple):
    """A step or stage whose feeling is not known, halfway up."""

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


class Moment(NamedTuple):
    """One level of a point, in its place; the level is `None` when it is not known."""

    place: float
    level: int | None
    marks: tuple[str, ...]
    point: Point


def moments(points: Iterable[Point], marked: Mapping[int, tuple[str, ...]]) -> Iterator[Moment]:
    """List the levels of a line: one per point, or two where the feeling changes."""
    for index, point in enumerate(points):
        names = marked.get(index, ())
        middle = point.position + point.slots / 2
        if point.first is None or point.last is None or point.first == point.last:
            yield Moment(middle, point.last, names, point)
            continue
        high, low = ("peak", "low") if point.first > point.last else ("low", "peak")
        before = tuple(name for name in names if name == high)
        after = tuple(name for name in names if name in {low, "end"})
        yield Moment(middle - _CHANGE, point.first, before, point)
        yield Moment(middle + _CHANGE, point.last, after, point)


def marks(line: Line) -> dict[int, tuple[str, ...]]:
    """Name the points that are remembered. Where all feels the same, only the end stands out."""
    highest, lowest, end = line.remembered.highest, line.remembered.lowest, line.remembered.end
    levels = {level for point in line.points for level in (point.first, point.last) if level}
    named = (
        (("end", end),) if len(levels) == 1 else (("peak", highest), ("low", lowest), ("end", end))
    )
    found: dict[int, tuple[str, ...]] = {}
    for mark, at in named:
        if at is not None:
            found[at] = (*found.get(at, ()), mark)
    return found


def draw(
    index: int,
    line: Line,
    felt: Sequence[Sequence[Moment]],
    plot: Plot,
    *,
    apart: bool = True,
) -> Drawn:
    """Draw one line.

    Args:
        index: which of the lines.
        line: the line.
        felt: the moments of all lines, because lines make room for each other.
        plot: the scales.
        apart: whether lines that feel the same stand beside each other.
    """
    paths: list[str] = []
    dots: list[Dot] = []
    gaps: list[Gap] = []
    knots: list[tuple[float, float]] = []
    own = felt[index]
    for at, moment in enumerate(own):
        point = moment.point
        if moment.level is None:
            paths.extend(path(knots))
            knots = []
            x = plot.x(moment.place) + (index - (len(felt) - 1) / 2) * _APART * apart
            gaps.append(
                Gap(round(x, 1), plot.y(3), point.title, point.number, point.stage, point.step_id)
            )
            continue
        x = plot.x(moment.place)
        y, labelled, below = _room(index, at, felt)
        y = round(plot.y(moment.level) + (y if apart else 0), 1)
        knots.extend(_knots(point, x, y, plot))
        dots.append(
            Dot(
                x=x,
                y=y,
                level=moment.level,
                label_y=round(y + (_BELOW if below else _ABOVE), 1),
                labelled=labelled,
                marks=moment.marks,
                title=point.title,
                number=point.number,
                feeling=point.feeling,
                stage=point.stage,
                step_id=point.step_id,
            )
        )
    paths.extend(path(knots))
    return Drawn(index, line.persona, tuple(paths), tuple(dots), tuple(gaps))


def _knots(point: Point, x: float, y: float, plot: Plot) -> Iterator[tuple[float, float]]:
    """List where the path goes: through the dot, and for a whole stage along all of it."""
    if point.step is not None:
        yield x, y
        return
    yield plot.x(point.position + _CHANGE), y
    yield plot.x(point.position + point.slots - _CHANGE), y


def _room(index: int, at: int, felt: Sequence[Sequence[Moment]]) -> tuple[float, bool, bool]:
    """Find room for a dot and its number beside those of the other lines.

    Returns:
        How far to move the dot down, whether to write its number, and whether below it.
    """
    own = felt[index]
    here = own[at]
    others = _beside(here, felt) if len(felt) > 1 else ()
    if len(others) > 1:
        same = [which for level, which in others if level == here.level]
        rank, last = same.index(index), len(same) - 1
        top = max(level for level, _which in others) == here.level
        labelled = rank == (0 if top else last) or bool(here.marks)
        apart = min(_APART, _SPREAD / last) if last else 0
        return (rank - last / 2) * apart, labelled, rank > 0 if top else rank == last
    near = [own[beside].level for beside in (at - 1, at + 1) if 0 <= beside < len(own)]
    known = [level - (here.level or 0) for level in near if level is not None]
    return 0, True, bool(known) and min(known) >= 0 and max(known) > 0


def _beside(here: Moment, felt: Sequence[Sequence[Moment]]) -> tuple[tuple[int, int], ...]:
    """List the levels at one place, with the lines they belong to."""
    return tuple(
        (other.level, which)
        for which, line in enumerate(felt)
        for other in line
        if other.place == here.place and other.level is not None
    )
