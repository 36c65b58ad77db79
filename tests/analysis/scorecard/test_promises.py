"""What holds of every journey, its verdict and its edition, whatever was written."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.scorecard import portfolio
from journeybook.analysis.scorecard.computed import compute
from journeybook.analysis.scorecard.next_steps import next_steps
from journeybook.analysis.scorecard.scores import Scores
from journeybook.analysis.scorecard.standing import Standing
from journeybook.analysis.scorecard.verdict import Verdict, counts
from journeybook.model.audience import for_audience
from journeybook.model.check import ResultValue
from journeybook.model.persona import Kind

from tests.analysis.scorecard.drawn import DAYS, PAST, backed, catalogues, mostly
from tests.analysis.scorecard.made import (
    FIVE,
    FOUR,
    TODAY,
    a_journey,
    a_result,
    ago,
    an_employee_journey,
    an_entry,
    everything,
    scores,
)

BETTER = (Verdict.NOT_YET_ASSESSED, Verdict.ON_THE_WAY, Verdict.IDEAL)
"""Verdicts that say more and more good; not assessable says nothing."""


def ideal_by_hand(found, journey):
    """Tell whether nine fresh *met* stand, without asking the verdict."""
    own = {row.check.id: row.standing for row in found.of(journey.id).rows}
    behind = [
        {row.check.id: row.standing for row in found.of(key).rows}
        for key in found.behind[journey.id]
    ]
    return (
        journey.in_use
        and bool(behind)
        and all(own[it] is Standing.MET for it in FIVE)
        and all(other[it] is Standing.MET for other in behind for it in FOUR)
    )


@given(catalogues(), DAYS)
def test_a_verdict_is_ideal_exactly_when_nine_fresh_met_stand(catalogue, today):
    found = Scores(catalogue, today)

    for journey in catalogue.journeys.values():
        card = found.of(journey.id)
        if journey.kind is not Kind.EMPLOYEE:
            assert (card.verdict is Verdict.IDEAL) is ideal_by_hand(found, journey)
            assert (card.verdict is Verdict.NONE) is not journey.in_use
        if journey.in_use:
            met = all(row.standing is Standing.MET for row in card.nine)
            assert (next_steps(card, today) == ()) is met


MOSTLY_MET = mostly(*ResultValue)
MOSTLY_LONG = mostly(*(dt.timedelta(days=it) for it in (9999, 0, 365)))


@given(st.tuples(*[backed(MOSTLY_MET, st.just(it), MOSTLY_LONG) for it in (*FIVE, *FOUR)]))
def test_of_nine_backed_results_only_nine_fresh_met_are_ideal(nine):
    found = scores(
        a_journey(an_entry(*nine[:5]), supported_by=("helpen",)),
        an_employee_journey(an_entry(*nine[5:])),
    )

    holds = all(
        it.result is ResultValue.MET
        and any(TODAY - proof.date <= proof.valid_for for proof in it.evidence)
        for it in nine
    )
    assert (found.of("reis").verdict is Verdict.IDEAL) is holds


@given(catalogues(), DAYS)
def test_every_figure_can_be_counted_on_any_day(catalogue, today):
    found = Scores(catalogue, today)

    for card in found.all():
        assert card.tally.total == len(card.known) == sum(n for _, n in card.tally.counts)
        assert len(counts(card.tally)) == len(card.tally.counts)
        figures = compute(card, catalogue, ())
        assert figures.fresh.known <= figures.backed.known <= figures.backed.of
        assert "%" not in str(card.sentence)
        for row in card.rows:
            days = [it.day for it in row.trend.points]
            assert days == sorted(set(days))
            assert sum(map(len, row.trend.runs)) == len(days)
            if days:
                assert row.trend.points[-1].standing is row.standing


@given(catalogues(days=PAST))
def test_the_portfolio_adds_up(catalogue):
    found = Scores(catalogue, TODAY)

    asked = [it for it in found.all() if it.verdict not in {Verdict.NONE, Verdict.COUNTED}]
    for quarter in portfolio.quarters(found):
        assert sum(quarter.verdicts.values()) == len(asked)
        assert quarter.customer.total == 5 * len(asked)
        assert quarter.employee.total == 4 * len(asked)
    if portfolio.quarters(found):
        last = portfolio.quarters(found)[-1]
        assert last.verdicts[Verdict.IDEAL] == sum(it.verdict is Verdict.IDEAL for it in asked)
    assert all(it.before is not it.now.standing for it in portfolio.changes(found))
    assert all(it.before is not it.now for it in portfolio.turns(found))
    assert all(it.day >= TODAY for it in portfolio.ahead(found))
    assert all(it.day < TODAY for it in portfolio.overdue(found))


@given(catalogues())
def test_hiding_never_gives_a_better_verdict_than_the_whole_has(catalogue):
    edition, _torn = for_audience(catalogue, None)
    shown, whole = Scores(edition, TODAY), Scores(catalogue, TODAY)

    for key in edition.journeys:
        visible, known = shown.of(key).verdict, whole.of(key).verdict
        if visible is not known:
            assert visible is Verdict.NOT_ASSESSABLE
            assert known in {Verdict.ON_THE_WAY, Verdict.IDEAL}
        hidden = {it.id for it in catalogue.journeys.values() if it.in_use and it.audience}
        if known in BETTER:
            card = shown.of(key)
            assert card.is_partial is bool(hidden & set(whole.behind[key]))
            assert card.tally.total == (5 if card.is_partial else 9)
            assert visible is not Verdict.IDEAL or not card.is_partial


@given(catalogues(days=PAST), st.integers(1, 2000))
def test_time_alone_makes_ideal_only_where_an_exception_ended(catalogue, days):
    now, later = Scores(catalogue, TODAY), Scores(catalogue, ago(-days))

    for card in later.all():
        before = now.of(card.journey.id)
        if card.verdict is Verdict.IDEAL:
            stood = {row.standing for row in before.nine}
            assert stood <= {Standing.MET, Standing.SET_ASIDE}
            assert before.verdict is Verdict.IDEAL or Standing.SET_ASIDE in stood


def test_time_alone_does_make_ideal_where_an_exception_on_a_met_ends():
    aside = a_result(exception={"reason": "-", "approver": "-", "expires": TODAY})
    others = everything(checks=tuple(it for it in FIVE if it != "caring"))
    pair = (
        a_journey(others, an_entry(aside), supported_by=("helpen",)),
        an_employee_journey(everything(checks=FOUR)),
    )

    assert scores(*pair).of("reis").verdict is Verdict.ON_THE_WAY
    assert scores(*pair, today=ago(-1)).of("reis").verdict is Verdict.IDEAL
