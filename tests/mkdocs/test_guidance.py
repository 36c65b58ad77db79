"""Guidance that is connected: authors, feeds, what to read next, and what is put into practice."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from mkdocs.exceptions import Abort

from tests.mkdocs.small import FILES, MKDOCS_YML, build, publish

ATOM = "{http://www.w3.org/2005/Atom}"
POSTS = "content/guidance/posts/"
AUTHORS = """\
authors:
  anna:
    name: Anna <b>Bold</b>
    description: Draws & listens
    avatar: assets/anna.svg
  ben: {name: Ben, description: Measures, avatar: assets/anna.svg}
"""
FIRST = """\
---
date: 2026-11-01
slug: listen
authors: [anna]
categories: [People & Co]
checks: [caring]
phases: [service]
stops: [coach]
themes: [strategy-and-culture]
journeys: [sofa]
description: Hear it <first>.
---
# Listen first

An excerpt.

<!-- more -->

And the rest, which takes a while to read.
"""
SECOND = """\
---
date: 2026-11-08
slug: count
authors: [ben, anna]
categories: [Measuring]
tags: [numbers]
related: [listen]
---
# Count later

An excerpt.

<!-- more -->

The rest.
"""
CONNECTED = {
    "mkdocs.yml": MKDOCS_YML.replace(
        'post_url_format: "{slug}"', 'post_url_format: "{slug}", authors_profiles: true'
    ),
    "content/guidance/.authors.yml": AUTHORS,
    "content/assets/anna.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    f"{POSTS}listen.md": FIRST,
    f"{POSTS}count.md": SECOND,
    "journeys/customer/sofa.yml": FILES["journeys/customer/sofa.yml"]
    + """\
assessments:
  - date: 2026-05-01
    by: Service
    results:
      - {check: effortless, result: not-met, reason: It is hard.}
""",
    f"{POSTS}ease.md": """\
---
date: 2026-10-01
authors: [ben]
categories: [Measuring]
checks: [effortless]
---
# Make it easy

