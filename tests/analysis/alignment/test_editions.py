"""Answers that are not for everybody are in no edition for everybody."""

from __future__ import annotations

from journeybook.model.audience import for_audience
from journeybook.reading import read

from tests.builders import JOURNEY, write_project

ANSWERS = """\
audience: board
questions:
  - id: een-huis
    theme: strategy-and-culture
    title: Eén huis
    question: Is het overal hetzelfde?
    statement: Een belofte geldt overal.
assessments:
  - date: 2026-05-21
    by: Directie
    results:
      - {question: een-huis, result: unknown, journeys: reis}
"""
FILES = {"journeys/alignment.yml": ANSWERS, "journeys/customer/reis.yml": JOURNEY}


def test_answers_for_an_audience_exist_only_in_its_edition(tmp_path):
    catalogue = read(write_project(tmp_path, FILES)).catalogue

    everyone, problems = for_audience(catalogue, None)
    board, _ = for_audience(catalogue, "board")

    assert (everyone.alignment, problems) == (None, ())
    assert "een-huis" not in everyone.questions
    assert board.alignment is catalogue.alignment
    assert "een-huis" in board.questions


def test_an_answer_may_not_name_a_journey_that_its_edition_leaves_out(tmp_path):
    files = {
        "journeys/alignment.yml": ANSWERS.replace("audience: board\n", ""),
        "journeys/customer/reis.yml": f"{JOURNEY}audience: board\n",
    }
    catalogue = read(write_project(tmp_path, files)).catalogue

    _, problems = for_audience(catalogue, None)

    assert [f"{it.place} {it.code}" for it in problems] == [
        "journeys/alignment.yml:11:57 hidden-reference"
    ]
