"""Checks in an organisation's own words: reworded, extended or added, in `checks.yml`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journeybook.model.catalogue import Link, Target
from journeybook.model.check import Checks, Side
from journeybook.model.checks import NINE, SHIPPED, in_force
from journeybook.reading import Cache, Limits, read
from journeybook.reading.checks import OWN_CHECKS
from journeybook.reading.parsed import parse

from tests.builders import JOURNEY, read_text, write_project
from tests.reading.said import said
from tests.reading.test_hostile import REFUSED, WELCOME

if TYPE_CHECKING:
    from pathlib import Path

    from journeybook.model.check import Check
    from journeybook.reading import Reading

CHECKS = "journeys/checks.yml"
LINES = (
    "  - id: caring",
    "  - id: repairable",
    "  - id: [x]",
    "  - x",
    "  -",
    "    side: employee",
    "    side: {a: b}",
    "    version: 2",
    "    version: [2]",
    "    version: -3",
    "    since: 2026-03-01",
    "    since: {}",
    "    change: x",
    "    title: x",
    "    statement: x",
    "    question: x",
    "    criteria: [x, {a: b}]",
    "    examples: [x]",
    "    examples: {met: x, partly: [y]}",
    "    examples: {}",
    "\t- a",
    "  ? x",
    "---",
)
OWN = """\
checks:
  - id: repairable
    side: customer
    title: Herstelbaar
    statement: Wat we verkopen, kan gemaakt worden.
    question: Wie maakt dit als het stuk is?
