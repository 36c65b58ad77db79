"""Every text stands in the pages as often as it belongs there, as text, whatever is around it."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment
from journeybook.reading import read
from journeybook.words import load

from tests.fuzz.dumping import texts, write
from tests.fuzz.test_catalogues import said
from tests.fuzz.test_pages import made, site_of
from tests.fuzz.tokens import PLAIN, WRAPPINGS, told

WORD = re.compile(r"w\d{4}z")
DAY = dt.date(2026, 11, 22)
QUICK = 3


def pages_of(publication):
    with tempfile.TemporaryDirectory() as folder:
        reading = read(write(Path(folder), texts(publication)))
    assert said(reading) == []
    pages = made(site_of(reading.catalogue, DAY, load("en")))
    return {address: BeautifulSoup(page, "html.parser") for address, page in pages.items()}


def kind_of(address):
    """Name the kind of a page: what it is about, without its id."""
    first, *more = address.strip("/").split("/")
    return "/".join([first or "home", *("…" for _ in more[:1]), *more[1:]])


def shown(page):
    """Give what a page says: its texts, and those that stand for pictures."""
    return "\n".join(
        [
            *(it for it in page.find_all(string=True) if not isinstance(it, Comment)),
            *(it["alt"] for it in page.select("[alt]")),
        ]
    )


def places(pages):
    """Count every word: how often it stands on which kind of page, at most."""
    found = defaultdict(Counter)
    for address, page in pages.items():
        for word, times in Counter(WORD.findall(shown(page))).items():
            kind = kind_of(address)
            found[word][kind] = max(found[word][kind], times)
    return found


@pytest.fixture(scope="module")
def plain():
    publication, _texts, fields = told(PLAIN)
    return places(pages_of(publication)), fields


def test_every_field_stands_where_it_belongs(plain, golden):
    found, fields = plain
    table = defaultdict(set)
    for word, field in fields.items():
        table[field].add(" ".join(f"{kind}×{n}" for kind, n in sorted(found[word].items())))

    lost = [field for field, several in table.items() if several == {""}]
    assert lost == []
    lines = [f"{field}: {' | '.join(sorted(several))}" for field, several in sorted(table.items())]
    golden("\n".join([*lines, ""]), "fuzz/places.txt")


@pytest.mark.parametrize(
    "wrapping",
    [
        pytest.param(it, marks=() if at < QUICK else pytest.mark.slow)
        for at, it in enumerate(WRAPPINGS)
    ],
)
def test_what_is_around_a_text_changes_neither_where_it_stands_nor_what_it_is(plain, wrapping):
    publication, written, fields = told(wrapping)
    pages = pages_of(publication)
    found = places(pages)
    everything = " ".join(" ".join(shown(page).split()) for page in pages.values())

    assert {word: found[word] for word in fields} == {word: plain[0][word] for word in fields}
    spoilt = [text for word, text in written.items() if word in fields and text not in everything]
    assert spoilt == []
    assert not any(page.select("script, [onerror], img[src=x], h1 h1") for page in pages.values())
