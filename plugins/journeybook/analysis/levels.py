"""The words for how something feels."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS: Mapping[int, Message] = MappingProxyType(
    {
        1: Message("very bad"),
        2: Message("bad"),
        3: Message("neutral"),
        4: Message("good"),
        5: Message("very good"),
    }
)
"""Each level in a word, from low to high."""