"""
ASSESSED = f"{JOURNEY}assessments: {{results: {{check: repairable, result: met}}}}\n"


def written(text: str | bytes) -> Reading:
    return read_text(text, CHECKS)


def check(text: str, check_id: str) -> Check:
    reading = written(text)
    assert said(reading) == []
    return reading.catalogue.checks[check_id]


def shipped(check_id: str) -> Check:
    return next(it for it in SHIPPED if it.id == check_id)


def test_without_the_file_there_are_the_nine():
    assert list(read_text("", "content/x.md").catalogue.checks) == [it.id for it in SHIPPED]
    assert len(NINE) == 9


def test_a_text_takes_the_place_of_ours_and_the_others_stay():
    found = check("checks: {id: caring, title: Zorgzaam, why: Daarom.}\n", "caring")

    assert (found.title, found.why) == ("Zorgzaam", "Daarom.")
    assert found.statement == shipped("caring").statement
    assert found.side is Side.CUSTOMER


def test_a_list_is_added_to_ours():
    found = check(
        "checks: {id: caring, criteria: Een mens., evidence: [Brieven, Mails]}\n", "caring"
    )

    assert found.criteria == (*shipped("caring").criteria, "Een mens.")
    assert found.evidence == (*shipped("caring").evidence, "Brieven", "Mails")


def test_an_example_takes_the_place_of_ours_one_by_one():
    found = check("checks: {id: caring, examples: {not_met: Niemand belt.}}\n", "caring")

    assert found.examples.not_met == "Niemand belt."
    assert found.examples.met == shipped("caring").examples.met


def test_a_new_version_says_since_when_and_what_changed():
    found = check(
        "checks: {id: caring, version: 2, since: 2026-03-01, change: Ook de mails.}\n", "caring"
    )

    assert (found.version, found.since) == (2, dt.date(2026, 3, 1))
    assert found.change == "Ook de mails."


def test_own_checks_stand_behind_the_nine_in_the_order_of_the_file():
    text = OWN + OWN.replace("repairable", "affordable").removeprefix("checks:\n")
    reading = written(text + "  - {id: memorable, title: Blijft hangen}\n")

    assert list(reading.catalogue.checks) == [
        *(it.id for it in SHIPPED),
        "repairable",
        "affordable",
    ]
    assert reading.catalogue.checks["repairable"].version == 1
    assert reading.catalogue.checks["memorable"].title == "Blijft hangen"


def test_the_file_is_found_again_by_place():
    catalogue = written(OWN).catalogue

    assert catalogue.files["checks", "checks"] == CHECKS
    assert str(catalogue.where("checks", "checks", ("checks", 0, "title"))) == f"{CHECKS}:4:12"


def test_an_own_check_is_linked_both_ways(tmp_path: Path):
    project = write_project(
        tmp_path,
        {
            CHECKS: OWN,
            "journeys/customer/koop.yml": ASSESSED,
            "content/guidance/posts/maken.md": (
                "---\ndate: 2026-04-03\nchecks: [repairable]\n---\n# Maken\n"
            ),
        },
    )

    reading = read(project)

    assert said(reading) == []
    journey, article = Target("journey", "koop"), Target("article", "guidance/posts/maken.md")
    own = Target("check", "repairable")
    assert set(reading.catalogue.links_to(own)) == {
        Link(journey, own, "assessments"),
        Link(article, own, "checks"),
    }
    assert reading.catalogue.links_from(journey, "assessments") == (
        Link(journey, own, "assessments"),
    )


def test_who_misspells_an_own_check_is_told_which_one(tmp_path: Path):
    text = ASSESSED.replace("repairable", "repairble")

    (problem,) = read(
        write_project(tmp_path, {CHECKS: OWN, "journeys/customer/koop.yml": text})
    ).diagnostics

    assert str(problem.problem) == "there is no check “repairble”"
    assert str(problem.help) == "did you mean “repairable”?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- id: caring\n", ["1:1 not-fields"]),
        ("checks: []\n", ["1:9 empty-list"]),
        ("checks:\n", ["1:1 no-value"]),
        ("check: {id: caring}\n", ["1:1 unknown-field"]),
        ("checks: {caring: {title: x}}\n", ["1:9 not-a-list"]),
        ("checks: {title: x}\n", ["1:9 missing-field"]),
        ("checks: {id: caring, tittle: x}\n", ["1:22 unknown-field"]),
        ("checks: {id: caring, examples: {not-met: x}}\n", ["1:33 unknown-field"]),
        ("checks: {id: caring, examples: x}\n", ["1:32 not-fields"]),
        ("checks: [{id: caring}, {id: caring}]\n", ["1:29 duplicate-id"]),
        ("checks: {id: Caring}\n", ["1:14 unknown-reference"]),
        ("checks: {id: caring, side: employee}\n", ["1:28 contradiction"]),
        ("checks: {id: caring, side: customers}\n", ["1:28 unknown-value"]),
        ("checks: {id: carin, title: x}\n", ["1:14 unknown-reference"]),
        (OWN.replace("    side: customer\n", ""), ["2:5 missing-field"]),
        (OWN.replace("question", "qestion"), ["6:5 unknown-field"]),
        ("checks: {id: repairable}\n", ["1:9 missing-field"] * 4),
        ("checks: {id: caring, version: 0}\n", ["1:31 out-of-range"]),
        ("checks: {id: caring, version: two}\n", ["1:31 not-a-number"]),
        ("checks: {id: caring, version: 2}\n", ["1:31 missing-field"]),
        ("checks: {id: caring, version: 2, sinc: 2026-03-01}\n", ["1:34 unknown-field"]),
        ("checks: {id: caring, version: 2, since: 1-3-2026}\n", ["1:41 not-a-date"]),
        ("checks: {id: caring, version: 2, since: 2026-02-30}\n", ["1:41 not-a-date"]),
        ("checks: {id: caring, since: 2026-03-01}\n", ["1:22 contradiction"]),
        ("checks: {id: caring, change: Ook de mails.}\n", ["1:22 contradiction"]),
        (f"{OWN}    version: 2\n", ["7:14 missing-field"]),
        (f"{OWN}    since: 2026-03-01\n", ["7:5 contradiction"]),
        (f"{OWN}    criteria: [~]\n", ["7:16 no-value"]),
        (f"{OWN}    evidence: {{a: x}}\n", ["7:15 not-a-text"]),
        ("checks: {id: caring, title: ''}\n", ["1:29 blank"]),
        (f"checks: {{id: caring, title: {'x' * 121}}}\n", ["1:29 too-long"]),
        ("", ["1:1 empty-file"]),
        (b"checks: {id: caring, title: caf\xe9}\n", ["1:32 not-utf-8"]),
        ("checks: {id: caring, title: a\u202eb}\n", ["1:30 hidden-direction"]),
        ("checks: &a [*a]\n", ["1:9 endless-alias"]),
        ("checks: !!python/object:os.system {}\n", ["1:9 tag"]),
        ("checks: {id: ../../x}\n", ["1:14 not-an-id", *["1:9 missing-field"] * 4]),
    ],
)
def test_one_mistake_is_said_where_it_stands(text: str | bytes, expected: list[str]):
    reading = written(text)

    assert sorted(said(reading)) == sorted(expected)
    assert list(reading.catalogue.checks) == [it.id for it in SHIPPED]


def test_all_mistakes_are_said_in_one_run():
    text = """\
