"""Text that Mermaid takes for text, whatever it contains.

Mermaid reads much of what people write as its own grammar, and drops or distorts it,
often without a word. These recipes encode exactly what it trips over and nothing more,
because it measures and wraps some labels before it decodes them.

The encoding is Mermaid's own (`#35;`), not HTML's: whoever puts the text on a page
still escapes it for the element it stands in.

Names and sentences that come back on every page are remembered, because pages are many.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MAX_ACTOR = 40
"""The longest name of an actor. The legend breaks longer ones off, in the middle of an entity."""

NOTHING = "–"
"""Stands where there is nothing to show: an empty label breaks the drawing."""

_SPACE = re.compile(r"[\s\ufeff]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# Mermaid puts these in the place of an entity while it parses, and replaces them at the end
# wherever they stand. An invisible joiner keeps an author's own from being taken for one.
_PLACEHOLDER = re.compile("(?<=ﬂ)(?=°)|(?<=¶)(?=ß)")
_JOINER = "\u2060"
# A direction is taken for an instruction anywhere on a line.
_DIRECTION = r"d(?=irection\s+(?:TB|BT|RL|LR|TD))"
_IN_LINE = re.compile(rf"[#;:<,ﬂ°¶]|%(?=%\{{)|{_DIRECTION}")
_KEYWORD = re.compile(r"(?:title|section|journey|accTitle|accDescr)\b", re.IGNORECASE)
# The names of icons (fa:fa-car) and formulas ($$) would be replaced by pictures.
_IN_QUOTES = re.compile(rf"""[#;"<>&`\\$%ﬂ°¶]|(?<=\bfa):|(?<=\bfa[a-z]):|{_DIRECTION}""")
# Behind these words and a colon it takes the last entity of the line for a colour, and breaks it.
_STYLES = ("style", "classDef")
_IN_STYLE = re.compile(f"{_IN_QUOTES.pattern}|:")


def clean(text: str) -> str:
    """Bring a text on one line: composed characters, single spaces, no control characters."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", _CONTROL.sub("", _SPACE.sub(" ", text)))
    return _PLACEHOLDER.sub(_JOINER, " ".join(composed.split()))


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """Write a text for a title, section or task of a journey, or for what is read out."""
    found = _IN_LINE.sub(_entity, clean(text)) or NOTHING
    if found[0] == "%" or _KEYWORD.match(found):
        return f"#{ord(found[0])};{found[1:]}"
    return found


@lru_cache(maxsize=1024)
def actor(text: str) -> str:
    """Write a name for an actor of a journey, shortened where the legend has no room."""
    name = clean(text)
    if len(name) > MAX_ACTOR:
        name = name[: MAX_ACTOR - 1].rstrip() + "…"
    # Mermaid keeps actors as keys of an ordinary object, where this one means something else.
    return label(f"{_JOINER}__proto__" if name == "__proto__" else name)


def node_label(text: str) -> str:
    """Write a text, quotes included, for a node, an edge or a subgraph of a flowchart."""
    found = clean(text)
    signs = _IN_STYLE if any(it in found for it in _STYLES) else _IN_QUOTES
    return f'"{signs.sub(_entity, found) or NOTHING}"'


def _entity(match: re.Match[str]) -> str:
    return f"#{ord(match[0])};"
