"""Whatever people write stands on the page as text, and nothing they wrote is lost."""

from __future__ import annotations

import csv
import html
import json
import re

import pytest
import yaml
from bs4 import BeautifulSoup

from tests.site.felt import plain
from tests.torture.filling import MANY, kind_of
from tests.torture.texts import TEXTS

WORD = re.compile(r"own\dword\d+\.")


@pytest.fixture(scope="module")
def site(sites):
    return sites("torture")


def load(file):
    return yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


def words(page):
    """Give everything a page says, pictures included."""
    said = [page.get_text(), *(it["alt"] for it in page.select("article [alt]"))]
    return plain(" ".join(said))


def told(site, page):
    """Give everything that a page says, and the mirror of a journey on a page of its own."""
    mirrors = (it for it in site.pages.of("mirror") if it.named == page.named)
    return " ".join(
        words(site.pages.parsed(it).select_one("article"))
        for it in (page, *(mirrors if page.kind == "journey" else ()))
    )


def stands(text, page_says):
    return any(plain(form) in page_says for form in (text.written, text.shown) if form)


@pytest.mark.parametrize("family", ["journey", "persona"])
def test_every_text_stands_on_every_page_of_its_family(site, family):
    for page in site.pages.of(family):
        if re.match(r"[jp]\d", page.named):
            said = told(site, page)
            used = texts_in(site.built.project, page.named)
            lost = [text.written for text in used if not stands(text, said)]

            assert lost == [], page.address


def texts_in(project, named):
    """List the texts that a file uses whole; a field may be too short for one."""
    (file,) = project.glob(f"journeys/*/{named}.yml")
    written = set(leaves(load(file)))
    return [text for text in TEXTS if text.written in written]


def leaves(value, path=()):
    """List the texts below a value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, path)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("family", ["team", "channel"])
def test_the_title_of_every_team_and_channel_is_the_heading_of_its_page(site, family):
    headings = {
        page.named: plain(site.pages.parsed(page).h1.get_text()) for page in site.pages.of(family)
    }

    assert len(headings) == MANY
    for named, heading in headings.items():
        assert heading in {plain(it.written) for it in TEXTS}, named


def test_no_text_became_an_element(site):
    for page in site.pages.files:
        content = site.pages.parsed(page).select_one("article") or BeautifulSoup("", "html.parser")

        assert not content.select("script, [onerror], [onload], [onclick], img:not([alt])")
        assert not content.select("[href^='javascript:' i], [href^='data:' i]"), page.address


def test_every_field_an_author_can_fill_in_is_shown(site):
    lost = set()
    for page in (*site.pages.of("journey"), *site.pages.of("persona")):
        if page.named.startswith("own"):
            said = told(site, page)
            folder = "personas" if page.kind == "persona" else kind_of(int(page.named[3]))
            file = site.built.project / "journeys" / folder / f"{page.named}.yml"
            lost |= set(missing(load(file), said, (page.kind,)))

    assert lost == set()


@pytest.mark.parametrize("family", ["initiative", "trip", "metric"])
def test_every_field_of_what_the_organisation_does_is_shown(site, family):
    (page,) = (it for it in site.pages.of(family) if it.named == "own0word")
    said = words(site.pages.parsed(page).select_one("article"))
    folder = site.built.project / "journeys" / f"{family}s"
    values = [
        cell
        for file in folder.glob("own0word.csv")
        for row in csv.reader(file.read_text("utf-8").splitlines())
        for cell in row
    ]

    assert [*missing(load(folder / "own0word.yml"), said, (family,))] == []
    assert [*missing(values, said, ("values",))] == []


@pytest.mark.parametrize(
    ("file", "families"),
    [("alignment", ("alignment", "loyalty")), ("offer", ("phases", "phase"))],
)
def test_every_field_of_a_file_of_which_there_is_one_is_shown(site, file, families):
    said = " ".join(
        words(site.pages.parsed(page).select_one("article"))
        for family in families
        for page in site.pages.of(family)
    )

    assert [*missing(load(site.built.project / f"journeys/{file}.yml"), said, (file,))] == []


def test_every_field_of_a_check_is_shown(site):
    (page,) = (it for it in site.pages.of("check") if it.named == "own0word")
    said = words(site.pages.parsed(page).select_one("article"))
    file = load(site.built.project / "journeys/checks.yml")
    (written,) = (it for it in file["checks"] if it["id"] == page.named)

    assert [*missing(written, said, ("check",))] == []
    assert "May 4, 2026" in said


def test_a_file_that_is_evidence_can_be_opened(site):
    pages = (*site.pages.of("journey"), *site.pages.of("persona"))
    found = {
        (it["href"], it.get_text())
        for page in pages
        for it in site.pages.parsed(page).select("article a[href$='assets/dot.svg']")
    }

    assert found == {("../../assets/dot.svg", "dot.svg")}


def missing(value, said, path):
    """List the fields whose word of its own a page does not say, the names of lanes too."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from missing(key, said, (*path, "name"))
            yield from missing(inner, said, path if WORD.fullmatch(key) else (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from missing(inner, said, path)
    elif isinstance(value, str) and WORD.fullmatch(value) and value not in said:
        yield ".".join(path)


def test_the_open_data_has_every_text_as_it_was_written(site):
    data = json.loads((site.pages.site / "journeys.json").read_text("utf-8"))
    titles = {it["id"]: it["title"] for it in data["journeys"]}

    for at in range(MANY):
        (file,) = site.built.project.glob(f"journeys/*/j{at}.yml")
        written = load(file)
        assert titles[f"j{at}"] == written["title"].strip()


def test_search_knows_every_text_as_text(site):
    index = json.loads((site.pages.site / "search/search_index.json").read_text("utf-8"))["docs"]

    for entry in index:
        assert "<" not in entry["title"], entry
    titles = {plain(html.unescape(it["title"])) for it in index}
    assert {plain(it.written) for it in TEXTS if len(it.written) <= 120} - titles == set()
