"""Each mistake is said once, at its line and column, and all of them in one run."""

import pytest

from tests.builders import read_text
from tests.reading.said import HEAD, said_of

TEN = """\
titel: Ik koop een bank
persona: jonge-huurdr
status: Pubished
review: 03/04/2026
stages:
  - title: Stap 1: kijken
    steps:
      - title: Ik kijk
        chanel: web
        sentiment: 4,5
        next: "#betaal"
      - title:
        sentiment: 9
"""


def test_ten_mistakes_in_one_file_are_ten_problems_in_one_run():
    assert said_of(TEN) == [
        "1:1 unknown-field",
        "2:10 unknown-reference",
        "3:9 unknown-value",
        "4:9 not-a-date",
        "6:18 colon-in-text",
        "9:9 unknown-field",
        "10:20 not-a-number",
        "11:15 unknown-reference",
        "12:9 no-value",
        "13:20 out-of-range",
    ]


def test_every_sort_of_slip_in_the_yaml_itself_hides_nothing_else():
    text = """\
title: "Nooit gesloten
persona: jonge-huurder
owner: @klantervaring
summary: 'foto's kijken'
goal:Kopen
scope: [half] open
trigger: > 5 dagen
stages:
  - title: Zien
\t  goal: Kijken
    steps:
      - title: Ik kijk
          channel: web
        sentiment: 7
  - title: Kopen: snel
     goal: Kopen
    phase: nergens
"""

    assert said_of(text) == [
        "1:8 unclosed-quote",
        "3:8 reserved-character",
        "4:16 text-after-quote",
        "5:6 no-space",
        "6:8 reserved-character",
        "7:10 reserved-character",
        "10:1 tab",
        "13:11 indentation",
        "14:20 out-of-range",
        "15:17 colon-in-text",
        "16:6 indentation",
        "17:12 unknown-reference",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("review: {next: 2026-02-30}", ["3:16 not-a-date"]),
        ("time: {min: 3 days, max: 2 days}", ["3:7 contradiction"]),
        ("time: {min: 3 dagen en een uur}", ["3:13 not-allowed"]),
        ("participation: {who: 4 verkopers, in: jurney}", ["3:39 unknown-value"]),
        ("participation: {who: 4 verkopers, in: []}", ["3:39 empty-list"]),
        ("evidence: {source: x, link: 'javascript:alert(1)'}", ["3:29 not-allowed"]),
        ("images: {file: ../../etc/x.png, alt: x}", ["3:16 not-allowed"]),
        ("images: {file: images/../../x.png, alt: x}", ["3:16 not-allowed"]),
        ("images: {file: '//evil.invalid/x.png', alt: x}", ["3:16 not-allowed"]),
        ("evidence: {source: x, file: ../x.pdf}", ["3:29 not-allowed"]),
        ("evidence: {source: x, file: research/x.html}", ["3:29 not-allowed"]),
        ("quotes: [~]", ["3:10 no-value"]),
        ("quotes: {text: x, language: Nederlands}", ["3:29 not-allowed"]),
        ("lanes: x", ["3:8 not-fields"]),
        ("lanes: {a: ~}", ["3:12 no-value"]),
        ("id: ../../../etc/hostile", ["3:1 id-is-file-name"]),
        ("formerly: Oude Naam", ["3:11 not-an-id"]),
        ("assessments: {results: []}", ["3:24 empty-list"]),
        ("assessments: {results: {check: efortless, result: met}}", ["3:32 unknown-reference"]),
        (
            "assessments: {results: {check: caring, result: met, stage: x}}",
            ["3:60 unknown-reference"],
        ),
    ],
)
def test_one_mistake_is_one_problem(line, expected):
    assert said_of(f"{HEAD}{line}\nstages: Zien\n") == expected


def test_an_echo_is_short_and_harmless():
    text = f'{HEAD}"a\\e[31m\\u202e{"x" * 500}": 1\nstages: Zien\n'

    (problem,) = read_text(text).diagnostics

    assert len(str(problem.problem)) < 140
    assert not any(char in str(problem.problem) for char in "\x1b\u202e")


def test_problems_without_end_are_counted_and_not_listed():
    text = HEAD + "".join(f"veld{number}: x\n" for number in range(300)) + "stages: Zien\n"

    listed = said_of(text)

    assert len(listed) == 101
    assert "1:1 more-problems" in listed