checks:
  - id: caring
    side: employee
    titel: Zorgzaam
  - id: distinctve
    version: 2
  - id: caring
    since: vroeger
"""

    assert said(written(text)) == [
        "3:11 contradiction",
        "4:5 unknown-field",
        "5:9 unknown-reference",
        "6:14 missing-field",
        "7:9 duplicate-id",
        "8:5 contradiction",
        "8:12 not-a-date",
    ]


def test_a_version_is_not_older_than_the_one_that_ships(monkeypatch: pytest.MonkeyPatch):
    newer = shipped("caring").model_copy(update={"version": 3, "since": dt.date(2027, 1, 1)})
    monkeypatch.setitem(OWN_CHECKS.shipped, "caring", newer)

    assert said(written("checks: {id: caring, version: 2}\n")) == ["1:31 contradiction"]
    assert said(written("checks: {id: caring, version: 3}\n")) == []
    assert said(written("checks: {id: caring, version: 4}\n")) == ["1:31 missing-field"]


def test_with_a_broken_file_nothing_is_said_about_checks_that_may_be_in_it(tmp_path: Path):
    files = {
        CHECKS: f"{OWN}    nonsens: x\n",
        "journeys/customer/koop.yml": ASSESSED.replace(
            "{check: repairable, result: met}",
            "[{check: repairable, result: met}, {check: caring, result: met}]",
        ),
    }

    reading = read(write_project(tmp_path, files))

    assert said(reading) == ["7:5 unknown-field"]
    (entry,) = reading.catalogue.journeys["koop"].assessments
    assert [it.check for it in entry.results] == ["caring"]


def test_a_link_in_its_place_is_refused_and_says_nothing_about_results(tmp_path: Path):
    project = write_project(tmp_path, {"journeys/customer/koop.yml": ASSESSED, "x.yml": OWN})
    (project / CHECKS).symlink_to(project / "x.yml")

    reading = read(project)

    assert said(reading) == ["1:1 not-a-file"]
    assert set(reading.catalogue.journeys) == {"koop"}


def test_a_change_of_the_file_is_seen_at_the_next_reading(tmp_path: Path):
    project, cache = write_project(tmp_path, {CHECKS: OWN}), Cache()
    read(project, cache=cache)
    write_project(tmp_path, {CHECKS: OWN.replace("Herstelbaar", "Te maken")})

    assert read(project, cache=cache).catalogue.checks["repairable"].title == "Te maken"


@pytest.mark.parametrize("name", REFUSED)
def test_harm_in_the_file_is_refused_and_the_nine_are_still_there(name: str):
    reading = written(REFUSED[name])

    assert reading.diagnostics
    assert list(reading.catalogue.checks) == [it.id for it in SHIPPED]


@pytest.mark.parametrize("name", WELCOME)
def test_text_that_only_looks_dangerous_comes_through_unchanged(name: str):
    quoted = WELCOME[name].replace("'", "''")

    assert check(f"checks: {{id: caring, why: '{quoted}'}}\n", "caring").why == WELCOME[name]


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_lines_out_of_order_never_raise(lines: list[str]):
    raw = "\n".join(["checks:", *lines]).encode()

    found = parse(Checks, CHECKS, "checks", raw, Limits())

    assert found.thing or found.problems
    if found.thing:
        assert len(in_force(found.thing.checks)) >= len(SHIPPED)
