"""A drawing in Mermaid's language, with the room it takes."""

from __future__ import annotations

from typing import NamedTuple

MAX_TEXT = 50_000
"""Mermaid draws an error instead of a longer text. Tables carry what is not drawn."""


class Diagram(NamedTuple):
    """A drawing in Mermaid's language.

    Args:
        title: what it shows, for a caption.
        text: the Mermaid source. It must still be escaped for the HTML it is put in.
        width: about how wide it is drawn, in pixels, so that room can be kept free.
        height: about how high.
        left_out: how many steps are not drawn because their feeling is not known.
    """

    title: str
    text: str
    width: int
    height: int
    left_out: int = 0
