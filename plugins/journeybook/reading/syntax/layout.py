"""Indentation, tabs, and spaces that are missing behind a colon or a dash."""

from __future__ import annotations

import re

from journeybook.reading.problems import shown
from journeybook.reading.syntax.stuck import (
    STARTS_FIELD,
    Slip,
    Stuck,
    has_content,
    indent,
    requoted,
)
from journeybook.words import Message

_NO_SPACE = re.compile(r"(\s*(?:- +)*[A-Za-z_]+:)([^\s:/].*)")
_NO_SPACE_DASH = re.compile(r"(\s*-)([^\s-].*)")


def tabs(stuck: Stuck) -> Slip | None:
    """Find tabs where YAML wants spaces; all lines that have any are one mistake."""
    rows = [row for row, line in enumerate(stuck.rows) if "\t" in indent(line) and line.strip()]
    near = [row for row in rows if row >= stuck.row - 1]
    at_tab = stuck.line[stuck.column : stuck.column + 1] == "\t" or "tab" in stuck.problem
    if not near or not (at_tab or near[0] in {stuck.row, stuck.row - 1}):
        return None
    first = near[0]
    above = next((it for it in reversed(stuck.rows[:first]) if has_content(it)), "")
    least = len(indent(above)) + (not stuck.rows[first].lstrip().startswith("-"))
    fits = [it for it in (2, 4, 6, 8) if len(indent(_spaced(stuck.rows[first], it))) >= least]
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


def no_space(stuck: Stuck) -> Slip | None:
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
    depth = len(indent(line))
    if match := _NO_SPACE.fullmatch(line):
        mended = f"{match[1]} {match[2]}"
        return stuck.slip(
            row,
            match.end(1),
            "no-space",
            Message("there is no space after the colon"),
            Message("write: %(line)s", line=shown(mended)),
            mended,
            requoted(mended),
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
    if not STARTS_FIELD.match(line):
        return stuck.slip(
            row,
            depth,
            "no-colon",
            Message("there is no colon in this line, so it is no field"),
            Message("write “field: value”, or put the text behind the field it belongs to"),
            "",
        )
    return None


def indentation(stuck: Stuck) -> Slip | None:
    """Find a line that does not line up with those above it."""
    if not re.search("did not find expected|mapping values are not allowed", stuck.problem):
        return None
    if not stuck.line.strip():
        return None
    here = len(indent(stuck.line))
    above = stuck.row_above
    depths = {
        depth
        for line in stuck.rows[: stuck.row]
        if has_content(line)
        for depth in (len(indent(line)), len(re.match(r"[ \-]*", line)[0]))  # type: ignore[index]
    }
    wanted = sorted(depths - {here}, key=lambda it: (abs(it - here), it))[:4]
    texts = tuple(stuck.with_rows(_moved(stuck.rows, stuck.row, depth - here)) for depth in wanted)
    deeper = above is not None and here > len(indent(stuck.rows[above]))
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


def _moved(rows: list[str], first: int, by: int) -> dict[int, str]:
    """Move a row and what stands at least as deep below it to the left or the right."""
    depth = len(indent(rows[first]))
    new = {}
    for row in range(first, len(rows)):
        line = rows[row]
        if has_content(line) and len(indent(line)) < depth:
            break
        new[row] = " " * by + line if by > 0 else line[-by:]
    return new


def _spaced(line: str, size: int) -> str:
    blank = indent(line)
    return blank.replace("\t", " " * size) + line[len(blank) :]
