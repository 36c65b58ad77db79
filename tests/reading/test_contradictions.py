import pytest
from journeybook.reading import read

from tests.builders import JOURNEY, ORGANISATION, write_project
from tests.reading.said import HEAD, said_of


def said_about(tmp_path, files):
    reading = read(write_project(tmp_path, files))
    return [f"{it.place} {it.code}" for it in reading.diagnostics]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("kind: customer", []),
        ("kind: employee", ["3:1 contradiction"]),
        ("parent: reis", ["3:9 contradiction"]),
        ("target_of: reis\nstate: target", ["3:12 contradiction"]),
        ("formerly: reis", ["3:11 contradiction"]),
    ],
)
def test_a_journey_can_contradict_itself(lines, expected):
    assert said_of(f"{HEAD}{lines}\nstages: Zien\n") == expected


def test_travellers_are_of_one_kind():
    text = "title: X\npersona: [jonge-huurder, verkoper]\nstages: Zien\n"

    assert said_of(text) == ["2:26 contradiction"]


def test_whoever_goes_through_a_step_travels_the_journey():
    text = f"{HEAD}stages:\n  - title: Zien\n    persona: verkoper\n"

    assert said_of(text) == ["5:14 contradiction"]


def test_only_a_target_has_a_current_journey(tmp_path):
    files = {
        "journeys/customer/nu.yml": JOURNEY,
        "journeys/customer/straks.yml": JOURNEY + "target_of: nu\n",
        "journeys/customer/later.yml": JOURNEY + "target_of: nu\nstate: target\n",
    }

    assert said_about(tmp_path, files) == ["journeys/customer/straks.yml:10:12 contradiction"]


def test_a_circle_of_journeys_is_reported_once(tmp_path):
    files = {
        f"journeys/customer/{here}.yml": f"{JOURNEY}parent: {there}\n"
        for here, there in (("a", "b"), ("b", "c"), ("c", "b"), ("d", "a"))
    }

    assert said_about(tmp_path, files) == ["journeys/customer/b.yml:10:9 contradiction"]


def test_a_circle_of_teams_is_reported_and_cut(tmp_path):
    text = ORGANISATION.replace("title: Klantervaring", "title: Klantervaring\n    parent: winkels")

    reading = read(write_project(tmp_path, {"journeys/organisation.yml": text}))

    assert [f"{it.place} {it.code}" for it in reading.diagnostics] == [
        "journeys/organisation.yml:8:13 contradiction"
    ]
    assert not any(it.parent for it in reading.catalogue.organisation.teams)


def test_two_teams_with_one_id_are_reported_at_the_second(tmp_path):
    text = ORGANISATION.replace("id: winkels", "id: klantervaring")

    assert "journeys/organisation.yml:8:9 duplicate-id" in said_about(
        tmp_path, {"journeys/organisation.yml": text}
    )


def test_two_steps_with_one_id_are_reported_at_the_second():
    text = (
        f"{HEAD}stages:\n"
        "  - title: A\n    steps:\n      - {title: a, id: x}\n"
        "  - title: B\n    steps:\n      - {title: b, id: x}\n"
    )

    assert said_of(text) == ["9:24 duplicate-id"]


def test_a_former_id_leads_to_one_place(tmp_path):
    files = {
        "journeys/customer/a.yml": JOURNEY + "formerly: oud\n",
        "journeys/customer/b.yml": JOURNEY + "formerly: [oud, a]\n",
    }

    assert said_about(tmp_path, files) == [
        "journeys/customer/b.yml:10:12 contradiction",
        "journeys/customer/b.yml:10:17 contradiction",
    ]
