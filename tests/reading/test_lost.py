"""Leaving a broken employee journey out never makes another one look better."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from journeybook.analysis.scorecard.scores import Scores
from journeybook.reading import Limits, read

from tests.builders import EMPLOYEE, JOURNEY, PARTNER, write_project

if TYPE_CHECKING:
    from pathlib import Path

WORK = JOURNEY.replace("jonge-huurder", "verkoper")
LAST = "        sentiment: 4\n"
SERVES = WORK.replace(LAST, f"{LAST}        serves: reis\n")
OTHER = JOURNEY.replace("Ik koop een bank", "Ik koop een kast")


def partial(folder, broken, customer=JOURNEY, more=None, **limits):
    files = {
        "journeys/customer/reis.yml": customer,
        "journeys/customer/anders.yml": OTHER,
        "journeys/employee/helpen.yml": broken,
        **(more or {}),
    }
    return read(write_project(folder, files), limits=Limits(**limits)).catalogue.partial


@pytest.mark.parametrize(
    "broken",
    [
        f"{SERVES}nonsens: x\n",
        SERVES.replace("serves", "servs"),
        SERVES.replace("reis", "reis#weg"),
        SERVES.replace("serves: reis", "serves: 'reis"),
        SERVES.replace("stages:", "\tstages:"),
        SERVES.replace("channel: social", "channel: nergens"),
        SERVES.replace("verkoper", "wie-dan"),
        f"{SERVES}state: nu\n",
        SERVES.replace("serves: reis", 'serves: "r\\x65is"') + "nonsens: x\n",
        SERVES.encode("utf-16"),
        SERVES.replace("Inspiratie", "caf\u00e9").encode("latin-1"),
    ],
)
def test_whom_a_broken_employee_journey_serves_is_not_all_here(tmp_path: Path, broken):
    assert partial(tmp_path, broken) == {"reis"}


def test_nor_is_whoever_names_it(tmp_path: Path):
    customer = JOURNEY.replace(LAST, f"{LAST}        supported_by: helpen\n")

    assert partial(tmp_path, f"{WORK}nonsens: x\n", customer) == {"reis"}


def test_who_is_served_under_a_former_name_is_found(tmp_path: Path):
    text = SERVES.replace("serves: reis", "serves: oud")

    assert partial(tmp_path, text, f"{JOURNEY}formerly: oud\n") == {"reis"}


def test_with_a_file_that_nobody_can_open_nobody_can_tell(tmp_path: Path):
    text = f"{SERVES}# {'x' * 3000}\n"

    assert partial(tmp_path, text, file_bytes=2000) == {"reis", "anders"}


def test_of_two_files_with_one_id_neither_is_here(tmp_path: Path):
    more = {"journeys/employee/winkel/helpen.yml": SERVES}

    assert partial(tmp_path, WORK, more=more) == {"reis"}


def test_without_its_persona_an_employee_journey_is_lost_as_well(tmp_path: Path):
    more = {"journeys/personas/verkoper.yml": f"{EMPLOYEE}nonsens: x\n"}

    assert partial(tmp_path, SERVES, more=more) == {"reis"}


@pytest.mark.parametrize("broken", [SERVES, WORK])
def test_where_nothing_is_lost_everything_is_here(tmp_path: Path, broken):
    assert partial(tmp_path, broken) == frozenset()


@pytest.mark.parametrize("persona", ["jonge-huurder", "franchisenemer"])
def test_a_broken_journey_of_others_carries_nobody(tmp_path: Path, persona):
    more = {"journeys/personas/franchisenemer.yml": PARTNER}
    broken = f"{WORK}nonsens: x\nrelated: reis\n".replace("verkoper", persona)

    assert partial(tmp_path, broken, more=more) == frozenset()


def test_employee_journeys_rest_on_nobody(tmp_path: Path):
    more = {"journeys/employee/bellen.yml": WORK}

    assert partial(tmp_path, f"{WORK}nonsens: x\nrelated: bellen\n", more=more) == frozenset()


def test_the_side_that_rests_on_it_cannot_be_told_until_it_is_mended(tmp_path: Path):
    def is_partial(text):
        files = {"journeys/customer/reis.yml": JOURNEY, "journeys/employee/helpen.yml": text}
        catalogue = read(write_project(tmp_path, files)).catalogue
        return Scores(catalogue, dt.date(2026, 11, 21)).of("reis").is_partial

    assert is_partial(f"{SERVES}nonsens: x\n")
    assert not is_partial(SERVES)
