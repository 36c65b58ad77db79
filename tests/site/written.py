"""What authors wrote, to tell it from what we say ourselves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from journeybook.model.kinds import NAMED
from journeybook.model.references import references
from journeybook.model.shape import Model
from journeybook.pages.text import block
from journeybook.words import load

from tests.words.pseudo import LANGUAGE, without_marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.references import Path

_NAMES = {"id", "formerly", "phase", "stage"}
"""Fields that name something, besides those whose type says so."""


class Written:
    """The texts of a publication, as pages show them."""

    def __init__(self, catalogue: Catalogue) -> None:
        things = (
            catalogue.organisation,
            *(it for family in NAMED for it in catalogue.family(family).values()),
            *catalogue.articles,
            *catalogue.authors.values(),
            *catalogue.own_checks,
            *(it for it in (catalogue.alignment, catalogue.offer) if it),
        )
        texts = {text for thing in things for text in _texts_of(thing)}
        self._texts = {piece for text in texts for piece in _shown(text)}
        self._longest_first = sorted(filter(_has_letters, self._texts), key=len, reverse=True)
        self._known: dict[str, str] = {}

    def besides(self, text: str) -> str:
        """Give the words in a text of a page that are neither marked nor an author's."""
        rest = plain(without_marked(text))
        if rest not in self._known:
            self._known[rest] = "" if rest in self._texts else self._without(rest)
        return self._known[rest]

    def _without(self, rest: str) -> str:
        """Take out the authors' texts, the longest first, and what a language says by itself."""
        if rest.endswith("…") and any(text.startswith(rest[:-1].rstrip()) for text in self._texts):
            return ""
        # Before the authors' texts: one of these is “maanden”, as a unit.
        rest = _AGO.sub("·", rest)
        for text in self._longest_first:
            if text in rest:
                rest = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", "·", rest)
        rest = _BY_ITSELF.sub("·", rest)
        return rest if _has_letters(rest) else ""


def plain(text: str) -> str:
    """Write a text on one line, without marks around it."""
    return " ".join(text.split()).strip(" ·,;:()")


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _texts_of(thing: Model) -> Iterator[str]:
    """List what an author wrote in an object, but for the names of other objects."""
    named = {it.path for it in references(thing)}
    yield from (text for path, text in _strings(thing, ()) if path not in named)


def _strings(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    match value:
        case Enum():
            return
        case str():
            yield path, value
        case tuple():
            for index, item in enumerate(value):
                yield from _strings(item, (*path, index))
        case Mapping():
            for key, item in value.items():
                yield (*path, key), key
                yield from _strings(item, (*path, key))
        case Model():
            for name, field in type(value).model_fields.items():
                if name not in _NAMES:
                    yield from _strings(getattr(value, name), (*path, field.alias or name))


def _shown(text: str) -> Iterator[str]:
    """Give a text as it is, as the name of a file, and in the pieces its Markdown makes of it."""
    yield plain(text)
    yield plain(text.rpartition("/")[2])
    html = BeautifulSoup(block(text), "html.parser")
    yield from map(plain, html.stripped_strings)


def _said_by_itself() -> re.Pattern[str]:
    """Find dates, lengths of time and the word between the last two of a list."""
    words = load(LANGUAGE)
    firsts = [dt.date(2026, month, 1) for month in range(1, 13)]
    months = "|".join(
        re.escape(words.date(it, style).split()[1]) for style in ("long", "medium") for it in firsts
    )
    ago = words.ago(2).split()[-1]
    seconds = (1, 60, 3_600, 86_400, 604_800, 2_629_800, 31_557_600)
    lengths = {
        words.duration(dt.timedelta(seconds=size * number)).split()[1]
        for size in seconds
        for number in (1, 2)
    }
    (between,) = words.listed(["1", "2"]).split()[1:-1]
    return re.compile(
        rf"\b\d{{1,2}} (?:{months}) \d{{4}}\b|\b[\d.,]+ (?:{'|'.join(lengths)})\b(?: {ago})?|"
        rf"\b{between}\b"
    )


_BY_ITSELF = _said_by_itself()
_AGO = re.compile(rf"\b\d+ \w+ {load(LANGUAGE).ago(2).split()[-1]}\b")
