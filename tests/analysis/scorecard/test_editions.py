"""What is hidden from an edition never makes a journey look better, and never leaks."""

import pytest
from journeybook.analysis.scorecard.computed import compute
from journeybook.analysis.scorecard.next_steps import next_steps
from journeybook.analysis.scorecard.portfolio import ahead, changes, overdue, quarters, turns
from journeybook.analysis.scorecard.scores import Scores
from journeybook.model.audience import for_audience
from journeybook.model.persona import Kind

from tests.analysis.scorecard.made import (
    FIVE,
    FOUR,
    TODAY,
    a_catalogue,
    a_journey,
    an_employee_journey,
    everything,
    scores,
)

UNSEEN = "geheim-project"
LINKS = [({"supported_by": (UNSEEN,)}, {}), ({}, {"serves": ("reis",)})]


def hidden(*entries, **more):
    told = {"id": UNSEEN, "title": UNSEEN, "audience": ("board",), **more}
    return an_employee_journey(*entries, **told)


def edition(*journeys, audience=None):
    return Scores(for_audience(a_catalogue(*journeys), audience)[0], TODAY)


@pytest.mark.parametrize(("customer", "employee"), LINKS)
@pytest.mark.parametrize("said", ["met", "not-met"])
def test_what_rests_on_somebody_hidden_is_not_assessable(said, customer, employee):
    journeys = (
        a_journey(everything(checks=FIVE), **customer),
        hidden(everything(said, FOUR), **employee),
        an_employee_journey(everything(checks=FOUR), serves=("reis",)),
    )

    assert edition(*journeys).of("reis").verdict.value == "not-assessable"
    whole = edition(*journeys, audience="board").of("reis").verdict.value
    assert whole == ("ideal" if said == "met" else "on-the-way")


def test_nothing_of_who_is_hidden_leaks():
    visible = an_employee_journey(everything(checks=FOUR), serves=("reis",))
    customer = a_journey(everything("partly", FIVE))
    found = edition(customer, hidden(everything("not-met", FOUR), serves=("reis",)), visible)

    card = found.of("reis")
    for row in card.employee:
        assert (row.standing.value, row.journey, row.through) == ("unknown", None, ())
        assert row.trend.points == ()
    shown = [
        card.rows,
        str(card.sentence),
        [(it, str(it.text)) for it in next_steps(card, TODAY)],
        compute(card, found.catalogue, ()),
        *(it(found) for it in (quarters, changes, turns, ahead, overdue)),
        found.behind,
        found.carried,
    ]
    assert UNSEEN not in repr(shown)


@pytest.mark.parametrize("said", ["met", "not-met"])
def test_what_is_here_and_not_met_decides_whatever_is_hidden(said):
    found = edition(
        a_journey(everything(checks=FIVE)),
        hidden(everything(said, FOUR), serves=("reis",)),
        an_employee_journey(everything("partly", FOUR), serves=("reis",)),
    )

    card = found.of("reis")
    assert card.verdict.value == "on-the-way"
    assert (card.tally.met, card.tally.total, card.known) == (5, 5, card.customer)
    assert str(card.sentence).startswith("On the way: 5 of the 5 customer checks are met; how")
    assert quarters(found)[-1].employee.total == 0


def test_next_steps_ask_nothing_about_a_side_that_cannot_be_seen():
    found = edition(a_journey(everything(checks=FIVE)), hidden(serves=("reis",)))

    assert next_steps(found.of("reis"), TODAY) == ()


@pytest.mark.parametrize(
    "more",
    [{"status": "retired"}, {"state": "target"}, {"kind": Kind.PARTNER}],
)
def test_who_would_not_answer_for_it_is_not_missed(more):
    found = edition(a_journey(everything(checks=FIVE)), hidden(serves=("reis",), **more))

    assert found.of("reis").verdict.value == "on-the-way"


def test_a_journey_that_could_not_be_read_is_missed_as_well():
    pair = (a_journey(everything(checks=FIVE)), an_employee_journey(everything(), serves=("reis",)))

    assert scores(*pair).of("reis").verdict.value == "ideal"
    assert scores(*pair, partial=("reis",)).of("reis").verdict.value == "not-assessable"
    assert edition(a_journey(), hidden(), an_employee_journey()).of("reis").is_partial is False
