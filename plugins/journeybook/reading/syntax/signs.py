"""Characters that mean something to YAML where an author meant text."""

from __future__ import annotations

import re

from journeybook.reading.problems import shown
from journeybook.reading.syntax.stuck import FIELD, ITEM, Slip, Stuck, requoted
from journeybook.words import Message

_ENDS = {"[": "]", "{": "}"}


def bad_start(stuck: Stuck) -> Slip | None:
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
    mended = requoted(line)
    return stuck.slip(
        row,
        column,
        "reserved-character",
        Message("a text cannot begin with “%(sign)s” unless it is in quotes", sign=sign),
        Message("write: %(line)s", line=shown(mended)),
        mended,
    )


def after_bracket(stuck: Stuck) -> Slip | None:
    """Find text in brackets that YAML takes for a list or for fields."""
    if "flow" in stuck.context:
        return _unclosed(stuck)
    match = FIELD.match(stuck.line) or ITEM.match(stuck.line)
    if "expected key" not in stuck.problem or not match or match["value"][0] not in "[{":
        return None
    mended = requoted(stuck.line)
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


def _unclosed(stuck: Stuck) -> Slip | None:
    """Find the bracket that is open where YAML got stuck, also at the end of a file."""
    row, column = stuck.start_row, stuck.start_column
    if stuck.rows[row][column : column + 1] not in _ENDS:
        row, column = stuck.open_bracket() or (row, column)
    line = stuck.rows[row]
    sign = line[column : column + 1]
    end = _ENDS.get(sign)
    if end is None:
        return None
    above = stuck.row_above
    last = above if above is not None and above > row else row
    texts = (
        stuck.with_rows({last: stuck.rows[last] + end}),
        stuck.with_rows({row: line + end}),
        stuck.with_rows({row: requoted(line)}),
    )
    return Slip(
        row + 1,
        column + 1,
        "unclosed-bracket",
        Message("this “%(sign)s” is not closed", sign=sign),
        Message("write “%(end)s” at the end, or put the text in quotes", end=end),
        tuple(dict.fromkeys(texts)),
        frozenset(range(row + 1, last + 2)),
    )


def anchors(stuck: Stuck) -> Slip | None:
    """Find two anchors of the same name."""
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


def header(stuck: Stuck) -> Slip | None:
    """Find lines that give YAML directions."""
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


def documents(stuck: Stuck) -> Slip | None:
    """Find the beginning of a second document."""
    if "single document" not in stuck.context:
        return None
    rest = dict.fromkeys(range(stuck.row, len(stuck.rows)), "")
    return Slip(
        stuck.row + 1,
        stuck.column + 1,
        "several-documents",
        Message("a second document begins here, and a file holds one"),
        Message("take out the line “---”, or move what follows to a file of its own"),
        (stuck.with_rows(rest),),
        frozenset(row + 1 for row in rest),
    )
