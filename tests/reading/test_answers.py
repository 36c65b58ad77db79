"""Results that can never count are refused, where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from journeybook.reading import read

from tests.builders import JOURNEY, write_project
from tests.reading.said import said_of, told

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = JOURNEY + "assessments:\n  - by: Klantervaring\n    results:\n"
"""A journey whose first result begins in line 13."""
WORK = JOURNEY.replace("jonge-huurder", "verkoper")


def one(check="caring", more=""):
    return f"      - {{check: {check}, result: met{more}}}\n"


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        (one() + one("memorable"), []),
        (one() + one(), ["14:17"]),
        (one() + one("memorable") + one() + one(), ["15:17", "16:17"]),
        (one() + one(more=", stage: inspiratie"), []),
        (one(more=", stage: inspiratie") * 2, ["14:17"]),
        (one() + "  - results:\n" + one(), []),
        (one() + one("carring"), ["14:17"]),
        (one() + one(more=", reasn: x") + one("memorable") * 2, ["14:17", "14:38", "16:17"]),
    ],
)
def test_a_check_has_one_result_in_an_assessment_for_each_stage_and_for_the_whole(
    results, expected
):
    assert [it.split()[0] for it in said_of(ENTRY + results)] == expected


def test_who_repeats_a_check_is_told_what_to_do():
    (sentence,) = told(ENTRY + one() * 2)

    assert sentence.startswith("“caring” has a result already in this assessment | keep one")


@pytest.mark.parametrize("persona", ["jonge-huurder", "franchisenemer"])
def test_an_employee_check_is_answered_in_a_journey_of_employees(persona):
    text = (ENTRY + one("ownership") + one()).replace("jonge-huurder", persona)

    assert said_of(text) == ["13:17 contradiction"]
    assert told(text)[0].endswith("and name their steps under “supported_by”")


def test_the_journeys_that_carry_it_are_named_whichever_side_says_so(tmp_path: Path):
    step = "        sentiment: 4\n"
    files = {
        "journeys/customer/reis.yml": (ENTRY + one("ownership")).replace(
            step, f"{step}        supported_by: helpen\n"
        ),
        "journeys/employee/helpen.yml": WORK,
        "journeys/employee/bellen.yml": WORK.replace(step, f"{step}        serves: reis\n"),
    }

    (problem,) = read(write_project(tmp_path, files)).diagnostics

    assert str(problem.place) == "journeys/customer/reis.yml:14:17"
    assert str(problem.help) == "write it in: helpen, bellen"


def test_employees_may_answer_both_sides():
    assert said_of((ENTRY + one("ownership") + one()).replace("jonge-huurder", "verkoper")) == []


def test_nothing_is_said_of_a_journey_whose_traveller_nobody_knows():
    text = (ENTRY + one("ownership")).replace("jonge-huurder", "wie-dan")

    assert said_of(text) == ["2:10 unknown-reference"]


def test_a_target_is_not_assessed():
    text = ENTRY + one("ownership") + "state: target\n"

    assert said_of(text) == ["10:1 contradiction"]
    assert said_of(JOURNEY + "state: target\n") == []


CHECKS = "checks: {id: caring, version: 2, since: 2026-03-01}\n"


@pytest.mark.parametrize(
    ("results", "checks", "expected"),
    [
        (one(more=", version: 1"), "", []),
        (one(more=", version: 2"), "", ["13:9"]),
        (one(more=", version: 2"), CHECKS, []),
        (one() + one("memorable", ", version: 2"), CHECKS, ["14:9"]),
        (one() + one("memorable") + "    version: 2\n", CHECKS, []),
        (one() + one("memorable") + "    version: 3\n", CHECKS, ["13:9", "14:9"]),
        (one("memorable") + "    version: 2\n", CHECKS, ["13:9"]),
        (one(more=", version: 9"), f"{CHECKS}nonsens: x\n", []),
    ],
)
def test_a_result_is_given_on_a_version_that_exists(tmp_path: Path, results, checks, expected):
    files = {"journeys/customer/reis.yml": ENTRY + results}
    files |= {"journeys/checks.yml": checks} if checks else {}

    found = read(write_project(tmp_path, files)).diagnostics

    here = [it for it in found if it.place.file.endswith("reis.yml")]
    assert [f"{it.place.line}:{it.place.column}" for it in here] == expected
    assert {it.code for it in here} <= {"contradiction"}
