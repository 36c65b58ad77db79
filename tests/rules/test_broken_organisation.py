"""One mistake in organisation.yml is one finding: what needs that file waits until it is whole."""

import datetime as dt

import pytest
from journeybook.reading import read
from journeybook.rules import run

from tests.builders import ORGANISATION, write_project

TODAY = dt.date(2026, 11, 22)
FILES = {
    "journeys/customer/reis.yml": (
        "title: Ik koop een bank\npersona: jonge-huurder\nowner: winkels\nreview: 2027-06-01\n"
        "stages:\n  - title: Zien\n    steps: [Ik kijk]\n"
    ),
    "journeys/initiatives/bel.yml": (
        "title: Wij bellen\nstatus: planned\nowner: winkels\ndue: 2027-03-01\nanswers: reis\n"
        "stakeholders: [{team: winkels, committed: 2026-10-01}]\n"
    ),
}


def codes(tmp_path, organisation):
    """List what is said of a publication, by file."""
    files = {**FILES, "journeys/organisation.yml": organisation}
    reading = read(write_project(tmp_path, files))
    found = run(reading.catalogue, reading.diagnostics, TODAY)
    return {(it.place.file, it.code) for it in found}


@pytest.mark.parametrize("mistake", ["formula: magic\n", "name: [\n", "chanels: []\n"])
def test_a_mistake_there_brings_no_false_advice_elsewhere(tmp_path, mistake):
    before = codes(tmp_path, ORGANISATION)

    after = codes(tmp_path, ORGANISATION + mistake)

    assert {file for file, _ in after - before} == {"journeys/organisation.yml"}


def test_an_owner_that_is_lacking_is_told_as_long_as_the_file_is_whole(tmp_path):
    journey = FILES["journeys/customer/reis.yml"].replace("owner: winkels\n", "")
    files = {**FILES, "journeys/customer/reis.yml": journey}
    files["journeys/personas/odd.yml"] = "title: [\n"

    reading = read(write_project(tmp_path, files))
    found = run(reading.catalogue, reading.diagnostics, TODAY)

    assert "no-owner" in {it.code for it in found}
