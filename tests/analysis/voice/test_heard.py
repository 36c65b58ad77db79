"""What was asked and thought of: gathered, in order, counted."""

import datetime as dt

import pytest
from journeybook.analysis.voice.heard import heard, heard_in, in_order, tally
from journeybook.model.evidence import Question
from journeybook.model.idea import Idea
from pydantic import ValidationError

from tests.builders import read_one, read_text

TODAY = dt.date(2026, 11, 22)
JOURNEY = """\
title: Ik koop een bank
persona: jonge-huurder
questions:
  - {text: Waarom hier?, date: 2026-11-12}
  - {text: Zonder dag?}
  - {text: Beantwoord, date: 2026-01-01, answer: Ja., answered: 2026-01-11}
stages:
  - title: Kiezen
    ideas: {text: Anders, date: 2026-11-02, status: declined, answer: Nee., answered: 2026-11-06}
    steps:
      - title: Ik kijk
        ideas:
          - {text: Een foto, date: 2026-06-01}
          - {text: Gedaan, status: done, answer: Klaar.}
"""


def texts(found):
    return [it.said.text for it in found]


def test_what_waits_comes_first_the_oldest_first_and_then_the_latest_answer():
    found = in_order(heard_in(read_one(JOURNEY)))

    assert texts(found) == [
        "Een foto",
        "Waarom hier?",
        "Zonder dag?",
        "Anders",
        "Beantwoord",
        "Gedaan",
    ]


def test_each_knows_where_it_was_noted_and_how_long_it_waits_or_waited():
    first, asked, undated, other, *_, done = in_order(heard_in(read_one(JOURNEY)))

    assert (first.stage.id, first.step.id) == ("kiezen", "ik-kijk")
    assert (other.stage.id, other.step) == ("kiezen", None)
    assert (asked.stage, asked.step) == (None, None)
    waits = [it.days(TODAY) for it in (first, asked, undated, other, done)]
    assert waits == [174, 10, None, 4, None]


def test_they_are_counted_and_only_known_days_tell_how_long_answers_take():
    counted = tally(heard_in(read_one(JOURNEY)), TODAY)

    assert (counted.open_questions, counted.open_ideas, counted.open) == (2, 1, 3)
    assert (counted.answered, counted.timed) == (3, 2)
    assert counted.oldest == 174
    assert counted.median_days == 7


def test_nothing_heard_is_counted_as_nothing():
    assert tally([], TODAY) == (0, 0, 0, None, None, 0)


def test_a_retired_journey_is_left_out():
    retired = read_text(JOURNEY + "status: retired\n").catalogue
    live = read_text(JOURNEY).catalogue

    assert heard(retired) == ()
    assert len(heard(live)) == 6


@pytest.mark.parametrize("model", [Question, Idea])
@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"answered": "2026-01-02"}, "there is none"),
        ({"date": "2026-01-03", "answered": "2026-01-02", "answer": "x"}, "is before “date”"),
    ],
)
def test_days_that_cannot_be_are_refused(model, fields, words):
    with pytest.raises(ValidationError, match=words):
        model(text="x", **fields)


@pytest.mark.parametrize("status", ["done", "declined"])
def test_an_idea_that_came_to_an_end_owes_an_answer(status):
    with pytest.raises(ValidationError, match="needs an “answer”"):
        Idea(text="x", status=status)
