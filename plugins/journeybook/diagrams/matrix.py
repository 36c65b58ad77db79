"""The matrix of value and effort: a field of cells, and in each what stands there.

Levels are whole numbers, so that whatever has the same value and effort has the same place. It
therefore stands below each other in its cell, and a row becomes as high as its fullest cell:
names cannot collide, however many there are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.typesetting import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WIDTH = 960
LEFT, TOP, BELOW = 150, 8, 84
"""Room around the cells, in pixels: for the words of the value, and for those of the effort."""

STRIP = 26
"""The height of the strip above each half, with the names of its two fields."""

SIZE, SMALL = 12, 11
"""The size of the font of a name, and of the words at the scales."""

LINE = 15
RADIUS = 10
_PADDING = 8
_TEXT = 2 * RADIUS + 6
"""Where the name begins, right of the dot."""
_NAME_LINES, _SCALE_LINES = 4, 4
_NARROWEST, _LOWEST = 132, 76
_GAP = 6
MOST = 8
"""So many stand in a cell; what else is there is counted, and the table has it."""


class Item(NamedTuple):
    """What has a place: its key, its name, what stands in its dot, and its levels from 1."""

    key: str
    title: str
    mark: str
    value: int
    effort: int


class Box(NamedTuple):
    """A rectangle, in pixels from the top left."""

    x: float
    y: float
    width: float
    height: float


class Entry(NamedTuple):
    """Something in a cell: where its dot is, its name in lines, and the room all that takes."""

    key: str
    mark: str
    x: float
    y: float
    text_x: float
    lines: tuple[tuple[float, str], ...]
    box: Box


class Cell(NamedTuple):
    """A cell: its levels, the field it belongs to, and what stands there.

    `more` is how many do not fit, and where that is said.
    """

    value: int
    effort: int
    field: tuple[bool, bool]
    box: Box
    entries: tuple[Entry, ...]
    more: tuple[float, float, int] | None


class Level(NamedTuple):
    """A level of a scale: where it stands, its number, and its words in lines."""

    number: int
    x: float
    y: float
    lines: tuple[tuple[float, str], ...]


class Corner(NamedTuple):
    """One of the four fields: whether value and effort are high there, and where its name goes."""

    high: bool
    heavy: bool
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """A drawing of the matrix, in pixels from the top left.

    Args:
        width: how wide it is.
        height: how high it is.
        left: where the cells begin.
        top: where they begin, with the strip above them.
        bottom: where they end.
        cells: the cells, from the highest value down, and in each row from the least effort up.
        values: the levels of value.
        efforts: the levels of effort.
        corners: the four fields.
        split_x: where the efforts that are high begin.
        split_y: where the values that are high end.
    """

    width: float
    height: float
    left: float
    top: float
    bottom: float
    cells: tuple[Cell, ...]
    values: tuple[Level, ...]
    efforts: tuple[Level, ...]
    corners: tuple[Corner, ...]
    split_x: float
    split_y: float


class Scales(NamedTuple):
    """The words of each level, lowest first, and the first level that is high, from 1."""

    values: Sequence[str]
    efforts: Sequence[str]
    high: int
    heavy: int


def matrix(items: Sequence[Item], scales: Scales) -> Matrix:
    """Draw a matrix.

    Args:
        items: what stands in it, in the order in which it is to stand in a cell.
        scales: the two scales.
    """
    column = max(_NARROWEST, (WIDTH - LEFT) / len(scales.efforts))
    there: defaultdict[tuple[int, int], list[Item]] = defaultdict(list)
    for item in items:
        there[item.value, item.effort].append(item)
    top: float = TOP
    cells: list[Cell] = []
    values: list[Level] = []
    strips: dict[bool, float] = {}
    split_y = float(TOP)
    for value in range(len(scales.values), 0, -1):
        high = value >= scales.high
        if high not in strips:
            strips[high] = top
            split_y = top
            top += STRIP
        row = [
            _cell(there[value, effort], Box(LEFT + (effort - 1) * column, top, column, 0))
            for effort in range(1, len(scales.efforts) + 1)
        ]
        height = max(_LOWEST, *(used for _, _, used in row))
        for effort, (entries, more, _) in enumerate(row, start=1):
            box = Box(LEFT + (effort - 1) * column, top, column, height)
            cells.append(Cell(value, effort, (high, effort >= scales.heavy), box, entries, more))
        values.append(_level(value, scales.values[value - 1], 0, top, LEFT - 2 * _PADDING))
        top += height
    right = LEFT + len(scales.efforts) * column
    efforts = tuple(
        _level(number, words, LEFT + (number - 1) * column, top, column - 2 * _PADDING)
        for number, words in enumerate(scales.efforts, start=1)
    )
    split_x = LEFT + (scales.heavy - 1) * column
    return Matrix(
        right,
        top + BELOW,
        LEFT,
        TOP,
        top,
        tuple(cells),
        tuple(values),
        efforts,
        tuple(_corners(strips, split_x, right)),
        split_x,
        split_y,
    )


def _corners(strips: Mapping[bool, float], split_x: float, right: float) -> Iterator[Corner]:
    for high, y in strips.items():
        if split_x > LEFT:
            yield Corner(high, False, LEFT + _PADDING, y + 18)  # noqa: FBT003  (a pair of facts)
        if split_x < right:
            yield Corner(high, True, split_x + _PADDING, y + 18)  # noqa: FBT003


def _cell(
    items: Sequence[Item], box: Box
) -> tuple[tuple[Entry, ...], tuple[float, float, int] | None, float]:
    """Stand items below each other; give them, what does not fit, and the height they take."""
    entries = []
    y = box.y + _PADDING
    for item in items[:MOST]:
        entry = _entry(item, box.x + _PADDING, y, box.width - 2 * _PADDING)
        entries.append(entry)
        y += entry.box.height + _GAP
    left = len(items) - len(entries)
    more = (box.x + _PADDING, y + SIZE, left) if left else None
    if more:
        y += LINE + _GAP
    return tuple(entries), more, y - _GAP + _PADDING - box.y


def _entry(item: Item, x: float, y: float, room: float) -> Entry:
    lines = lines_of(item.title, room - _TEXT, SIZE, _NAME_LINES)
    height = max(2 * RADIUS, LINE * len(lines) + 2)
    first = y + RADIUS + SIZE / 3
    return Entry(
        item.key,
        item.mark,
        x + RADIUS,
        y + RADIUS,
        x + _TEXT,
        tuple((round(first + LINE * number, 1), line) for number, line in enumerate(lines)),
        Box(x, y, room, height + 2),
    )


def _level(number: int, words: str, x: float, y: float, room: float) -> Level:
    lines = lines_of(words, room, SMALL, _SCALE_LINES)
    first = y + 2 * _PADDING + LINE
    return Level(
        number,
        x + _PADDING,
        y + 2 * _PADDING,
        tuple((first + 13 * at, line) for at, line in enumerate(lines)),
    )
