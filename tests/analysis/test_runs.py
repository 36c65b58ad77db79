import pytest
from journeybook.analysis.flow import flow
from journeybook.words import load

from tests.builders import read_text

JOURNEY = """\
title: Ik koop een bank
persona: jonge-huurder
stages:
  - title: Kopen
    steps:
      - {title: Kiezen, id: a}
      - {title: Passen, id: b, TURN}
      - {title: Meten, id: c}
      - {title: Betalen, id: d, END}
  - title: Thuis
    steps: [Zitten, {title: Liggen, id: e}]
"""


def told(turn="", end=""):
    text = JOURNEY.replace(", TURN", f", {turn}" if turn else "")
    catalogue = read_text(text.replace(", END", f", {end}" if end else "")).catalogue
    found = flow(catalogue.journeys["reis"], catalogue)
    say = load("en").say
    titles = {node.key: say(node.title) for node in found.nodes}
    ways = [f"{titles[it.source]} > {titles[it.target]}" for it in found.edges]
    return list(titles.values()), ways


def test_steps_that_only_follow_each_other_are_told_as_one_by_first_and_last():
    assert told() == (
        ["1–4 · Kiezen → … → Betalen", "5–6 · Zitten → Liggen"],
        ["1–4 · Kiezen → … → Betalen > 5–6 · Zitten → Liggen"],
    )


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        ("wait: een week", ["1–2 · Kiezen → Passen", "3–4 · Meten → Betalen"]),
        ("handover: winkels", ["1–2 · Kiezen → Passen", "3–4 · Meten → Betalen"]),
        ("next: {to: '#e', when: soms}", ["1–2 · Kiezen → Passen", "3–4 · Meten → Betalen"]),
        ("next: '#d'", ["1–2 · Kiezen → Passen", "3 · Meten", "4 · Betalen"]),
        ("optional: true", ["1 · Kiezen", "2 · Passen", "3–4 · Meten → Betalen"]),
        ("alternatives: Lenen", ["1 · Kiezen", "2 · Passen", "Lenen", "3–4 · Meten → Betalen"]),
        ("condition: Mag het?", ["1 · Kiezen", "Mag het?", "2 · Passen", "3–4 · Meten → Betalen"]),
    ],
)
def test_a_run_ends_where_something_else_can_happen(turn, expected):
    titles, _ways = told(turn=turn)

    assert titles[: len(expected)] == expected


def test_a_loop_never_ends_in_the_run_it_starts_from():
    titles, ways = told(end="next: {to: '#c', when: niet genoeg}")

    assert titles[:3] == ["1–2 · Kiezen → Passen", "3 · Meten", "4 · Betalen"]
    assert "4 · Betalen > 3 · Meten" in ways


def test_a_way_to_a_run_leads_to_its_first_step_and_a_way_on_leaves_from_its_last():
    _titles, ways = told(
        turn="next: {to: '#b', when: nog eens}", end="next: {to: '#a', when: weer}"
    )

    assert "2 · Passen > 2 · Passen" in ways
    assert "3–4 · Meten → Betalen > 1 · Kiezen" in ways
