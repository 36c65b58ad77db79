"""Bring the fields that say what a file is about to its top, with the comments above them."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from yaml import MappingNode, ScalarNode

from journeybook.writing.sheet import said, sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def ordered(raw: bytes, first: Sequence[str]) -> bytes:
    """Put some fields of a file first, in this order, and leave the rest as it is.

    Whole lines move. Nothing does where a comment could lose what it is about: one that
    stands by itself, or one at the top of the file that may be about the file.
    """
    opened = sheet(raw)
    if opened is None or not isinstance(opened.root, MappingNode) or opened.root.flow_style:
        return raw
    keys = [key for key, _ in opened.root.value]
    starts = [key.start_mark.line for key in keys]
    names = [key.value for key in keys]
    wanted = [name for name in first if name in names]
    if names[: len(wanted)] == wanted or len(set(names)) < len(names):
        return raw
    if not all(isinstance(key, ScalarNode) and key.start_mark.column == 0 for key in keys):
        return raw
    text = _rearranged(opened.text, starts, _new_order(names, wanted))
    if text is None:
        return raw
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    changed = bom + text.encode()
    again = sheet(changed)
    return changed if again and said(again.root) == said(opened.root) else raw


def _new_order(names: list[str], wanted: list[str]) -> list[int]:
    rest = [at for at, name in enumerate(names) if name not in wanted]
    return [*(names.index(name) for name in wanted), *rest]


def _rearranged(text: str, starts: list[int], order: list[int]) -> str | None:
    """Put the parts of a text in another order; the empty lines between them stay in place."""
    lines = _LINES.findall(text)
    tops = [_top(lines, start, starts[at - 1] if at else -1) for at, start in enumerate(starts)]
    head, parts, gaps = lines[: tops[0]], [], []
    for at, top in enumerate(tops):
        part = lines[top : tops[at + 1] if at + 1 < len(tops) else len(lines)]
        body = len(part)
        while body and not part[body - 1].strip():
            body -= 1
        parts.append(part[:body])
        gaps.append(part[body:])
    moved = {at for place, at in enumerate(order) if place != at}
    if tops[0] != starts[0] and 0 in moved:
        return None
    for at in moved:
        tail = parts[at][starts[at] - tops[at] + 1 :]
        if any(line.startswith(("#", "...", "---")) for line in tail):
            return None
        if not parts[at][-1].endswith(("\n", "\r")):
            return None
    laid = [line for place, at in enumerate(order) for line in (*parts[at], *gaps[place])]
    return "".join([*head, *laid])


def _top(lines: list[str], start: int, before: int) -> int:
    """Find the first line of the comment right above a field, or the field's own line."""
    top = start
    while top - 1 > before and lines[top - 1].startswith("#"):
        top -= 1
    return top
