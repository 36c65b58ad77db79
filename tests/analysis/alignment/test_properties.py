"""What holds of all answers, whatever was written."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.alignment.answers import OF_QUESTIONS, TWO_YEARS, counted, weakest
from journeybook.analysis.scorecard.counting import count
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.check import ResultValue

from tests.analysis.alignment.made import (
    QUESTION,
    THEME,
    TODAY,
    a_round,
    an_answer,
    answers,
    proof,
)

RESULTS = st.sampled_from([it.value for it in ResultValue])
DAYS = st.integers(-60, 1500)
PROOFS = st.lists(st.one_of(st.none(), DAYS), max_size=3)
ANSWERS = st.builds(
    lambda said, reason, proofs: an_answer(
        said, reason=reason, evidence=tuple(proof(it) for it in proofs)
    ),
    RESULTS,
    st.sampled_from([None, "Daarom."]),
    PROOFS,
)
ROUNDS = st.builds(
    lambda answer, days, team, by: a_round(answer, days=days, team=team, by=by),
    ANSWERS,
    DAYS,
    st.sampled_from([None, "winkels", "bezorging"]),
    st.sampled_from([None, "Teamleider"]),
)


@given(st.lists(ROUNDS, max_size=6))
def test_nothing_counts_as_met_without_reason_evidence_day_and_name(rounds):
    found = answers(*rounds)

    for it in found.everything():
        if it.standing in {Standing.MET, Standing.PARTLY, Standing.NOT_MET}:
            latest = it.written[0]
            assert latest.answer.result == it.standing
            assert latest.answer.reason
            assert latest.entry.by
            seen = [one.date for one in latest.answer.evidence if one.date]
            assert any(TODAY - TWO_YEARS <= day <= TODAY for day in seen)


@given(st.lists(ROUNDS, max_size=6), DAYS)
def test_days_to_come_change_nothing_today(rounds, days):
    later = a_round(an_answer(), days=-abs(days) - 1)
    before, after = answers(*rounds), answers(*rounds, later)

    stood = [it.standing for it in before.everything() if it.department]
    assert [it.standing for it in after.everything() if it.department] == stood


@given(ANSWERS, DAYS, st.integers(0, 700))
def test_one_more_piece_of_evidence_that_stands_never_makes_an_answer_weaker(answer, days, old):
    found = answers().catalogue.questions[QUESTION]
    entry = a_round(answer, days=min(max(days, 0), 700))
    more = answer.model_copy(update={"evidence": (*answer.evidence, proof(old))})

    was = count(entry, answer, found, TODAY, terms=OF_QUESTIONS).standing
    now = count(entry, more, found, TODAY, terms=OF_QUESTIONS).standing
    assert now is was or was in {Standing.UNKNOWN, Standing.STALE}


@given(st.lists(ROUNDS, max_size=6), st.integers(0, 1200))
def test_time_alone_only_ages_what_was_known(rounds, later):
    rounds = [it for it in rounds if it.date and it.date <= TODAY]
    rounds = [
        it
        for it in rounds
        if all(one.date is None or one.date <= TODAY for one in it.results[0].evidence)
    ]
    now, then = answers(*rounds), answers(*rounds, today=TODAY + dt.timedelta(days=later))

    for was, is_now in zip(now.everything(), then.everything(), strict=True):
        assert is_now.standing in {was.standing, Standing.STALE}


@given(st.lists(ROUNDS, max_size=6))
def test_counts_add_up_to_what_is_asked(rounds):
    found = answers(*rounds)

    for department in found.departments:
        theme = found.within(department, THEME)
        stood = counted(theme)
        assert stood.total == len(found.questions(THEME))
        assert all(weakest(theme).rank <= it.standing.rank for it in theme)
        if stood.met == stood.total:
            assert weakest(theme) is Standing.MET
