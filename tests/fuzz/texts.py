"""Texts that people can write: in any script, with marks that mean something somewhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from journeybook.reading.characters import REFUSED

from tests.diagrams.torture import TEXTS as DRAWN
from tests.torture.texts import TEXTS as SHOWN

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_PLAIN = (
    "Ik koop een bank",
    "We bellen terug",
    "de klant",
    "0",
    "yes",
    "null",
    "12:30",
    "2026-11-01",
    "- item",
    "key: value",
    "a # b",
    "'",
    '"quoted"',
    "|",
    ">",
    "&anchor",
    "*alias",
    "!tag",
    "%YAML 1.2",
    "@at",
    "`tick",
    "{a: b}",
    "[a, b]",
    "? a",
    "---",
    "...",
    "<<",
    "=1+1",
    "\\",
    "\\n",
    "a\n\nb",
    "a\n  b\n c",
    "tab\tin it",
    "\u00a0hard",
    "x" * 300,
    "woord " * 60,
    "\ue028 and \ue029 of nobody",
)
_ALPHABET = st.characters(exclude_categories=("Cs", "Cc", "Cn")).filter(
    lambda char: not REFUSED.match(char)
)
_POOL = tuple(
    dict.fromkeys(
        text.strip()
        for text in (*_PLAIN, *(it.written for it in SHOWN), *DRAWN)
        if any(map(str.isalnum, text)) and not REFUSED.search(text)
    )
)


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))


@cache
def known(longest: int) -> tuple[str, ...]:
    """List the texts that are known to be odd, as they fit in a field."""
    cut = (text[:longest].strip() for text in _POOL)
    return tuple(dict.fromkeys(it for it in cut if _says(it)))


TEXTS = st.text(_ALPHABET, min_size=1, max_size=24).map(str.strip).filter(_says)
"""Texts of any characters that are allowed."""


def line(text: str) -> str:
    """Write a text on one line, in such a way that no spreadsheet takes it for a formula."""
    return " ".join(text.split()).lstrip("=+-@\t ＝＋－＠").strip()


_SIMPLE = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=6)
_NUMBERED = {f"{it}{at}" for it in ("com", "lpt") for at in range(10)}
_NO_FILES = {"con", "prn", "aux", "nul", *_NUMBERED}
ODD_IDS = (
    *("sofa", "null", "true", "2026", "0", "1e3", "0x1f", "no", "index", "readme", "walk", "new"),
    *("proto", "constructor", "tostring", "home", "assets", "journeys", "search", "none", "of"),
    *("mermaid", "step", "a-b-c", "x" * 80, "404", "javascript", "end", "self", "prototype"),
)
IDS = st.one_of(
    st.sampled_from(ODD_IDS), _SIMPLE, st.tuples(_SIMPLE, _SIMPLE).map("-".join)
).filter(lambda it: it not in _NO_FILES)
"""Ids that are valid and that somebody may stumble over."""


def some_ids(least: int, most: int) -> SearchStrategy[list[str]]:
    """Draw ids, each another one."""
    return st.lists(IDS, min_size=least, max_size=most, unique=True)
