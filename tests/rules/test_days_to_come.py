"""A day on which something happened cannot lie ahead; a day on which it is to happen can."""

import datetime as dt

import pytest
from journeybook.rules import run

from tests.builders import read_text

TODAY = dt.date(2026, 11, 22)
INITIATIVE = "journeys/initiatives/bel.yml"
TRIP = "journeys/trips/op-reis.yml"
OFFER = "journeys/offer.yml"
BEGUN = """\
start: 2062-01-01
status: under-way
stakeholders: [{who: x, committed: 2026-01-01}]
"""
PROPOSAL = "proposals:\n- {id: x, text: x, phase: buying, channel: shop, by: x, "


def found_in(text, file):
    """List where days to come stand, and what else is said of commitment."""
    reading = read_text(text, file)
    assert not [it for it in reading.diagnostics if it.code == "contradiction"]
    found = run(reading.catalogue, reading.diagnostics, TODAY)
    return [
        f"{it.place.line}:{it.place.column} {it.code}"
        for it in found
        if it.place.file == file and it.code in {"no-day-to-come", "committed-stakeholders"}
    ]


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        (INITIATIVE, "progress:\n- {date: 2062-01-01, text: x}\n", "3:10"),
        (INITIATIVE, "status: done\nresult:\n  date: 2062-01-01\n  text: x\n", "4:9"),
        (INITIATIVE, "status: planned\nstakeholders:\n- who: x\n  committed: 2062-01-01\n", "5:14"),
        (INITIATIVE, BEGUN, "2:8"),
        (TRIP, "done:\n- {text: x, stop: coach, date: 2062-01-01}\n", "3:32"),
        (TRIP, "mood:\n- {date: 2062-01-01, level: 3}\n", "3:10"),
        (TRIP, "retrospectives:\n- {date: 2062-01-01, went_well: [x]}\n", "3:10"),
        (TRIP, "celebrations:\n- {text: x, date: 2062-01-01}\n", "3:19"),
        (TRIP, "milestones:\n- {title: x, reached: 2062-01-01}\n", "3:23"),
        (OFFER, PROPOSAL + "date: 2062-01-01}\n", "2:63"),
        (OFFER, "gaps:\n- {phase: buying, channel: shop, reason: x, date: 2062-01-01}\n", "2:51"),
    ],
)
def test_what_has_happened_cannot_lie_ahead(file, text, place):
    head = "" if file == OFFER else "title: x\n"

    assert found_in(head + text, file) == [f"{place} no-day-to-come"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (INITIATIVE, "start: 2062-01-01\ndue: 2062-02-01\n"),
        (TRIP, "milestones:\n- {title: x, due: 2062-01-01}\n"),
        (TRIP, "needs:\n- {text: x, kind: people, due: 2062-01-01}\n"),
        (TRIP, "rounds:\n- {title: x, began: 2062-01-01}\n"),
        (TRIP, "demos:\n- {title: x, date: 2062-01-01}\n"),
    ],
)
def test_what_is_planned_may_lie_ahead(file, text):
    assert found_in("title: x\n" + text, file) == []
