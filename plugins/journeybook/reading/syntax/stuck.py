"""Where YAML got stuck, what stands there, and how it might have been meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from yaml import CollectionEndEvent, CollectionStartEvent, YAMLError
from yaml._yaml import CParser

if TYPE_CHECKING:
    from yaml import Event, MarkedYAMLError

    from journeybook.words import Message

FIELD = re.compile(r"(?P<before>\s*(?:- +)*[A-Za-z_][\w -]*:[ \t]+)(?P<value>\S.*)")
ITEM = re.compile(r"(?P<before>\s*(?:- +)+)(?P<value>\S.*)")
STARTS_FIELD = re.compile(r"\s*(?:- +)*[A-Za-z_][\w -]*:(?:\s|$)")


@dataclass(frozen=True)
class Slip:
    """One mistake that keeps a text from being YAML.

    Args:
        line: the line it is in, from 1.
        column: the column, from 1.
        code: what sort of mistake it is.
        problem: what is wrong.
        help: what to write instead.
        mended: texts in which it is mended, the likeliest first; lines are never moved.
        lines: the lines that are mended.
    """

    line: int
    column: int
    code: str
    problem: Message
    help: Message | None = None
    mended: tuple[str, ...] = ()
    lines: frozenset[int] = field(default_factory=frozenset)


class Stuck:
    """Where libyaml got stuck, and what stands there. Rows and columns count from 0."""

    def __init__(self, text: str, error: MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        self.text = text
        self.rows = text.split("\n")
        self.problem = error.problem or ""
        self.context = error.context or ""
        self.row = min(mark.line, len(self.rows) - 1) if mark else 0
        self.column = mark.column if mark else 0
        start = error.context_mark or mark
        self.start_row = min(start.line, len(self.rows) - 1) if start else 0
        self.start_column = start.column if start else 0

    @property
    def line(self) -> str:
        """The line where libyaml got stuck."""
        return self.rows[self.row]

    @property
    def row_above(self) -> int | None:
        """The nearest row above with anything in it."""
        above = (it for it in range(self.row - 1, -1, -1) if has_content(self.rows[it]))
        return next(above, None)

    def slip(
        self,
        row: int,
        column: int,
        code: str,
        problem: Message,
        help_: Message | None = None,
        *mended: str,
    ) -> Slip:
        """Describe a mistake in one row, with that row as it might have been meant."""
        texts = tuple(self.with_rows({row: line}) for line in mended)
        return Slip(row + 1, column + 1, code, problem, help_, texts, frozenset({row + 1}))

    def with_rows(self, new: dict[int, str]) -> str:
        """Give the text with some rows replaced."""
        return "\n".join(new.get(row, line) for row, line in enumerate(self.rows))

    def last_event(self) -> Event | None:
        """Give the last thing that libyaml understood."""
        parser, last = CParser(self.text), None
        try:
            while (event := parser.get_event()) is not None:
                last = event
        except YAMLError:
            pass
        return last

    def open_bracket(self) -> tuple[int, int] | None:
        """Give the row and column of the first bracket that was open when libyaml got stuck."""
        parser = CParser(self.text)
        started: list[CollectionStartEvent] = []
        try:
            while (event := parser.get_event()) is not None:
                if isinstance(event, CollectionStartEvent):
                    started.append(event)
                elif isinstance(event, CollectionEndEvent):
                    started.pop()
        except YAMLError:
            pass
        flows = (it.start_mark for it in started if it.flow_style and it.start_mark)
        return next(((it.line, it.column) for it in flows), None)


def requoted(line: str) -> str:
    """Put the text in a line in quotes."""
    match = FIELD.match(line) or ITEM.match(line)
    if not match:
        return quoted(line)
    return match["before"] + quoted(match["value"])


def quoted(text: str) -> str:
    """Put a text in quotes that fit it, in place of the ones it has."""
    bare = text.strip()
    sign = bare[:1]
    if sign in {"'", '"'}:
        if len(bare) > 1 and bare.endswith(sign):
            bare = bare[1:-1]
        elif bare.count(sign) % 2:
            bare = bare[1:]
    if '"' in bare or "\\" in bare:
        return "'" + bare.replace("'", "''") + "'"
    return f'"{bare}"'


def indent(line: str) -> str:
    """Give the blanks at the beginning of a line."""
    return line[: len(line) - len(line.lstrip(" \t"))]


def has_content(line: str) -> bool:
    """Tell whether a line is more than blanks or a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")
