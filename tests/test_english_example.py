"""The English example builds strictly, and speaks English."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.written import lost

EXAMPLE = Path(__file__).parent.parent / "examples" / "english"
JOURNEYS = sorted(EXAMPLE.glob("journeys/*/*.yml"))
DUTCH = ("klantreis", "medewerkersreis", "Gastheer", "Lees verder", "Beleving", "Fase", "Eigenaar")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build the example once."""
    there = tmp_path_factory.mktemp("english")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", there]
    config = EXAMPLE / "mkdocs.yml"
    built = subprocess.run(
        [*command, "--config-file", config], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    return there


@pytest.fixture(scope="module")
def pages(site):
    return {
        file.relative_to(site).as_posix(): BeautifulSoup(file.read_text(), "html.parser")
        for file in site.rglob("*.html")
        if "assets" not in file.parts
    }


def test_every_page_says_that_it_is_in_english(pages):
    languages = {page.html["lang"] for page in pages.values()}

    assert languages == {"en"}


def test_no_page_has_a_dutch_word_of_ours(pages):
    found = {
        (name, word)
        for name, page in pages.items()
        for word in DUTCH
        if word.casefold() in page.get_text().casefold()
    }

    assert found == set()


def test_a_journey_has_the_sections_readers_come_for(pages):
    page = pages["journeys/get-me-rolling-again/index.html"]

    headings = [it.find(string=True).strip() for it in page.select("article h2")]

    assert {"In short", "How it feels", "The map", "What we steer by", "Evidence"} <= {*headings}


def test_the_rider_and_the_mechanic_are_linked_both_ways(pages):
    def leads(source, target):
        page = pages[f"journeys/{source}/index.html"]
        return page.select_one(f'a[href="../{target}"]') is not None

    assert leads("get-me-rolling-again", "mend-a-bike-i-have-never-met/#step-wait-for-part")
    assert leads("mend-a-bike-i-have-never-met", "get-me-rolling-again/#step-go-without")


@pytest.mark.parametrize("file", JOURNEYS, ids=lambda it: it.stem)
def test_nothing_an_author_wrote_is_lost(pages, file):
    family = "personas" if file.parent.name == "personas" else "journeys"

    assert lost(file, pages[f"{family}/{file.stem}/index.html"]) == []


def test_all_kinds_of_journey_are_there_and_one_is_a_draft(site):
    data = json.loads((site / "journeys.json").read_text())

    found = {it["id"]: (it["kind"], it["status"]) for it in data["journeys"]}

    assert found == {
        "get-me-rolling-again": ("customer", "live"),
        "mend-a-bike-i-have-never-met": ("employee", "live"),
        "take-in-a-bike-for-the-workshop": ("partner", "draft"),
    }


def test_both_articles_are_published_with_their_author(pages):
    for slug in ("say-the-price-twice", "who-mends-the-mechanic"):
        assert "Imogen Farrow" in pages[f"guidance/{slug}/index.html"].get_text()
