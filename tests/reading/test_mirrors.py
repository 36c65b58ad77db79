"""What is wrong with a mirror, at the line and column where an author can mend it."""

import pytest
from journeybook.reading import read

from tests.builders import write_project

PARTNER = """\
title: Ik draai een actie
persona: franchisenemer
host: winkels
stages: Horen
"""
METRIC = """\
title: Antwoord
kind: waiting-time
unit: uren
"""


def said(tmp_path, text, folder="partner", **more):
    files = {f"journeys/{folder}/reis.yml": text, **more}
    reading = read(write_project(tmp_path, files))
    return [
        f"{it.place.line}:{it.place.column} {it.code}"
        for it in reading.diagnostics
        if it.place.file.endswith("reis.yml")
    ]


def test_a_mirror_with_all_its_parts_has_no_problems(tmp_path):
    text = f"""{PARTNER}mirror:
  views:
    - asked_of: host
      date: 2026-05-04
      by: Formule
      results: {{check: caring, result: met, reason: Zo is het.}}
  asks:
    - {{text: Antwoord in een dag, asked: 1, unit: uren, better: lower, own: {{value: 0.8}}}}
  support: Een uur meehelpen
  learned: Vooraf vragen
"""

    assert said(tmp_path, text) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("mirror: {learned: X}", []),
        ("mirror:\n  views: {asked_of: winkel, results: {check: caring, result: met}}",
         ["6:21 unknown-value"]),
        ("mirror:\n  views: {results: {check: caring, result: met}}", ["6:10 missing-field"]),
        ("mirror:\n  asks: {text: X, asked: veel, better: lower}", ["6:26 not-a-number"]),
        ("mirror:\n  asks: {text: X, asked: '0,8', better: lower}", ["6:26 not-a-number"]),
        ("mirror:\n  asks: {text: X, asked: 1, better: sneller}", ["6:37 unknown-value"]),
        ("mirror:\n  asks: {text: X, asked: 1, better: lower, own: geen}",
         ["6:49 unknown-reference"]),
        ("mirror:\n  asks: {text: X, asked: 1, better: lower, own: {metric: m, value: 2}}",
         ["6:49 contradiction", "6:58 unknown-reference"]),
        ("mirror:\n  support: {text: X, every: vaak}", ["6:29 not-allowed"]),
        ("mirror:\n  learned: {text: X, initiative: geen}", ["6:34 unknown-reference"]),
        ("mirror:\n  mening: X", ["6:3 unknown-field"]),
        (("mirror:\n  views:\n    asked_of: host\n    results:\n"
         "      - {check: caring, result: met}\n      - {check: caring, result: met}"),
         ["10:17 contradiction"]),
    ],
)  # fmt: skip
def test_every_mistake_in_a_mirror_has_its_place(tmp_path, lines, expected):
    assert said(tmp_path, f"{PARTNER}{lines}\n") == expected


def test_a_mirror_needs_a_host(tmp_path):
    text = PARTNER.replace("host: winkels\n", "") + "mirror: {learned: X}\n"

    assert said(tmp_path, text) == ["4:1 contradiction"]


def test_customers_do_not_look_in_a_mirror(tmp_path):
    text = PARTNER.replace("franchisenemer", "jonge-huurder") + "mirror: {learned: X}\n"

    assert said(tmp_path, text, folder="customer") == ["5:1 contradiction"]


def test_a_target_has_no_mirror_yet(tmp_path):
    text = PARTNER + "state: target\nmirror: {learned: X}\n"

    assert said(tmp_path, text) == ["6:1 contradiction"]


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ("unit: uren, better: lower", True),
        ("unit: dagen, better: lower", False),
        ("unit: uren, better: higher", False),
    ],
)
def test_what_is_asked_agrees_with_the_metric_that_measures_it(tmp_path, asked, fits):
    line = f"  asks: {{text: X, asked: 1, {asked}, own: antwoord}}"
    metric = {"journeys/metrics/antwoord.yml": METRIC}

    found = said(tmp_path, f"{PARTNER}mirror:\n{line}\n", **metric)

    assert found == ([] if fits else [f"6:{line.index('antwoord') + 1} contradiction"])


def test_whoever_expects_something_travels_the_journey(tmp_path):
    text = PARTNER + "beforehand:\n  - {way: Vlot, persona: verkoper}\n"

    assert said(tmp_path, text) == ["6:26 contradiction"]


def test_one_expectation_or_several_may_be_written(tmp_path):
    one = PARTNER + "beforehand: {way: Vlot}\n"
    two = PARTNER + "beforehand:\n  - way: Vlot\n  - outcome: Omzet\n"

    assert (said(tmp_path / "a", one), said(tmp_path / "b", two)) == ([], [])
