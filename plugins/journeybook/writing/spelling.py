"""How a value is spelled in YAML, so that every reader of YAML takes it for the same text."""

from __future__ import annotations

import json
import re

from yaml import ScalarNode
from yaml.resolver import Resolver

_TEXT = "tag:yaml.org,2002:str"
_LETTERS = frozenset("yYnN")
"""Booleans by the book, though few readers take them for that."""

_PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_./#-]| (?=[A-Za-z0-9_]))*")
_RESOLVER = Resolver()


def surprises(value: str) -> bool:
    """Tell whether YAML takes a text without quotes for something else: a number, a date, yes."""
    if value in _LETTERS:
        return True
    tag = _RESOLVER.resolve(ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag != _TEXT)


def spelled(value: str, style: str | None) -> str:
    """Spell a value in the style that an author used: with these quotes, or without any.

    A value that needs quotes gets them, whatever the style.
    """
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if not style and _PLAIN.fullmatch(value) and not surprises(value):
        return value
    return json.dumps(value, ensure_ascii=False)
