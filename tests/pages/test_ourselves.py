"""What the pages on ourselves say in publications of few words."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from journeybook.history.log import Log
from journeybook.model.addresses import Addresses
from journeybook.model.edition import Edition
from journeybook.pages.contents import contents
from journeybook.pages.site import Site
from journeybook.reading import read
from journeybook.words import load

from tests.builders import JOURNEY, write_project
from tests.pages.standing import TODAY, said

DUTCH = load("nl")
ENTRY = """\
assessments:
  - date: 2026-05-21
    by: Negen verkopers
    team: winkels
    results:
      - question: room-to-try
        result: {result}
        reason: Een proef mocht mislukken.
        {more}
"""
BACKED = "evidence: {source: Rondvraag, date: 2026-05-20}"
ARTICLE = "---\ndate: 2026-05-04\nthemes: [{theme}]\n---\n\n# Proberen\n\nTekst.\n"


def an_entry(result="met", more=BACKED):
    return ENTRY.format(result=result, more=more)


def publication(folder, files):
    """Make the pages of a publication in Dutch, by their address."""
    reading = read(write_project(folder, files))
    assert reading.diagnostics == ()
    site = Site(
        catalogue=reading.catalogue,
        edition=Edition(TODAY, DUTCH),
        addresses=Addresses(articles={it.id: f"{it.id}/" for it in reading.catalogue.articles}),
        log=Log(available=False, complete=True, last={}, recent=()),
    )
    return {it.address: BeautifulSoup(it.make(), "html.parser") for it in contents(site)}


def test_without_a_word_about_ourselves_there_are_no_pages_about_it(tmp_path):
    pages = publication(tmp_path, {"journeys/customer/reis.yml": JOURNEY})

    assert not [it for it in pages if it.startswith(("alignment", "participation", "loyalty"))]


@pytest.mark.parametrize(
    ("theme", "address"),
    [("strategy-and-culture", "alignment/strategy-and-culture/"), ("loyalty", "loyalty/")],
)
def test_a_theme_that_guidance_helps_with_has_a_page_before_anybody_answered(
    tmp_path, theme, address
):
    article = ARTICLE.format(theme=theme)
    pages = publication(tmp_path, {"content/guidance/posts/proberen.md": article})

    assert address in pages
    assert "Nooit beantwoord door" in said(pages[address]) or theme == "loyalty"
    assert not pages[address].select(".jb-answers li")


@pytest.mark.parametrize(
    ("entry", "standing", "why"),
    [
        (an_entry(), "met", ""),
        (an_entry(more=""), "unknown", "Telt als onbekend, want er is geen bewijs."),
        (
            an_entry(more="evidence: {source: Rondvraag, date: 2024-05-20}"),
            "stale",
            "Telt als verouderd, want het bewijs gold tot en met 20 mei 2026.",
        ),
    ],
)
def test_an_answer_says_what_it_counts_as_and_why(tmp_path, entry, standing, why):
    pages = publication(tmp_path, {"journeys/alignment.yml": entry})
    row = pages["alignment/strategy-and-culture/"].find(id="answer-room-to-try--winkels")

    assert row["data-standing"] == standing
    assert why in said(row)
    assert pages["teams/winkels/"].select(f"#answers ~ ul [data-standing='{standing}']")


def test_who_works_in_a_journey_and_was_never_asked_is_told_there(tmp_path):
    took = "participation:\n  - {who: Vier klanten, in: journey, date: 2026-05-04}\n"
    pages = publication(tmp_path, {"journeys/customer/reis.yml": JOURNEY + took})
    section = pages["journeys/reis/"].find(id="participation").find_parent("section")

    assert "Klantervaring nooit gevraagd eigenaar" in said(section)
    assert "Vier klanten" in said(section)
    assert "telt niet meer" not in said(section)


def test_taking_part_says_when_it_stopped_counting(tmp_path):
    took = "participation:\n  - {who: Wij, team: klantervaring, in: journey, date: 2024-05-04}\n"
    pages = publication(tmp_path, {"journeys/customer/reis.yml": JOURNEY + took})
    section = pages["journeys/reis/"].find(id="participation").find_parent("section")

    assert "telt niet meer sinds 5 mei 2026" in said(section)
    assert section.select("[data-standing=stale]")


def test_a_journey_in_which_nobody_took_part_says_so_where_others_keep_a_record(tmp_path):
    took = "participation:\n  - {who: Wij, team: winkels, in: journey, date: 2026-05-04}\n"
    files = {
        "journeys/customer/reis.yml": JOURNEY + took,
        "journeys/customer/stil.yml": JOURNEY,
    }
    pages = publication(tmp_path, files)

    assert "Er staat niemand genoteerd" in said(pages["journeys/stil/"])
    assert "Er staat niemand genoteerd" not in said(pages["journeys/reis/"])
