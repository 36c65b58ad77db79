import pytest
from journeybook.analysis.scorecard.next_steps import next_steps
from journeybook.analysis.scorecard.scores import Scores
from journeybook.model.check import Action

from tests.analysis.scorecard.made import (
    FIVE,
    FOUR,
    OWN,
    TODAY,
    a_journey,
    a_result,
    ago,
    an_employee_journey,
    an_entry,
    an_exception,
    everything,
    ideal_pair,
    proof,
    scores,
    staged,
)


def steps(found: Scores, journey="reis"):
    return next_steps(found.of(journey), TODAY)


def told(found, journey="reis"):
    return [(it.task.value, it.check.id if it.check else None) for it in steps(found, journey)]


def with_result(**more):
    """Make a journey that is ideal but for one result on *caring*."""
    others = everything(checks=tuple(it for it in FIVE if it != "caring"))
    customer, employee = ideal_pair()
    results = (a_result(**more),) if more else ()
    entries = (others, an_entry(*results)) if results else (others,)
    return scores(customer.model_copy(update={"assessments": entries}), employee)


def an_action(due=None, owner=None):
    return Action(text="Bellen", due=None if due is None else ago(due), owner=owner)


def test_between_an_ideal_journey_and_ideal_stands_nothing():
    assert told(scores(*ideal_pair())) == []
    assert told(scores(*ideal_pair()), "helpen") == []
    assert told(scores(*ideal_pair(), checks=(OWN,))) == []


@pytest.mark.parametrize(
    ("more", "task", "words"),
    [
        ({}, "assess", "nobody has yet"),
        ({"said": "unknown"}, "find-out", "Find out how “Caring” stands."),
        ({"reason": None}, "back", "Back the result on “Caring”"),
        ({"evidence": ()}, "back", "Back the result"),
        ({"evidence": (proof(400),)}, "renew", "with new evidence"),
        ({"said": "not-met", "evidence": (proof(400),)}, "renew", "with new evidence"),
        ({"said": "not-applicable"}, "decide", "Decide what “Caring” would mean here"),
        ({"said": "not-met", "exception": an_exception()}, "decide", "until then it is set aside"),
        ({"said": "met", "exception": an_exception()}, "decide", "by 2026-12-01"),
        ({"said": "partly"}, "agree", "Agree on what is done"),
        ({"said": "partly", "action": an_action()}, "agree", "by whom and by when"),
        ({"said": "partly", "action": an_action(due=-9)}, "agree", "by whom and by when"),
        ({"said": "partly", "action": an_action(owner="w")}, "agree", "by whom and by when"),
        ({"said": "partly", "action": an_action(-9, "w")}, "act", "by 2026-11-30: Bellen"),
        ({"said": "partly", "action": an_action(0, "w")}, "act", "by 2026-11-21: Bellen"),
        ({"said": "not-met", "action": an_action(1, "w")}, "overdue", "by 2026-11-20 it should"),
        (
            {"said": "not-met", "action": an_action(1), "evidence": (proof(400),)},
            "overdue",
            "agree on another day",
        ),
    ],
)
def test_each_thing_that_is_not_met_asks_for_something_else(more, task, words):
    (step,) = steps(with_result(**more))

    assert (step.task.value, step.check.id, step.journey) == (task, "caring", "reis")
    assert words in str(step.text)
    assert step.path == (("assessments", 1, "results", 0) if more else ("assessments",))


def test_a_stage_that_nobody_assessed_is_named():
    found = scores(staged(an_entry(a_result(stage="a"))))

    step = next(it for it in steps(found) if it.check and it.check.id == "caring")
    assert str(step.text) == "Assess “Caring” in the stage “b” too: nobody has yet."


def test_what_is_late_comes_first_then_a_link_then_the_weakest():
    late = an_action(1, "w")
    journey = a_journey(
        an_entry(
            a_result("not-applicable", "effortless"),
            a_result("partly", "caring"),
            a_result("not-met", "trustworthy"),
            a_result("partly", "distinctive", action=late),
        )
    )

    assert told(scores(journey)) == [
        ("overdue", "distinctive"),
        ("link", None),
        ("agree", "trustworthy"),
        ("assess", "memorable"),
        ("agree", "caring"),
        ("decide", "effortless"),
    ]


def test_of_the_employee_side_each_journey_that_falls_short_is_asked_at_its_own_place():
    good = an_employee_journey(everything(checks=FOUR), id="goed", serves=("reis",))
    poor = an_employee_journey(everything("partly", FOUR), id="matig", serves=("reis",))
    new = an_employee_journey(id="nieuw", serves=("reis",))

    found = steps(scores(a_journey(everything(checks=FIVE)), good, poor, new))

    asked = [(it.journey, it.check.id) for it in found]
    assert asked == [(who, check) for who in ("nieuw", "matig") for check in FOUR]
    assert found[0].path == ("assessments",)
    assert found[-1].path == ("assessments", 0, "results", 3)


def test_employee_journeys_are_asked_the_four_and_the_five_where_they_carry_them():
    both = scores(an_employee_journey(an_entry(a_result("met"))))

    assert [it for _, it in told(scores(an_employee_journey()), "helpen")] == list(FOUR)
    expected = {*FOUR, *FIVE} - {"caring"}
    assert {it for _, it in told(both, "helpen")} == expected


def test_what_is_late_is_told_of_every_result_in_force():
    whole = a_result("partly", action=an_action(3))
    stage = a_result("not-met", stage="a", action=an_action(2, "w"))
    found = steps(scores(staged(an_entry(whole, stage))))

    late = [it for it in found if it.task.value == "overdue"]
    assert {it.path[-1] for it in late} == {0, 1}
    assert {it.check.id for it in late} == {"caring"}


@pytest.mark.parametrize("more", [{"status": "retired"}, {"state": "target"}])
def test_a_link_with_nobody_in_use_asks_for_one_that_is(more):
    found = scores(a_journey(), an_employee_journey(serves=("reis",), **more))

    card = found.of("reis")
    assert {str(it) for row in card.employee for it in row.counted.because} == {
        "the employee journeys it is linked with are targets or retired"
    }
    assert card.idle == ("helpen",)
    link = steps(found)[0]
    assert link.task.value == "link"
    assert str(link.text).startswith("Name employee steps that are in use")


@pytest.mark.parametrize("more", [{"status": "retired"}, {"state": "target"}])
def test_nothing_is_asked_of_a_journey_that_is_not_in_use(more):
    assert told(scores(a_journey(everything("partly"), **more))) == []
