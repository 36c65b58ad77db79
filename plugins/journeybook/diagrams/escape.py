"""Text that Mermaid takes for text, whatever it contains.

Mermaid reads much of what people write as its own grammar and drops or distorts it,
often without a word. Each recipe here encodes exactly what its grammar trips over,
because Mermaid measures and wraps labels before it decodes them.
"""

from __future__ import annotations

import re
import unicodedata

MAX_ACTOR = 40
"""The longest name of an actor. The legend wraps longer ones in the middle of an entity."""

NOTHING = "–"
"""Stands where there is nothing to show: an empty label breaks the drawing."""

_SPECIAL = re.compile("[#;:<,ﬂ°¶]")
_KEYWORD = re.compile(r"(?:title|section|journey|accTitle|accDescr)\b", re.IGNORECASE)
_IN_QUOTES = re.compile('[#;"<>&`\\\\*_~\\[\\]{}()|ﬂ°¶$%]')


def clean(text: str) -> str:
    """Bring a text on one line: composed characters, single spaces, no control characters."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    if spaced.isascii() and spaced.isprintable():
        return spaced
    kept = "".join(char for char in spaced if unicodedata.category(char) not in {"Cc", "Cs", "Cn"})
    return " ".join(kept.split())


def label(text: str) -> str:
    """Write a text for a title, section or task of a Mermaid journey."""
    found = _SPECIAL.sub(_entity, clean(text)) or NOTHING
    if found[0] == "%" or _KEYWORD.match(found):
        return f"#{ord(found[0])};{found[1:]}"
    return found


def actor(text: str) -> str:
    """Write a name for an actor of a Mermaid journey, shortened where the legend has no room."""
    name = clean(text)
    if len(name) > MAX_ACTOR:
        name = name[: MAX_ACTOR - 1].rstrip() + "…"
    return label("proto" if name == "__proto__" else name)


def node_label(text: str) -> str:
    """Write a text, with its quotes, for a node, edge or subgraph of a Mermaid flowchart."""
    return f'"{_IN_QUOTES.sub(_entity, clean(text)) or NOTHING}"'


def _entity(match: re.Match[str]) -> str:
    return f"#{ord(match[0])};"
