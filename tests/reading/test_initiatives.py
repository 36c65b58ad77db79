"""What an author can get wrong about an initiative, and where that is said."""

from __future__ import annotations

import pytest
from journeybook.reading import read

from tests.builders import ORGANISATION, write_project

JOURNEY = """\
title: Ik koop een bank
persona: jonge-huurder
pain_points:
  - {text: Niemand vraagt iets, id: stil}
stages:
  - title: Wachten
    steps:
      - title: Ik wacht
        id: wachten
        pain_points:
          - {text: Acht weken stilte, id: stilte, severity: 5}
          - {text: Bellen helpt niet, id: bellen}
        opportunities:
          - {text: Wachten vullen, id: vullen}
"""
FILES = {"journeys/customer/bank.yml": JOURNEY}


def said_about(tmp_path, initiative, **more):
    files = {**FILES, "journeys/initiatives/berichten.yml": initiative, **more}
    reading = read(write_project(tmp_path, files))
    return [
        f"{it.place.file.rpartition('/')[2]}:{it.place.line}:{it.place.column} {it.code}"
        for it in reading.diagnostics
    ]


def told_about(tmp_path, initiative):
    files = {**FILES, "journeys/initiatives/berichten.yml": initiative}
    return [str(it.help) for it in read(write_project(tmp_path, files)).diagnostics]


@pytest.mark.parametrize(
    "lines",
    [
        "answers: bank#wachten",
        "answers: bank",
        "answers:\n  - {at: bank#wachten, pain_point: stilte}",
        "answers:\n  - {at: bank, pain_point: stilte}",
        "answers:\n  - {at: bank#wachten, opportunity: vullen}",
        "start: 2026-05-01\ndue: 2026-05-01",
        "status: done\nresult: {date: 2026-05-01, text: Klaar}",
        "status: stopped\nresult: {date: 2026-05-01, text: Te duur}",
        "stakeholders: [winkels, {who: De directie, committed: 2026-05-01}]",
        "value: 5\neffort: {level: 1, confidence: validated}",
        "seams: {from: bank#wachten, to: bank#wachten}",
    ],
)
def test_what_is_right_is_not_remarked_upon(tmp_path, lines):
    assert said_about(tmp_path, f"title: Berichten\n{lines}\n") == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("start: 2026-05-01\ndue: 2026-04-30", "berichten.yml:3:6 contradiction"),
        (
            "status: done\nstart: 2026-05-01\nresult: {date: 2026-04-30, text: Klaar}",
            "berichten.yml:4:16 contradiction",
        ),
        ("status: done", "berichten.yml:2:9 contradiction"),
        ("status: stopped", "berichten.yml:2:9 contradiction"),
        ("result: {date: 2026-05-01, text: Klaar}", "berichten.yml:2:1 contradiction"),
        (
            "status: planned\nresult: {date: 2026-05-01, text: Klaar}",
            "berichten.yml:3:1 contradiction",
        ),
        ("value: 6", "berichten.yml:2:8 contradiction"),
        ("effort: {reason: Veel, level: 7}", "berichten.yml:2:31 contradiction"),
        ("answers: bank#wachte", "berichten.yml:2:10 unknown-reference"),
        ("answers: bnak", "berichten.yml:2:10 unknown-reference"),
        (
            "answers:\n  - {at: bank#wachten, pain_point: stiltes}",
            "berichten.yml:3:36 unknown-reference",
        ),
        (
            "answers:\n  - bank\n  - {opportunity: stilte, at: bank#wachten}",
            "berichten.yml:4:19 unknown-reference",
        ),
        ("owner: winkel", "berichten.yml:2:8 unknown-reference"),
        ("checks: carring", "berichten.yml:2:9 unknown-reference"),
        ("stakeholders: [{to: Meedoen}]", "berichten.yml:2:16 contradiction"),
        ("status: busy", "berichten.yml:2:9 unknown-value"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(tmp_path, lines, expected):
    found = said_about(tmp_path, f"title: Berichten\n{lines}\n")

    assert found == [expected]


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("{at: bank#wachten, pain_point: stilt}", "did you mean “stilte”?"),
        ("{at: bank#wachten, pain_point: weken stilte}", "did you mean “stilte”?"),
        ("{at: bank#wachten, pain_point: xyz}", "choose one of: stilte, bellen"),
        ("{at: bank, pain_point: belen}", "did you mean “bellen”?"),
    ],
)
def test_a_pain_point_that_is_not_there_is_looked_for(tmp_path, named, meant):
    assert told_about(tmp_path, f"title: Berichten\nanswers:\n  - {named}\n") == [meant]


def test_where_none_has_an_id_it_is_said_how_to_give_one(tmp_path):
    files = {
        "journeys/customer/bank.yml": JOURNEY.replace(", id: stilte", "").replace(
            ", id: bellen", ""
        ),
        "journeys/initiatives/berichten.yml": (
            "title: Berichten\nanswers:\n  - {at: bank#wachten, pain_point: stilte}\n"
        ),
    }

    (found,) = read(write_project(tmp_path, files)).diagnostics

    assert "give it an “id” in the file of the journey" in str(found.help)


def test_an_id_is_given_to_one_pain_point_of_a_journey(tmp_path):
    twice = {"journeys/customer/bank.yml": JOURNEY.replace("id: bellen", "id: stil")}

    found = said_about(tmp_path, "title: Berichten\n", **twice)

    assert found == ["bank.yml:12:43 duplicate-id"]


def test_a_scale_of_ones_own_decides_how_far_a_level_can_go(tmp_path):
    organisation = ORGANISATION + "weighing:\n  value:\n    levels: [weinig, veel]\n"

    found = said_about(
        tmp_path, "title: B\nvalue: 3\neffort: 5\n", **{"journeys/organisation.yml": organisation}
    )

    assert found == ["berichten.yml:2:8 contradiction"]


def test_two_scales_of_different_length_cannot_be_subtracted(tmp_path):
    organisation = (
        ORGANISATION + "weighing:\n  formula: value-minus-effort\n  value:\n"
        "    levels: [weinig, veel]\n"
    )

    found = said_about(tmp_path, "title: B\n", **{"journeys/organisation.yml": organisation})

    assert [it.split(":")[0] for it in found] == ["organisation.yml"]


def test_a_broken_initiative_does_not_take_its_journey_with_it(tmp_path):
    files = {**FILES, "journeys/initiatives/berichten.yml": "title: B\nvalue: 9\n"}

    catalogue = read(write_project(tmp_path, files)).catalogue

    assert list(catalogue.journeys) == ["bank"]
    assert not catalogue.initiatives
