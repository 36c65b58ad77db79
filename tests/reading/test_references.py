import pytest
from journeybook.reading import read

from tests.builders import JOURNEY, ORGANISATION, write_project
from tests.reading.said import HEAD, STEP, said_of, told

WORK = """\
title: Ik verkoop een bank
persona: verkoper
formerly: bank-verkopen
stages:
  - title: Verkopen
    steps:
      - title: Ik luister
        id: luisteren
"""


def said_about(tmp_path, files):
    reading = read(write_project(tmp_path, files))
    return [
        f"{it.place} {it.code} | {it.problem} | {it.help}" for it in reading.diagnostics
    ], reading


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("owner: klantervarng", "there is no team “klantervarng” | did you mean “klantervaring”?"),
        (
            "owner: Klantervaring",
            "there is no team “Klantervaring” | did you mean “klantervaring”?",
        ),
        ("channel: Sociale media", "there is no channel “Sociale media” | did you mean “social”?"),
        (
            "shows: Meedenken",
            "there is no brand behaviour “Meedenken” | did you mean “thinking-along”?",
        ),
        (
            "sentiment: {level: 3, persona: verkopr}",
            "there is no persona “verkopr” | did you mean “verkoper”?",
        ),
        (
            "handover: niemand",
            "there is no team “niemand” | choose one of: klantervaring, winkels",
        ),
        ('next: "#ik-kik"', "the journey “reis” has no step “ik-kik” | did you mean “#ik-kijk”?"),
        (
            "next: ik-kijk",
            "there is no journey “ik-kijk” | a step of this journey is written “'#ik-kijk'”",
        ),
        ("next: weg#stap", "there is no journey “weg” | choose one of: reis"),
    ],
)
def test_what_does_not_exist_comes_with_what_may_have_been_meant(line, sentence):
    text = f"{STEP}        {line}\n"

    assert [it.split()[1] for it in said_of(text)] == ["unknown-reference"]
    assert told(text) == [sentence]


def test_a_phase_belongs_to_the_stage_model_of_the_journey():
    text = f"{HEAD}stage_model: relation-line\nstages:\n  - title: Zien\n    phase: inspiration\n"

    assert said_of(text) == ["6:12 unknown-reference"]
    assert said_of(text.replace("stage_model: relation-line\n", "")) == []


def test_references_between_files_are_followed_by_step_and_by_journey(tmp_path):
    said, reading = said_about(
        tmp_path,
        {
            "journeys/customer/koop.yml": JOURNEY
            + "        supported_by: [werk#luisteren, werk]\n",
            "journeys/employee/werk.yml": WORK
            + '        serves: "koop#ik-zie-een-bank-op-instagram"\n',
        },
    )

    assert said == []
    assert len(reading.catalogue.links_to(("journey", "werk", "luisteren"))) == 1


def test_a_renamed_object_is_recognised_by_its_former_id(tmp_path):
    said, _ = said_about(
        tmp_path,
        {
            "journeys/customer/koop.yml": JOURNEY
            + "        supported_by: bank-verkopen#luisteren\n",
            "journeys/employee/werk.yml": WORK,
        },
    )

    assert said == [
        (
            "journeys/customer/koop.yml:10:23 unknown-reference "
            "| there is no journey “bank-verkopen” "
            "| it has been renamed: write “werk#luisteren”"
        )
    ]


def test_employees_carry_and_travellers_are_carried(tmp_path):
    said, reading = said_about(
        tmp_path,
        {
            "journeys/customer/a.yml": JOURNEY + "        supported_by: b\n",
            "journeys/customer/b.yml": JOURNEY + "        serves: a\n",
            "journeys/employee/c.yml": WORK + "        serves: c\n",
        },
    )

    assert [it.split(" |")[0] for it in said] == [
        "journeys/customer/a.yml:10:23 contradiction",
        "journeys/customer/b.yml:10:17 contradiction",
        "journeys/employee/c.yml:9:17 contradiction",
    ]
    assert set(reading.broken) == {("journey", "a"), ("journey", "b"), ("journey", "c")}


def test_naming_a_file_that_has_problems_is_no_second_problem(tmp_path):
    said, reading = said_about(
        tmp_path,
        {
            "journeys/customer/heel.yml": JOURNEY + "        supported_by: [stuk, stuk#x]\n",
            "journeys/employee/stuk.yml": "title: X\npersona: verkoper\nstages:\n",
        },
    )

    assert [it.split(" |")[0] for it in said] == ["journeys/employee/stuk.yml:3:1 no-value"]
    assert next(reading.catalogue.journeys["heel"].steps).supported_by == ()
    assert set(reading.broken) == {("journey", "stuk")}


def test_a_journey_without_its_traveller_is_left_out_with_the_reason(tmp_path):
    said, reading = said_about(
        tmp_path,
        {
            "journeys/personas/jonge-huurder.yml": "title: X\nkind: klant\n",
            "journeys/customer/koop.yml": JOURNEY,
        },
    )

    assert [it.split(" |")[0] for it in said] == [
        "journeys/personas/jonge-huurder.yml:2:7 unknown-value"
    ]
    assert reading.broken["journey", "koop"] == reading.broken["persona", "jonge-huurder"]
    assert not reading.catalogue.journeys


def test_with_a_broken_organisation_nothing_is_said_about_its_teams(tmp_path):
    said, reading = said_about(
        tmp_path,
        {
            "journeys/organisation.yml": ORGANISATION + "nonsens: x\n",
            "journeys/customer/koop.yml": JOURNEY,
        },
    )

    assert [it.split(" |")[0] for it in said] == ["journeys/organisation.yml:22:1 unknown-field"]
    assert next(reading.catalogue.journeys["koop"].steps).channels == ()


def test_a_result_names_a_stage_of_its_journey():
    text = (
        f"{HEAD}stages: [Zien]\nassessments:\n  - results:\n"
        "      - {check: caring, result: met, stage: zien}\n"
        "      - {check: caring, result: met, stage: Zein}\n"
    )

    assert said_of(text) == ["7:45 unknown-reference"]
    assert told(text)[0].endswith("did you mean “zien”?")
