"""Remarks in a file for a host, in the language of the site."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.words import Message, Words

_WIDTH = 88


def remarks(words: Words, *said: Message) -> Iterator[str]:
    """Write each remark on lines of its own."""
    for it in said:
        for line in wrap(words.say(it), _WIDTH, break_on_hyphens=False, break_long_words=False):
            yield f"# {line}"
