"""Guidance in the example: tied to journeys, checks, stops and themes, in both directions."""

from __future__ import annotations

import json
import posixpath
from xml.etree import ElementTree as ET

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"
MORE_THAN_ONE = 2


@pytest.fixture
def articles(example):
    """Give the articles as the open data has them."""
    return json.loads((example.built.site / "organisation.json").read_text("utf-8"))["guidance"]


@pytest.fixture
def links(example):
    """Give the addresses that a page leads to, below the root of the site."""

    def found(address):
        page = next(it for it in example.pages.files if it.address == address)
        hrefs = [it["href"] for it in example.pages.parsed(page).select("article a[href]")]
        return {posixpath.normpath(posixpath.join(address, it.split("#")[0])) for it in hrefs}

    return found


def test_an_article_and_what_it_is_tied_to_lead_to_each_other(articles, links):
    for article in articles:
        here = article["url"].strip("/")
        tied = [
            *(f"journeys/{it}/" for it in article.get("journeys", ())),
            *(f"checks/{it}/" for it in article.get("checks", ())),
        ]
        for there in tied:
            assert there.strip("/") in links(article["url"]), (here, there)
            assert here in links(there), (there, here)


def test_related_articles_lead_to_each_other_where_one_says_so(articles, links):
    urls = {it["id"]: it["url"] for it in articles}
    stated = [
        (it["url"], urls[other["article"]])
        for it in articles
        for other in it["related"]
        if other["how"] == "stated"
    ]

    assert len(stated) > MORE_THAN_ONE
    for here, there in stated:
        assert there.strip("/") in links(here)
        assert here.strip("/") in links(there)


def test_every_article_has_something_to_read_next_and_no_stop_or_theme_is_left_alone(articles):
    assert all(it["related"] for it in articles)
    assert {stop for it in articles for stop in it.get("stops", ())} >= {
        "coach", "destination", "route", "departure", "under-way", "keep-travelling",
    }  # fmt: skip
    assert {theme for it in articles for theme in it.get("themes", ())} == {
        "strategy-and-culture", "competences-and-development", "governance-and-processes",
        "loyalty",
    }  # fmt: skip


def test_each_author_has_a_page_with_all_they_wrote(example, articles):
    pages = {it.named: example.pages.parsed(it) for it in example.pages.of("author")}

    assert set(pages) == {"janne", "soraya", "teun"}
    for page in pages.values():
        name = page.h1.find(string=True)
        wrote = [it["title"] for it in articles if name in it["authors"]]
        assert [it.get_text() for it in page.select("article h2")] == wrote
        assert len(wrote) >= MORE_THAN_ONE


def test_the_feeds_hold_every_article_once_and_each_in_its_category(example, articles):
    def titles(file):
        feed = ET.fromstring(file.read_text("utf-8"))  # noqa: S314 - we wrote it ourselves
        return [it.find(f"{ATOM}title").text for it in feed.findall(f"{ATOM}entry")]

    folder = example.built.site / "guidance"

    assert titles(folder / "feed.xml") == [it["title"] for it in articles]
    categories = [title for it in folder.glob("category/*.xml") for title in titles(it)]
    assert sorted(categories) == sorted(it["title"] for it in articles)


@pytest.mark.browser
def test_a_reader_goes_from_the_overview_to_an_article_and_on_to_a_journey(example, open_tab):
    tab = open_tab(example, width=390)
    tab.open("guidance/")
    tab.page.get_by_role("link", name="Lees verder Mandaat op zak").click()
    tab.page.wait_for_url("**/guidance/mandaat-op-zak/")

    tab.page.locator(".jb-around").get_by_role(
        "link", name="Mijn stoel kraakt en ik wil dat iemand het oplost"
    ).click()

    tab.page.wait_for_url("**/journeys/klacht-oplossen/")
    tab.page.locator("#guidance ~ .jb-cards").get_by_role("link", name="Mandaat op zak").wait_for()
    assert tab.faults == []


@pytest.mark.browser
def test_what_guidance_helps_with_opens_without_a_script(example, open_tab):
    tab = open_tab(example, java_script_enabled=False)
    tab.open("guidance/")
    ways = tab.page.locator(".jb-above details")
    assert not ways.get_by_role("link", name="Memorabel").is_visible()

    ways.locator("summary").click()

    ways.get_by_role("link", name="Memorabel").wait_for(state="visible")
