"""What an author wrote in a file, and what of it a page does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import BeautifulSoup

# Fields with a name, a number, a date or a choice in them: a page says these in words of its own.
OTHERWISE = {
    *("audience", "channel", "check", "formerly", "host", "id", "owner", "parent", "persona"),
    *("phase", "related", "serves", "shows", "stage_model", "supported_by", "target_of", "team"),
    *("to", "variant_of", "stage", "in", "kind", "confidence", "result", "state", "status"),
    *("date", "due", "end", "every", "expires", "last", "level", "max", "min", "next", "sample"),
    *("sentiment", "severity", "start", "valid_for", "version", "optional", "language", "file"),
}


def lost(file: Path, page: BeautifulSoup) -> list[str]:
    """List the texts in a file that its page does not carry; Markdown marks do not count."""
    said = _bare(page.find("article").get_text())
    found = _texts(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    return [f"{'.'.join(path)}: {text}" for path, text in found if _bare(text) not in said]


def _texts(thing: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(thing, dict):
        for key, value in thing.items():
            if isinstance(value, dict | list) or key not in OTHERWISE:
                yield from _texts(value, (*path, key))
    elif isinstance(thing, list):
        for value in thing:
            if isinstance(value, dict | list) or path[-1] not in OTHERWISE:
                yield from _texts(value, path)
    else:
        yield path, str(thing)


def _bare(text: str) -> str:
    return re.sub(r"[\s*_`-]+", "", text)
