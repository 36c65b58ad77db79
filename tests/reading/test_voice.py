"""What readers asked, and where they can answer: every mistake with its line and column."""

import pytest
from journeybook.reading import read

from tests.builders import ORGANISATION, write_project
from tests.reading.said import STEP, at_step, read_text


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("ideas: Een foto halverwege", []),
        ("ideas: {text: Een foto, status: doen}", ["7:41 unknown-value"]),
        ("ideas: {text: Een foto, check: carring}", ["7:40 unknown-reference"]),
        ("ideas: {text: Een foto, team: winkel}", ["7:39 unknown-reference"]),
        ("ideas: {text: Een foto, initiative: foto}", ["7:45 unknown-reference"]),
        ("ideas: {text: Een foto, door: bezorger}", ["7:33 unknown-field"]),
        ("ideas: {by: bezorger}", ["7:16 missing-field"]),
        ("ideas: {text: Een foto, status: done}", ["7:16 contradiction"]),
        ("questions: {text: Waarom?, answered: 2026-01-02}", ["7:20 contradiction"]),
        ("questions: {text: Waarom?, date: gisteren}", ["7:42 not-a-date"]),
    ],
)
def test_a_mistake_in_a_question_or_idea_has_its_place(lines, found):
    assert at_step(lines) == found


def test_a_day_of_answering_before_that_of_asking_is_told_in_a_sentence():
    idea = "{text: Een foto, date: 2026-02-01, answered: 2026-01-01, answer: Nee.}"
    (problem,) = read_text(f"{STEP}        ideas: {idea}\n").diagnostics

    assert "“answered” is before “date”" in str(problem.problem)


@pytest.mark.parametrize(
    ("voice", "found"),
    [
        ("{kind: mail, address: reizen@nest.example}", []),
        ("{kind: post, address: reizen@nest.example}", ["1:15 unknown-value"]),
        ("{kind: mail}", ["1:8 missing-field"]),
        ("{kind: mail, adres: reizen@nest.example}", ["1:21 unknown-field"]),
        ("{kind: mail, address: reizen}", ["1:8 contradiction"]),
        ("{kind: form, address: 'http://nest.example/?j={journey}'}", ["1:8 contradiction"]),
        ("{kind: form, address: 'https://nest.example/?j={jurney}'}", ["1:8 contradiction"]),
    ],
)
def test_a_mistake_in_where_readers_can_answer_has_its_place(tmp_path, voice, found):
    text = f"voice: {voice}\n{ORGANISATION}"
    reading = read(write_project(tmp_path, {"journeys/organisation.yml": text}))

    told = [it for it in reading.diagnostics if it.place.file.endswith("organisation.yml")]
    assert [f"{it.place.line}:{it.place.column} {it.code}" for it in told] == found
