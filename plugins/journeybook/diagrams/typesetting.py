"""Setting a text in lines that fit, by the width of its letters."""

from __future__ import annotations

import re

from journeybook.diagrams.lettering import width

_WORDS = re.compile(r"(?:[€$£] )?\S+")
"""An amount stays with its currency."""


def lines_of(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """Break a text into lines that are no wider than the room there is.

    A word that is wider than a line is broken; what does not fit in the lines there are is
    left out, and the last line says so with “…”.

    Args:
        text: the text.
        room: how wide a line may be, in pixels; at least as wide as the widest letter.
        size: the size of the font, in pixels.
        most: how many lines there may be.
    """
    found: list[str] = []
    line = ""
    for word in _pieces(text, room, size):
        longer = f"{line} {word}" if line else word
        if width(longer, size) <= room:
            line = longer
            continue
        if line:
            found.append(line)
        line = word
    found.append(line)
    if len(found) <= most:
        return tuple(found)
    last = found[most - 1]
    while last and width(f"{last}…", size) > room:
        last = last[:-1].rstrip()
    return (*found[: most - 1], f"{last}…")


def _pieces(text: str, room: float, size: float) -> list[str]:
    """Split a text into words, and words that are too wide into pieces with a hyphen."""
    found: list[str] = []
    for word in _WORDS.findall(text):
        rest = word
        while len(rest) > 1 and width(rest, size) > room:
            end = 1
            while end < len(rest) - 1 and width(f"{rest[: end + 1]}-", size) <= room:
                end += 1
            found.append(f"{rest[:end]}-")
            rest = rest[end:]
        found.append(rest)
    return found
