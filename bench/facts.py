"""The facts of a journey that every site has to carry, whichever generator made it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.block import Block, blocks
from bench.corpus import Corpus
from bench.words import REFERENCES, titles

_NOT_TEXT = frozenset(
    {
        "confidence", "date", "due", "every", "expires", "id", "in", "kind", "last", "max", "min",
        "next", "phase", "result", "sample", "severity", "stage_model", "status", "supported_by",
    }
)  # fmt: skip
"""Codes, figures and days: every generator words them in its own way."""

_TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]+>", re.DOTALL)
_TYPOGRAPHY = str.maketrans("‘’“”", "''\"\"")


def facts(journey: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """List the texts of a journey, references by the title of what they name."""
    return list(dict.fromkeys(_texts("", journey, names)))


def facts_found(corpus: Corpus, site: Path, every: int = 1) -> tuple[int, int]:
    """Count the words of the facts that stand on the journeys' pages.

    Args:
        corpus: what the site was made of.
        site: the folder of the site, with a page at `journeys/<id>/index.html`.
        every: look at one block of journeys in so many.

    Returns:
        How many words of facts were found, and how many there are. A word counts when its
        whole sentence stands on the page.
    """
    names = titles(corpus)
    found = total = 0
    for index, block in enumerate(blocks(corpus)):
        if index % every:
            continue
        for key, journey in block.journeys.items():
            page = text_of((site / "journeys" / key / "index.html").read_text(encoding="utf-8"))
            for fact in (*facts(journey, names), *_across(key, block)):
                words = len(fact.split())
                total += words
                found += words if _plain(fact) in page else 0
    return found, total


def text_of(page: str) -> str:
    """Take the text out of a page, without tags, in plain typography."""
    return _plain(html.unescape(_TAG.sub(" ", page)))


def _plain(text: str) -> str:
    return " ".join(text.translate(_TYPOGRAPHY).split())


def _across(key: str, block: Block) -> Iterator[str]:
    for stage in block.journeys[key]["stages"]:
        for step in stage["steps"]:
            here = f"{key}#{step['id']}"
            for other in (*block.carried_by(here), *block.carries(here)):
                yield other.title
                yield other.journey_title


def _texts(key: str, value: Any, names: Mapping[str, str]) -> Iterator[str]:  # noqa: ANN401 - YAML's
    if key in _NOT_TEXT:
        if key == "next":
            yield from (it["when"] for it in value)
    elif isinstance(value, dict):
        for part, it in value.items():
            if key == "lanes":
                yield part
            yield from _texts(part, it, names)
    elif isinstance(value, list):
        for it in value:
            yield from _texts(key, it, names)
    elif isinstance(value, str):
        yield names[value] if key in REFERENCES else value
