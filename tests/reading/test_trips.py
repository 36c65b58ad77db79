import pytest
from journeybook.reading import read

from tests.builders import ORGANISATION, write_project

HEAD = "title: Onze reis\n"
ROUNDS = HEAD + "rounds:\n  - title: Een\n    began: 2026-01-05\n"


def said(tmp_path, text, organisation=ORGANISATION):
    files = {"journeys/trips/onze-reis.yml": text, "journeys/organisation.yml": organisation}
    reading = read(write_project(tmp_path, files))
    return [f"{it.place} {it.code}" for it in reading.diagnostics]


def said_of_trip(tmp_path, text):
    return [it.removeprefix("journeys/trips/onze-reis.yml:") for it in said(tmp_path, text)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("mood:\n  - date: 2026-02-01\n    level: 6\n", ["4:12 out-of-range"]),
        ("mood:\n  - level: 4\n", ["3:5 missing-field"]),
        ("team:\n  - title: Trekker\n    for: klant\n", ["4:10 unknown-value"]),
        (
            "team:\n  - title: Trekker\n    on: customer\n",
            ["3:5 missing-field", "4:5 unknown-field"],
        ),
        ("tips:\n  - text: Doe het\n    stop: instappen\n", ["4:11 unknown-reference"]),
        ("milestones:\n  - title: Klaar\n    due: morgen\n", ["4:10 not-a-date"]),
        ("journeys: [bestaat-niet]\n", ["2:12 unknown-reference"]),
        ("demos:\n  - title: Kijk\n    journey: bestaat-niet#stap\n", ["4:14 unknown-reference"]),
        ("needs:\n  - text: Iemand\n    kind: geld\n", ["4:11 unknown-value"]),
    ],
)
def test_what_is_wrong_in_a_trip_is_said_at_its_place(tmp_path, lines, expected):
    assert said_of_trip(tmp_path, HEAD + lines) == expected


def test_a_round_ends_after_it_began(tmp_path):
    found = said_of_trip(tmp_path, ROUNDS + "    ended: 2026-01-04\n")

    assert found == ["3:5 contradiction"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("    ended: 2026-03-02\n  - title: Twee\n    began: 2026-03-02\n", []),
        ("    ended: 2026-03-02\n  - title: Twee\n    began: 2026-03-01\n", ["7:12 contradiction"]),
        ("  - title: Twee\n    began: 2026-03-01\n", ["5:5 contradiction"]),
        ("    stops:\n      - stop: coach\n        date: 2026-01-05\n", []),
        ("    stops:\n      - stop: coach\n        date: 2026-01-04\n", ["7:15 contradiction"]),
        (
            "    ended: 2026-03-02\n    stops:\n      - stop: coach\n        date: 2026-03-03\n",
            ["8:15 contradiction"],
        ),
    ],
)
def test_rounds_come_one_after_the_other_and_stops_within_their_round(tmp_path, lines, expected):
    assert said_of_trip(tmp_path, ROUNDS + lines) == expected


@pytest.mark.parametrize(("done", "expected"), [("02", []), ("01", ["6:15 contradiction"])])
def test_nothing_is_done_before_it_was_decided(tmp_path, done, expected):
    text = (
        f"{HEAD}retrospectives:\n  - date: 2026-02-02\n    changes:\n"
        f"      - text: Eerder beginnen\n        done: 2026-02-{done}\n"
    )

    assert said_of_trip(tmp_path, text) == expected


OWN = """\
stops:
  - id: {one}
    title: Een
    after: {after}
  - id: b
    title: B
    after: {one}
"""


@pytest.mark.parametrize(
    ("one", "after", "expected"),
    [
        ("a", "route", []),
        ("coach", "route", ["contradiction"]),
        ("a", "b", ["contradiction"]),
        ("a", "nergens", ["unknown-reference"]),
    ],
)
def test_a_stop_of_our_own_has_a_name_and_a_place(tmp_path, one, after, expected):
    organisation = ORGANISATION + OWN.format(one=one, after=after)

    found = said(tmp_path, HEAD, organisation)

    assert [it.split()[1] for it in found] == expected
    assert all(it.startswith("journeys/organisation.yml:") for it in found)
