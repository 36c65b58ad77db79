"""A CSV file as lines of cells, each with the place where it stands."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, NamedTuple

from journeybook.reading.characters import decode
from journeybook.reading.limits import raised
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.reading.limits import Limits
    from journeybook.reading.problems import Problems

_LINE_END = re.compile(r"\r\n|\n|\r")


class Cell(NamedTuple):
    """A cell: its text without spaces around it, and where it begins, counted from 1."""

    text: str
    line: int
    column: int

    @property
    def at(self) -> tuple[int, int]:
        """The line and the column."""
        return self.line, self.column


class Table(NamedTuple):
    """The lines that have anything in them, the first of which names the columns."""

    separator: str
    lines: tuple[tuple[Cell, ...], ...]


def read_table(raw: bytes, problems: Problems, limits: Limits) -> Table | None:
    """Read the bytes of a CSV file: UTF-8, cells parted by commas or by semicolons.

    A record is one line. Spreadsheets can put the end of a line into a cell, but then nobody
    who reads the file as text sees any more which values belong together.

    Returns:
        The table; `None` where the bytes are no text at all.
    """
    text = decode(raw, problems)
    if text is None:
        return None
    written = [(n, it) for n, it in enumerate(_LINE_END.split(text), start=1) if it.strip()]
    if len(written) > limits.rows:
        problems.add_at(
            (written[limits.rows][0], 1),
            "too-much",
            Message("this file has more than %(most)s lines", most=limits.rows),
            raised("rows"),
        )
        return None
    separator = ";" if written and written[0][1].count(";") else ","
    found = (_cells(line, number, separator, problems) for number, line in written)
    return Table(separator, tuple(it for it in found if any(cell.text for cell in it)))


def _cells(line: str, number: int, separator: str, problems: Problems) -> tuple[Cell, ...]:
    try:
        (texts,) = csv.reader([line], delimiter=separator, strict=True)
    except (csv.Error, ValueError):
        problems.add_at(
            (number, _bad_quote(line, separator)),
            "unclosed-quote",
            Message("the quotes in this line do not match"),
            Message("close the quote on the same line; a quote within a text is written twice"),
        )
        return ()
    starts = _starts(line, separator)
    return tuple(
        Cell(text.strip(), number, start + 1) for text, start in zip(texts, starts, strict=False)
    )


def _starts(line: str, separator: str) -> Iterator[int]:
    """Find where each cell begins, as the CSV reader divides the line."""
    yield 0
    in_quotes, start = line.startswith('"'), 0
    for index, char in enumerate(line):
        if index == start:
            in_quotes = char == '"'
        elif char == '"' and line[start] == '"':
            in_quotes = not in_quotes
        if char == separator and not in_quotes:
            start = index + 1
            yield start


def _bad_quote(line: str, separator: str) -> int:
    """Find the cell with the quote that does not match: the last one that begins with one."""
    starts = [it for it in _starts(line, separator) if line[it : it + 1] == '"']
    return (starts[-1] if starts else 0) + 1
