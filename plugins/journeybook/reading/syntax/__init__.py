"""Why a text is not YAML, in an editor's words, and how to read on in spite of it.

libyaml says where it got stuck, which is often not where the mistake is. The mistakes that
people make are few; each is recognised by what libyaml says and by what the line looks like.
Every finding comes with mended texts to try, so that one slip does not hide all other
problems of a file. A mended text is only ever used to look for more problems.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.reading.syntax.layout import indentation, no_space, tabs
from journeybook.reading.syntax.quotes import after_quote, colon, escape, unclosed_quote
from journeybook.reading.syntax.signs import after_bracket, anchors, bad_start, documents, header
from journeybook.reading.syntax.stuck import Slip, Stuck
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import MarkedYAMLError

__all__ = ["Slip", "explain"]

_LOOKS: tuple[Callable[[Stuck], Slip | None], ...] = (
    documents,
    header,
    anchors,
    tabs,
    escape,
    unclosed_quote,
    after_quote,
    bad_start,
    colon,
    no_space,
    after_bracket,
    indentation,
)
"""In this order: what is certain comes before what is likely."""


def explain(text: str, error: MarkedYAMLError) -> Slip:
    """Find the mistake behind an error of libyaml."""
    stuck = Stuck(text, error)
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
