"""What a department's answers count as: like results on checks, but for two years."""

from __future__ import annotations

import datetime as dt

import pytest
from journeybook.analysis.alignment.answers import TWO_YEARS, counted, weakest
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.alignment import WrittenQuestion
from journeybook.model.questions import SHIPPED
from journeybook.model.themes import LOYALTY
from journeybook.words import load

from tests.analysis.alignment.made import (
    QUESTION,
    THEME,
    TODAY,
    a_round,
    ago,
    an_answer,
    answers,
    proof,
    stands,
)


def whys(found, team="winkels", question=QUESTION):
    """List why an answer counts otherwise than it was written."""
    counted_as = found.of(team, found.catalogue.questions[question]).counted
    return [load("en").say(it) for it in counted_as.because]


def test_what_nobody_answered_is_unknown():
    found = answers()

    assert stands(found) == "unknown"
    assert whys(found) == ["nobody has answered it yet"]
    assert not found.any


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"reason": None}, "no reason is given"),
        ({"evidence": ()}, "there is no evidence"),
        ({"evidence": (proof(None),)}, "its evidence has no date"),
        ({"evidence": (proof(-3),)}, "its evidence is dated in the future"),
    ],
)
def test_an_answer_that_nobody_can_look_up_is_unknown(more, why):
    found = answers(a_round(an_answer(**more)))

    assert stands(found) == "unknown"
    assert whys(found) == [why]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"by": None}, "nobody has signed the assessment"),
        ({"date": None}, "the assessment has no date"),
    ],
)
def test_an_entry_without_a_day_or_a_name_counts_for_nothing(more, why):
    found = answers(a_round(**more))

    assert stands(found) == "unknown"
    assert whys(found) == [why]


@pytest.mark.parametrize(("days", "expected"), [(729, "met"), (730, "met"), (731, "stale")])
def test_an_answer_stands_for_two_years_to_the_day(days, expected):
    found = answers(a_round(an_answer(evidence=(proof(days),)), days=days))

    assert dt.timedelta(days=730) == TWO_YEARS
    assert stands(found) == expected


def test_evidence_that_says_how_long_it_stands_is_believed():
    found = answers(a_round(an_answer(evidence=(proof(400, valid_for=100),)), days=400))

    assert stands(found) == "stale"


def test_the_latest_answer_counts_even_when_it_is_not_backed():
    found = answers(a_round(days=300), a_round(an_answer(evidence=()), days=10))

    assert stands(found) == "unknown"


def test_an_entry_of_a_day_to_come_counts_from_that_day_on():
    rounds = (a_round(an_answer("not-met"), days=30), a_round(days=-5))

    assert stands(answers(*rounds)) == "not-met"
    assert stands(answers(*rounds, today=ago(-5))) == "met"


def test_each_department_stands_by_its_own_answers():
    found = answers(a_round(team="winkels"), a_round(an_answer("not-met"), team="bezorging"))

    assert (stands(found, "winkels"), stands(found, "bezorging")) == ("met", "not-met")
    assert stands(found, None) == "unknown"


def test_an_answer_to_an_older_version_is_stale_and_breaks_the_line():
    anew = WrittenQuestion(id=QUESTION, version=2, since=ago(60))
    first = a_round(an_answer(evidence=(proof(110),)), days=100)
    found = answers(first, a_round(an_answer("partly"), days=10), questions=(anew,))
    old = answers(first, questions=(anew,))

    assert stands(old) == "stale"
    assert whys(old) == [
        "it was given on version 1 of the question, which is now version 2",
    ]
    trend = found.of("winkels", found.catalogue.questions[QUESTION]).trend
    assert [len(run) for run in trend.runs] == [2, 1]
    assert [it.standing for it in trend.points] == [Standing.MET, Standing.STALE, Standing.PARTLY]


def test_a_trend_tells_what_counted_on_each_day_and_when_it_aged():
    rounds = (
        a_round(an_answer("not-met", evidence=(proof(1000),)), days=1000),
        a_round(an_answer(evidence=(proof(800),)), days=800),
    )
    found = answers(*rounds)
    one = found.of("winkels", found.catalogue.questions[QUESTION])

    assert [(it.day, it.standing) for it in one.trend.points] == [
        (ago(1000), Standing.NOT_MET),
        (ago(800), Standing.MET),
        (ago(69), Standing.STALE),
    ]
    assert [it.answer.result for it in one.written] == ["met", "not-met"]


def test_a_question_in_the_words_of_the_organisation_keeps_what_was_not_reworded():
    own = WrittenQuestion(id=QUESTION, question="Wat probeerde je?", evidence=("Een lijst",))
    found = answers(questions=(own,)).catalogue.questions[QUESTION]
    ours = next(it for it in SHIPPED if it.id == QUESTION)

    assert found.question == "Wat probeerde je?"
    assert (found.title, found.statement, found.theme) == (ours.title, ours.statement, ours.theme)
    assert found.evidence == (*ours.evidence, "Een lijst")


def test_a_question_of_its_own_is_asked_last_in_its_theme():
    own = WrittenQuestion(
        id="een-huis", theme=THEME, title="Eén huis", question="Is het één?", statement="Ja."
    )
    found = answers(questions=(own,))

    assert [it.id for it in found.questions(THEME)][-1] == "een-huis"
    assert all(it.id != "een-huis" for it in found.questions(LOYALTY))


def test_every_question_that_ships_belongs_to_a_theme_that_ships():
    found = answers()
    by_theme = {it: len(found.questions(it)) for it in found.catalogue.themes}

    assert by_theme == {
        "strategy-and-culture": 4,
        "competences-and-development": 5,
        "governance-and-processes": 4,
        "loyalty": 4,
    }
    assert sum(by_theme.values()) == len({it.id for it in SHIPPED})


def test_a_theme_stands_as_its_weakest_question_and_silence_does_not_make_it_better():
    asked = [it.id for it in answers().questions(THEME)]
    all_met = answers(a_round(*(an_answer(question=it) for it in asked)))
    one_silent = answers(a_round(*(an_answer(question=it) for it in asked[1:])))
    one_bad = answers(a_round(an_answer("not-met", asked[0]), an_answer("met", asked[1])))

    assert weakest(all_met.within("winkels", THEME)) is Standing.MET
    assert weakest(one_silent.within("winkels", THEME)) is Standing.UNKNOWN
    assert weakest(one_bad.within("winkels", THEME)) is Standing.NOT_MET
    assert counted(one_silent.within("winkels", THEME)).met == len(asked) - 1


def test_the_whole_is_asked_along_only_where_somebody_answered_for_it():
    assert answers(a_round()).departments == ("winkels", "bezorging")
    assert answers(a_round(team=None)).departments == (None, "winkels", "bezorging")
    only_loyal = answers(a_round(an_answer(question="better-not-more"), team=None))
    assert only_loyal.departments == ("winkels", "bezorging")


def test_an_action_is_overdue_the_day_after_it_was_due():
    action = {"text": "Proberen", "due": TODAY}
    late = answers(a_round(an_answer("not-met", action=action)), today=ago(-1))
    question = late.catalogue.questions[QUESTION]

    assert late.of("winkels", question).counted.overdue(ago(-1))
    assert not late.of("winkels", question).counted.overdue(TODAY)
