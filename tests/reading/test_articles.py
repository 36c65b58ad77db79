import datetime as dt
import time

from journeybook.reading import read

from tests.builders import JOURNEY, write_project

ARTICLE = """\
---
date: 2026-03-01
authors: [anna]
description: Waar te beginnen.
categories:
  - Methode
tags: begin
checks: caring
journeys: koop
phases: buying
icon: material/sofa
---
# Begin klein

Tekst: *met* [haken].
"""


def read_articles(tmp_path, articles):
    files = {f"content/guidance/posts/{name}.md": text for name, text in articles.items()}
    return read(write_project(tmp_path, {"journeys/customer/koop.yml": JOURNEY, **files}))


def said_about(tmp_path, text):
    return [
        f"{it.place.line}:{it.place.column} {it.code}"
        for it in read_articles(tmp_path, {"a": text}).diagnostics
    ]


def test_an_article_is_known_by_its_front_matter(tmp_path):
    reading = read_articles(tmp_path, {"a": ARTICLE})

    assert not reading.diagnostics
    (article,) = reading.catalogue.articles
    assert article.id == "guidance/posts/a.md"
    assert article.title == "Begin klein"
    assert article.date == dt.date(2026, 3, 1)
    assert article.summary == "Waar te beginnen."
    assert (article.authors, article.tags, article.checks) == (("anna",), ("begin",), ("caring",))
    assert reading.catalogue.links_to(("journey", "koop", None), "journeys")


def test_the_newest_article_comes_first(tmp_path):
    texts = {
        name: ARTICLE.replace("03-01", f"03-0{day}") for name, day in (("a", 2), ("b", 3), ("c", 1))
    }

    assert [it.date.day for it in read_articles(tmp_path, texts).catalogue.articles] == [3, 2, 1]


def test_a_title_in_the_front_matter_wins_and_other_dates_are_allowed(tmp_path):
    text = ARTICLE.replace(
        "date: 2026-03-01", "title: Anders\ndate:\n  created: 2026-03-01\n  updated: 2026-04-01"
    )

    (article,) = read_articles(tmp_path, {"a": text}).catalogue.articles

    assert (article.title, article.date) == ("Anders", dt.date(2026, 3, 1))


def test_problems_of_an_article_have_their_place_in_the_markdown_file(tmp_path):
    text = ARTICLE.replace("koop", "kopen").replace("caring", "carring").replace("03-01", "02-30")

    assert said_about(tmp_path, text) == [
        "2:7 not-a-date",
        "8:9 unknown-reference",
        "9:11 unknown-reference",
    ]


def test_windows_line_ends_change_no_line(tmp_path):
    assert said_about(tmp_path, ARTICLE.replace("caring", "x").replace("\n", "\r\n")) == [
        "8:9 unknown-reference"
    ]


def test_an_article_without_front_matter_or_title_says_what_is_missing(tmp_path):
    assert said_about(tmp_path, "# Titel\n") == ["1:1 no-front-matter"]
    assert said_about(tmp_path, "---\ndate: 2026-03-01\n---\nTekst\n") == ["2:1 missing-field"]
    assert said_about(tmp_path, "---\n!!python/name:os.system x: y\n---\n# T\n")[0] == "2:1 tag"


def test_a_heading_without_end_takes_no_time(tmp_path):
    start = time.process_time()

    said_about(tmp_path, "---\ndate: 2026-03-01\n---\n# a" + " #" * 200_000 + "x\n")

    assert time.process_time() - start < 2


def test_an_article_with_problems_is_left_out(tmp_path):
    reading = read_articles(tmp_path, {"a": ARTICLE.replace("caring", "x"), "b": ARTICLE})

    assert [it.id for it in reading.catalogue.articles] == ["guidance/posts/b.md"]


def test_the_place_of_a_reference_in_an_article_can_be_found(tmp_path):
    catalogue = read_articles(tmp_path, {"a": ARTICLE}).catalogue

    place = catalogue.where("article", "guidance/posts/a.md", ("journeys", 0))

    assert str(place) == "content/guidance/posts/a.md:9:11"
