"""Quotes that are missing, left open or closed too early."""

from __future__ import annotations

import re

from yaml import ScalarEvent

from journeybook.reading.problems import shown
from journeybook.reading.syntax.stuck import (
    FIELD,
    ITEM,
    STARTS_FIELD,
    Slip,
    Stuck,
    quoted,
    requoted,
)
from journeybook.words import Message

_HALF = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_PAIR = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
"""How JSON writes a character for which it has no room: in two halves."""


def unclosed_quote(stuck: Stuck) -> Slip | None:
    """Find a quote that is open until the end of the file."""
    if "quoted scalar" not in stuck.context or "escape" in stuck.problem:
        return None
    return _open_quote(stuck, stuck.start_row, stuck.start_column)


def after_quote(stuck: Stuck) -> Slip | None:
    """Find text behind a closing quote, or the quote of another line that closed an open one."""
    if "did not find expected" not in stuck.problem:
        return None
    event = stuck.last_event()
    if not isinstance(event, ScalarEvent) or event.style not in {"'", '"'}:
        return None
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return None
    if start.line < end.line and STARTS_FIELD.match(stuck.rows[start.line + 1]):
        return _open_quote(stuck, start.line, start.column)
    if not re.search(r"""['"][ \t]*$""", stuck.line[: stuck.column]):
        return None
    mended = requoted(stuck.rows[start.line])
    return stuck.slip(
        stuck.row,
        stuck.column,
        "text-after-quote",
        Message("the text goes on after its closing quote"),
        Message("put the whole text in quotes: %(line)s", line=shown(mended)),
        mended if start.line == stuck.row else stuck.line[: stuck.column],
    )


def colon(stuck: Stuck) -> Slip | None:
    """Find a colon and a space inside a text."""
    if "mapping values are not allowed" not in stuck.problem:
        return None
    match = FIELD.match(stuck.line) or ITEM.match(stuck.line)
    if not match or match.start("value") > stuck.column:
        return None
    if STARTS_FIELD.match(stuck.line) and match.re is ITEM:
        return None
    text, remark = _without_remark(stuck.line)
    mended = requoted(text) + remark
    return stuck.slip(
        stuck.row,
        stuck.column,
        "colon-in-text",
        Message("a text with a colon and a space in it must be in quotes"),
        Message("write: %(line)s", line=shown(mended)),
        mended,
    )


def escape(stuck: Stuck) -> Slip | None:
    """Find a backslash that means nothing."""
    if "escape" not in stuck.problem:
        return None
    help_ = Message("put the text in single quotes, or write every backslash twice")
    if "Unicode" in stuck.problem:
        help_ = Message("write the character itself")
    column = max(stuck.line.rfind("\\", 0, stuck.column + 1), 0)
    sign = stuck.line[column : column + 2]
    problem = Message("“%(sign)s” has no meaning between double quotes", sign=shown(sign))
    half = _HALF.match(stuck.line, column)
    if half:
        problem = Message("in YAML, “%(half)s” is half a character and no more", half=half[0])
        help_ = Message("write the character itself")
        pair = _PAIR.match(stuck.line, column)
        if pair:
            whole = 0x10000 + ((int(pair[1], 16) - 0xD800) << 10) + int(pair[2], 16) - 0xDC00
            help_ = Message("write the character itself, or “%(whole)s”", whole=f"\\U{whole:08X}")
    return stuck.slip(
        stuck.row,
        column,
        "escape",
        problem,
        help_,
        stuck.line.replace("\\", "/"),
    )


def _without_remark(line: str) -> tuple[str, str]:
    """Part a line from the remark behind it. A number, as in “ticket #42”, is no remark."""
    found = re.search(r"[ \t]+#(?:[ \t].*)?$", line)
    return (line[: found.start()], found[0]) if found else (line, "")


def _open_quote(stuck: Stuck, row: int, column: int) -> Slip:
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
        line[:column] + quoted(line[column + 1 :]),
        requoted(line),
        line[:column] + line[column + 1 :],
    )