Text.
""",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return build(publish(tmp_path_factory.mktemp("guidance"), **CONNECTED), strict=True)


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    folder = publish(
        tmp_path_factory.mktemp("disk"),
        **CONNECTED
        | {"mkdocs.yml": CONNECTED["mkdocs.yml"].replace("language: en", "language: nl")},
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OFFLINE", "true")
        return build(folder, strict=True)


def parsed(site: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((site / name).read_text("utf-8"), "html.parser")


def entries(site: Path, name: str) -> list[str]:
    feed = ET.fromstring((site / name).read_text("utf-8"))  # noqa: S314 - we wrote it ourselves
    return [it.find(f"{ATOM}title").text for it in feed.findall(f"{ATOM}entry")]


def test_an_article_says_what_it_helps_with_who_practises_it_and_what_to_read_next(site):
    around = parsed(site, "guidance/listen/index.html").select_one(".jb-around")

    helps = {it.dt.get_text(): it.dd.get_text(" ", strip=True) for it in around.select("dl > div")}
    assert helps == {
        "Checks": "Caring",
        "Phases": "Service",
        "Stops of our own trip": "Getting on board",
        "Themes": "Strategy and culture",
    }
    assert [it["href"] for it in around.select(".jb-row > a")] == ["../../journeys/sofa/"]
    (after,) = around.select(".jb-card")
    assert after.a["href"] == "../count/"
    assert "recommends this article" in after.get_text()


def test_both_articles_lead_to_each_other_though_one_says_so(site):
    around = parsed(site, "guidance/count/index.html").select_one(".jb-around")

    stated, found = around.select(".jb-card")
    assert [it.a["href"] for it in (stated, found)] == ["../listen/", "../make-it-easy/"]
    assert "recommended here" in stated.get_text()
    assert "both about: Measuring" in found.get_text()


def test_what_stands_around_an_article_stands_in_no_list_and_in_no_search(site):
    lists = parsed(site, "guidance/index.html")
    index = (site / "search/search_index.json").read_text("utf-8")

    assert not lists.select(".jb-around")
    assert [it.get_text() for it in lists.select("article h2")] == [
        "Count later",
        "Listen first",
        "Make it easy",
    ]
    assert "Read next" not in index


def test_a_card_tells_who_wrote_it_and_how_long_it_takes(site):
    card = parsed(site, "journeys/sofa/index.html").select_one("#guidance ~ .jb-cards .jb-card")

    assert card.h3.get_text() == "Listen first"
    note = card.select_one(".jb-card__note")
    assert "1 minute to read" in note.get_text()
    assert note.a["href"] == "../../guidance/author/anna/"
    assert note.a.get_text() == "Anna <b>Bold</b>"


def test_a_journey_shows_what_names_it_and_then_what_helps_with_what_it_lacks(site):
    cards = parsed(site, "journeys/sofa/index.html").select("#guidance ~ .jb-cards .jb-card")

    assert [it.h3.get_text() for it in cards] == ["Listen first", "Make it easy"]
    assert cards[0].select_one(".jb-card__why") is None
    assert cards[1].select_one(".jb-card__why").get_text() == "helps with: Effortless"


def test_an_author_has_a_page_with_what_they_do_and_wrote(site):
    page = parsed(site, "guidance/author/anna/index.html")

    who = page.select_one(".jb-above__who")
    assert who.get_text(strip=True) == "Draws & listens"
    assert (site / "guidance/author/anna" / who.img["src"]).resolve().is_file()
    assert [it.get_text() for it in page.select("article h2")] == ["Count later", "Listen first"]


def test_on_a_disk_an_authors_page_is_a_file_that_is_led_to_in_dutch(disk):
    page = parsed(disk, "guidance/listen.html")
    (link,) = page.select(".md-post__profile a")

    there = (disk / "guidance" / link["href"]).resolve()
    assert there == disk / "guidance/author/anna.html"
    assert "Auteurs" in parsed(disk, "guidance/index.html").select_one(".md-nav").get_text()


def test_the_overview_leads_to_authors_feeds_and_whatever_guidance_helps_with(site):
    above = parsed(site, "guidance/index.html").select_one(".jb-above")

    found = {it.get_text(): it["href"] for it in above.select("a")}
    for address in found.values():
        target = (site / "guidance" / address.split("#")[0]).resolve()
        assert target.is_file() or (target / "index.html").is_file(), address
    assert found["All guidance of Small & Co"] == "feed.xml"
    assert found["People & Co"] == "category/people--co.xml"
    assert found["Ben"] == "author/ben/"
    assert found["Caring"] == "../checks/caring/"


def test_there_is_a_feed_of_everything_and_one_of_each_category(site):
    assert entries(site, "guidance/feed.xml") == ["Count later", "Listen first", "Make it easy"]
    assert entries(site, "guidance/category/people--co.xml") == ["Listen first"]
    assert entries(site, "guidance/category/measuring.xml") == ["Count later", "Make it easy"]


def test_an_entry_of_a_feed_is_whole_for_whoever_reads_it_elsewhere(site):
    text = (site / "guidance/feed.xml").read_text("utf-8")
    feed = ET.fromstring(text)  # noqa: S314 - we wrote it ourselves

    entry = feed.findall(f"{ATOM}entry")[1]
    assert feed.find(f"{ATOM}id").text == "https://small.example/sub/guidance/feed.xml"
    assert entry.find(f"{ATOM}link").get("href") == "https://small.example/sub/guidance/listen/"
    assert entry.find(f"{ATOM}summary").text == "Hear it <first>."
    assert entry.find(f"{ATOM}author/{ATOM}name").text == "Anna <b>Bold</b>"
    assert entry.find(f"{ATOM}category").get("term") == "People & Co"


def test_pages_announce_the_feed_and_a_category_its_own_as_well(site):
    def announced(name):
        found = parsed(site, name).select('link[rel~="alternate"][type="application/atom+xml"]')
        # The theme would take a bare one for a translation, and ask for a sitemap beside it.
        assert ["alternate"] not in [it["rel"] for it in found]
        return [(it["title"], it["href"]) for it in found]

    everything = "All guidance of Small & Co"
    assert announced("journeys/sofa/index.html") == [(everything, "../../guidance/feed.xml")]
    assert announced("guidance/category/people--co/index.html") == [
        (everything, "../../feed.xml"),
        ("People & Co", "../people--co.xml"),
    ]


def test_nobody_announces_a_feed_while_nobody_said_where_the_site_will_live(tmp_path):
    config = CONNECTED["mkdocs.yml"].replace("site_url: https://small.example/sub/\n", "")

    site = build(publish(tmp_path, **CONNECTED | {"mkdocs.yml": config}))

    assert not list(site.rglob("feed.xml"))
    assert "application/atom+xml" not in (site / "index.html").read_text("utf-8")


def test_an_unknown_author_is_told_with_its_place_instead_of_ending_it_all(tmp_path, caplog):
    text = FIRST.replace("[anna]", "[ana]")

    with pytest.raises(Abort):
        build(publish(tmp_path, **CONNECTED | {f"{POSTS}listen.md": text}))

    assert "listen.md:4:11: error [unknown-reference] there is no author “ana”" in caplog.text
    assert "did you mean “anna”?" in caplog.text
