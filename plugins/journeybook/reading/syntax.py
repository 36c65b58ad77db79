"""Why a text is not YAML, in an editor's words, and how to read on in spite of it.

libyaml says where it got stuck, which is often not where the mistake is. The mistakes that
people make are few; each is recognised by what libyaml says and by what the line looks like.
Every finding comes with mended texts to try, so that one slip does not hide all other
problems of a file. A mended text is only ever used to look for more problems.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from yaml import MarkedYAMLError, ScalarEvent, YAMLError
from yaml._yaml import CParser

from journeybook.reading.problems import shown
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import Event

_FIELD = re.compile(r"(?P<before>\s*(?:- +)*[A-Za-z_][\w -]*:[ \t]+)(?P<value>\S.*)")
_ITEM = re.compile(r"(?P<before>\s*(?:- +)+)(?P<value>\S.*)")
_STARTS_FIELD = re.compile(r"\s*(?:- +)*[A-Za-z_][\w -]*:(?:\s|$)")
_NO_SPACE = re.compile(r"(\s*(?:- +)*[A-Za-z_]+:)([^\s:/].*)")
_NO_SPACE_DASH = re.compile(r"(\s*-)([^\s-].*)")


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


def explain(text: str, error: MarkedYAMLError) -> Slip:
    """Find the mistake behind an error of libyaml."""
    stuck = _Stuck(text, error)
    for look in _LOOKS:
        slip = look(stuck)
        if slip:
            return slip
    return stuck.slip(
        stuck.row,
        stuck.column,
        "not-yaml",
        Message("from here on this cannot be read as YAML"),
        Message("check the indentation, the colons and the quotes here and in the line above"),
    )


class _Stuck:
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
        return self.rows[self.row]

    @property
    def row_above(self) -> int | None:
        """The nearest row above with anything in it."""
        above = (it for it in range(self.row - 1, -1, -1) if _has_content(self.rows[it]))
        return next(above, None)

    def slip(  # noqa: PLR0913, PLR0917
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


def _documents(stuck: _Stuck) -> Slip | None:
    if "single document" not in stuck.context:
        return None
    rest = {row: "" for row in range(stuck.row, len(stuck.rows))}
    return Slip(
        stuck.row + 1,
        stuck.column + 1,
        "several-documents",
        Message("a second document begins here, and a file holds one"),
        Message("take out the line “---”, or move what follows to a file of its own"),
        (stuck.with_rows(rest),),
        frozenset(row + 1 for row in rest),
    )


def _header(stuck: _Stuck) -> Slip | None:
    if not re.search("incompatible YAML|directive", stuck.problem + stuck.context):
        return None
    return stuck.slip(
        stuck.row,
        0,
        "directive",
        Message("lines that begin with % have no meaning here"),
        Message("take this line out"),
        "",
    )


def _anchors(stuck: _Stuck) -> Slip | None:
    if "duplicate anchor" not in stuck.context:
        return None
    line = stuck.line
    return stuck.slip(
        stuck.row,
        stuck.column,
        "duplicate-anchor",
        Message("the anchor here has the same name as an earlier one"),
        Message("put the text in quotes if it begins with &"),
        line[: stuck.column] + re.sub(r"^&[\w-]+", "", line[stuck.column :]),
    )


def _tabs(stuck: _Stuck) -> Slip | None:
    rows = [row for row, line in enumerate(stuck.rows) if "\t" in _indent(line) and line.strip()]
    near = [row for row in rows if row >= stuck.row - 1]
    at_tab = stuck.line[stuck.column : stuck.column + 1] == "\t" or "tab" in stuck.problem
    if not near or not (at_tab or near[0] in {stuck.row, stuck.row - 1}):
        return None
    first = near[0]
    above = next((it for it in reversed(stuck.rows[:first]) if _has_content(it)), "")
    least = len(_indent(above)) + (not stuck.rows[first].lstrip().startswith("-"))
    fits = [it for it in (2, 4, 6, 8) if len(_indent(_spaced(stuck.rows[first], it))) >= least]
    texts = tuple(
        stuck.with_rows({row: _spaced(stuck.rows[row], size) for row in rows})
        for size in (fits or [2, 4, 8])
    )
    return Slip(
        first + 1,
        stuck.rows[first].index("\t") + 1,
        "tab",
        Message("this line is indented with a tab, and YAML wants spaces"),
        Message("use two spaces for every level, in this line and the others with tabs"),
        texts,
        frozenset(row + 1 for row in rows),
    )


def _unclosed_quote(stuck: _Stuck) -> Slip | None:
    if "quoted scalar" not in stuck.context or "escape" in stuck.problem:
        return None
    return _open_quote(stuck, stuck.start_row, stuck.start_column)


def _open_quote(stuck: _Stuck, row: int, column: int) -> Slip:
    line = stuck.rows[row]
    quote = line[column : column + 1]
    help_ = Message("write %(quote)s behind the last word of the text", quote=quote)
    if quote == "'":
        help_ = Message(
            "close it with ' or, if the text begins with an apostrophe, "
            "put the whole text in double quotes"
        )
    return stuck.slip(
        row,
        column,
        "unclosed-quote",
        Message("this quote is opened and never closed"),
        help_,
        line[:column] + _quoted(line[column + 1 :]),
        _requoted(line),
        line[:column] + line[column + 1 :],
    )


def _escape(stuck: _Stuck) -> Slip | None:
    if "escape" not in stuck.problem:
        return None
    help_ = Message("put the text in single quotes, or write every backslash twice")
    if "Unicode" in stuck.problem:
        help_ = Message("write the character itself")
    column = max(stuck.line.rfind("\\", 0, stuck.column + 1), 0)
    sign = stuck.line[column : column + 2]
    return stuck.slip(
        stuck.row,
        column,
        "escape",
        Message("“%(sign)s” has no meaning between double quotes", sign=shown(sign)),
        help_,
        stuck.line.replace("\\", "/"),
    )


def _after_quote(stuck: _Stuck) -> Slip | None:
    if "did not find expected" not in stuck.problem:
        return None
    event = stuck.last_event()
    if not isinstance(event, ScalarEvent) or event.style not in {"'", '"'}:
        return None
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return None
    if start.line < end.line and _STARTS_FIELD.match(stuck.rows[start.line + 1]):
        return _open_quote(stuck, start.line, start.column)
    if not re.search(r"""['"][ \t]*$""", stuck.line[: stuck.column]):
        return None
    mended = _requoted(stuck.rows[start.line])
    return stuck.slip(
        stuck.row,
        stuck.column,
        "text-after-quote",
        Message("the text goes on after its closing quote"),
        Message("put the whole text in quotes: %(line)s", line=shown(mended)),
        mended if start.line == stuck.row else stuck.line[: stuck.column],
    )


def _bad_start(stuck: _Stuck) -> Slip | None:
    """Find a text that begins with a character that means something to YAML."""
    row, column = stuck.row, stuck.column
    if re.search("alias|anchor|a tag|block scalar", stuck.context):
        row, column = stuck.start_row, stuck.start_column
    elif "undefined alias" not in stuck.problem and not re.search(
        "cannot start any token|entries are not allowed|keys are not allowed|node content",
        stuck.problem,
    ):
        return None
    line = stuck.rows[row]
    sign = line[column : column + 1]
    if not sign.strip() or sign.isalnum():
        return None
    mended = _requoted(line)
    return stuck.slip(
        row,
        column,
        "reserved-character",
        Message("a text cannot begin with “%(sign)s” unless it is in quotes", sign=sign),
        Message("write: %(line)s", line=shown(mended)),
        mended,
    )


def _colon(stuck: _Stuck) -> Slip | None:
    if "mapping values are not allowed" not in stuck.problem:
        return None
    match = _FIELD.match(stuck.line) or _ITEM.match(stuck.line)
    if not match or match.start("value") > stuck.column:
        return None
    if _STARTS_FIELD.match(stuck.line) and match.re is _ITEM:
        return None
    mended = _requoted(stuck.line)
    return stuck.slip(
        stuck.row,
        stuck.column,
        "colon-in-text",
        Message("a text with a colon and a space in it must be in quotes"),
        Message("write: %(line)s", line=shown(mended)),
        mended,
    )


def _no_space(stuck: _Stuck) -> Slip | None:
    """Find a missing space after a colon or a dash, or a line without a colon."""
    if "expected ':'" in stuck.problem:
        row: int | None = stuck.start_row
    elif "mapping values are not allowed" in stuck.problem:
        row = stuck.row_above
    else:
        return None
    if row is None:
        return None
    line = stuck.rows[row]
    indent = len(_indent(line))
    if match := _NO_SPACE.fullmatch(line):
        mended = f"{match[1]} {match[2]}"
        return stuck.slip(
            row,
            match.end(1),
            "no-space",
            Message("there is no space after the colon"),
            Message("write: %(line)s", line=shown(mended)),
            mended,
            _requoted(mended),
        )
    if match := _NO_SPACE_DASH.fullmatch(line):
        mended = f"{match[1]} {match[2]}"
        return stuck.slip(
            row,
            match.end(1),
            "no-space",
            Message("there is no space after the dash"),
            Message("write: %(line)s", line=shown(mended)),
            mended,
        )
    if not _STARTS_FIELD.match(line):
        return stuck.slip(
            row,
            indent,
            "no-colon",
            Message("there is no colon in this line, so it is no field"),
            Message("write “field: value”, or put the text behind the field it belongs to"),
            "",
        )
    return None


def _after_bracket(stuck: _Stuck) -> Slip | None:
    """Find text in brackets that YAML takes for a list or for fields."""
    if "flow" in stuck.context:
        row, column = stuck.start_row, stuck.start_column
        line = stuck.rows[row]
        sign = line[column : column + 1]
        end = {"[": "]", "{": "}"}.get(sign)
        if end is None:
            return None
        return stuck.slip(
            row,
            column,
            "unclosed-bracket",
            Message("this “%(sign)s” is not closed", sign=sign),
            Message("write “%(end)s” at the end, or put the text in quotes", end=end),
            line + end,
            _requoted(line),
        )
    match = _FIELD.match(stuck.line) or _ITEM.match(stuck.line)
    if "expected key" not in stuck.problem or not match or match["value"][0] not in "[{":
        return None
    mended = _requoted(stuck.line)
    return stuck.slip(
        stuck.row,
        match.start("value"),
        "reserved-character",
        Message(
            "a text cannot begin with “%(sign)s” unless it is in quotes", sign=match["value"][0]
        ),
        Message("write: %(line)s", line=shown(mended)),
        mended,
    )


def _indentation(stuck: _Stuck) -> Slip | None:
    """Find a line that does not line up with those above it."""
    if not re.search("did not find expected|mapping values are not allowed", stuck.problem):
        return None
    if not stuck.line.strip():
        return None
    here = len(_indent(stuck.line))
    above = stuck.row_above
    depths = {
        depth
        for line in stuck.rows[: stuck.row]
        if _has_content(line)
        for depth in (len(_indent(line)), len(re.match(r"[ \-]*", line)[0]))  # type: ignore[index]
    }
    wanted = sorted(depths - {here}, key=lambda it: (abs(it - here), it))[:4]
    texts = tuple(stuck.with_rows(_moved(stuck.rows, stuck.row, depth - here)) for depth in wanted)
    deeper = above is not None and here > len(_indent(stuck.rows[above]))
    problem = Message("this line does not line up with the lines above it")
    if deeper and "mapping" in stuck.problem:
        problem = Message("this line stands deeper than the one above, which has a value already")
    return Slip(
        stuck.row + 1,
        here + 1,
        "indentation",
        problem,
        Message("begin it in the same column as the field or “-” it belongs beside"),
        texts,
        frozenset({stuck.row + 1}),
    )


_LOOKS: tuple[Callable[[_Stuck], Slip | None], ...] = (
    _documents,
    _header,
    _anchors,
    _tabs,
    _escape,
    _unclosed_quote,
    _after_quote,
    _bad_start,
    _colon,
    _no_space,
    _after_bracket,
    _indentation,
)


def _moved(rows: list[str], first: int, by: int) -> dict[int, str]:
    """Move a row and what stands at least as deep below it to the left or the right."""
    depth = len(_indent(rows[first]))
    new = {}
    for row in range(first, len(rows)):
        line = rows[row]
        if _has_content(line) and len(_indent(line)) < depth:
            break
        new[row] = " " * by + line if by > 0 else line[-by:]
    return new


def _requoted(line: str) -> str:
    """Put the text in a line in quotes."""
    match = _FIELD.match(line) or _ITEM.match(line)
    if not match:
        return _quoted(line)
    return match["before"] + _quoted(match["value"])


def _quoted(text: str) -> str:
    bare = text.strip()
    for quote in ("'", '"'):
        if len(bare) > 1 and bare[0] == bare[-1] == quote and bare.count(quote) > 1:
            bare = bare[1:-1]
    bare = bare[1:] if bare[:1] in {"'", '"'} and bare.count(bare[0]) == 1 else bare
    if '"' in bare or "\\" in bare:
        return "'" + bare.replace("'", "''") + "'"
    return f'"{bare}"'


def _spaced(line: str, size: int) -> str:
    indent = _indent(line)
    return indent.replace("\t", " " * size) + line[len(indent) :]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _has_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
