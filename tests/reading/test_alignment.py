"""Answers about ourselves in `alignment.yml`: what is wrong is said at its line and column."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journeybook.model.alignment import Alignment
from journeybook.model.catalogue import Link, Target
from journeybook.model.questions import SHIPPED
from journeybook.reading import Limits, read
from journeybook.reading.parsed import parse
from journeybook.rules import run

from tests.builders import JOURNEY, read_text, write_project
from tests.reading.said import said
from tests.reading.test_hostile import REFUSED

ALIGNMENT = "journeys/alignment.yml"
ENTRY = """\
assessments:
  - date: 2026-05-21
    by: Negen verkopers
    team: winkels
    results:
      - question: room-to-try
        result: met
        reason: Een proef mocht mislukken.
        evidence: {source: Rondvraag, date: 2026-05-20}
"""
OWN = """\
questions:
  - id: een-huis
    theme: strategy-and-culture
    title: Eén huis
    question: Is het overal hetzelfde?
    statement: Een belofte geldt overal.
"""


def written(text):
    return read_text(text, ALIGNMENT)


def told(text):
    return [f"{it.problem} | {it.help}" for it in written(text).diagnostics]


def test_answers_are_read_with_their_day_department_and_evidence():
    reading = written(ENTRY)

    assert said(reading) == []
    (entry,) = reading.catalogue.alignment.assessments
    assert (entry.date, entry.team) == (dt.date(2026, 5, 21), "winkels")
    assert entry.results[0].evidence[0].source == "Rondvraag"


def test_without_the_file_there_are_the_questions_that_ship():
    catalogue = read_text(JOURNEY).catalogue

    assert catalogue.alignment is None
    assert list(catalogue.questions) == [it.id for it in SHIPPED]


def test_a_question_under_a_theme_that_does_not_exist_is_a_problem_and_no_crash(tmp_path):
    text = OWN.replace("strategy-and-culture", "strategie") + ENTRY
    reading = read(write_project(tmp_path, {ALIGNMENT: text}))

    told = run(reading.catalogue, reading.diagnostics, dt.date(2026, 11, 22))

    assert [it.place.line for it in told if it.code == "unknown-reference"] == [3]
    assert "een-huis" not in reading.catalogue.questions


def test_a_question_of_ones_own_can_be_answered():
    text = OWN + ENTRY.replace("room-to-try", "een-huis")

    assert said(written(text)) == []
    assert list(written(text).catalogue.questions)[-1] == "een-huis"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENTRY.replace("room-to-try", "room-to-tri"), ["6:19 unknown-reference"]),
        (ENTRY.replace("team: winkels", "team: winkel"), ["4:11 unknown-reference"]),
        (ENTRY.replace("2026-05-21", "gisteren"), ["2:11 not-a-date"]),
        (ENTRY.replace("result: met", "result: yes!"), ["7:17 unknown-value"]),
        (ENTRY.replace("reason:", "reasn:"), ["8:9 unknown-field"]),
        (ENTRY + "        journeys: [reizen]\n", ["10:20 unknown-reference"]),
        (
            ENTRY + "      - {question: room-to-try, result: partly}\n",
            ["10:20 contradiction"],
        ),
        (ENTRY + "        version: 2\n", ["6:9 contradiction"]),
        (OWN.replace("strategy-and-culture", "strategy"), ["3:12 unknown-reference"]),
        (OWN.replace("    statement: Een belofte geldt overal.\n", ""), ["2:5 missing-field"]),
        (OWN + "    version: 2\n", ["7:14 missing-field"]),
        (OWN + "    since: 2026-01-01\n", ["7:5 contradiction"]),
        ("questions: {id: room-to-try, theme: loyalty}\n", ["1:37 contradiction"]),
        (OWN + OWN.removeprefix("questions:\n"), ["7:9 duplicate-id"]),
        ("not_served: {reason: Daarom.}\n", ["1:13 missing-field"]),
        ("loyalty_metrics: [nps]\n", ["1:19 unknown-reference"]),
    ],
)
def test_one_mistake_is_said_where_it_stands(text, expected):
    assert said(written(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ENTRY.replace("room-to-try", "room-to-tri"),
            "there is no question “room-to-tri” | did you mean “room-to-try”?",
        ),
        (
            ENTRY + "      - {question: room-to-try, result: partly}\n",
            (
                "“room-to-try” has an answer already in this entry | keep one of the two, or add "
                "an entry with a day and a team of its own"
            ),
        ),
        (
            "questions: {id: room-to-tri, title: Ruimte}\n",
            (
                "“room-to-tri” is no shipped question, and a question of your own needs: theme, "
                "statement, question | did you mean “room-to-try”?"
            ),
        ),
    ],
)
def test_what_is_wrong_is_said_in_words_with_what_to_do(text, expected):
    assert told(text) == [expected]


def test_the_same_question_may_be_answered_again_on_another_day():
    again = ENTRY.removeprefix("assessments:\n").replace("2026-05-21", "2026-06-01")

    assert said(written(ENTRY + again)) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (ENTRY.replace("2026-05-21", "2062-05-21"), "2:11"),
        (ENTRY.replace("2026-05-20", "2062-05-20"), "9:45"),
        ("not_served: {title: Kantoren, date: 2062-01-01}\n", "1:37"),
    ],
)
def test_a_day_to_come_is_pointed_at(text, place):
    reading = written(text)
    found = run(reading.catalogue, reading.diagnostics, dt.date(2026, 11, 22))

    days = [it for it in found if it.code == "no-day-to-come"]
    assert [f"{it.place.line}:{it.place.column}" for it in days] == [place]


def test_a_broken_file_is_left_out_and_the_questions_that_ship_remain():
    reading = written(ENTRY.replace("team: winkels", "team: winkel"))

    assert reading.catalogue.alignment is None or not any(
        it.team for it in reading.catalogue.alignment.assessments
    )
    assert list(reading.catalogue.questions) == [it.id for it in SHIPPED]


def test_answers_link_both_ways_with_teams_and_journeys(tmp_path):
    files = {
        ALIGNMENT: ENTRY + "        journeys: reis\n",
        "journeys/customer/reis.yml": JOURNEY,
    }
    catalogue = read(write_project(tmp_path, files)).catalogue

    here = Target("alignment", "alignment")
    for target in (Target("team", "winkels"), Target("journey", "reis")):
        link = Link(here, target, "assessments")
        assert link in catalogue.links_to(target)
        assert link in catalogue.links_from(here)


@pytest.mark.parametrize("name", REFUSED)
def test_harm_in_the_file_is_refused(name):
    assert written(REFUSED[name]).diagnostics


LINES = (
    "  - id: room-to-try",
    "  - id: [x]",
    "  - date: 2026-05-21",
    "  - x",
    "    theme: loyalty",
    "    theme: {a: b}",
    "    version: -3",
    "    since: {}",
    "    team: winkels",
    "    results: [x]",
    "    results: {question: room-to-try, result: met}",
    "assessments:",
    "not_served: x",
    "\t- a",
    "---",
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_lines_out_of_order_never_raise(lines):
    raw = "\n".join(["questions:", *lines]).encode()

    found = parse(Alignment, ALIGNMENT, "alignment", raw, Limits())

    assert found.thing or found.problems
