"""What will happen by itself, and what turned or is late already."""

import datetime as dt

import pytest
from journeybook.analysis.scorecard.portfolio import ahead, overdue, turns
from journeybook.model.check import Action, WrittenCheck

from tests.analysis.scorecard.made import (
    FIVE,
    FOUR,
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


def coming(*journeys, **more):
    return [(it.day, it.what.value) for it in ahead(scores(*journeys, **more))]


def one(said="met", **more):
    return a_journey(an_entry(a_result(said, **more), days=0))


def action(days):
    return Action(text="Bellen", due=ago(-days))


@pytest.mark.parametrize(
    ("journey", "expected"),
    [
        (one(evidence=(proof(10, valid_for=10),)), [(ago(-1), "stale")]),
        (one(evidence=(proof(0, valid_for=181),)), [(ago(-182), "stale")]),
        (one(evidence=(proof(0, valid_for=182),)), []),
        (one(evidence=(proof(400),)), []),
        (one("not-applicable", evidence=(proof(0, valid_for=10),)), [(ago(-11), "stale")]),
        (one("unknown"), []),
        (one(exception=an_exception(0)), [(ago(0), "exception")]),
        (one(exception=an_exception(182)), [(ago(-182), "exception")]),
        (one(exception=an_exception(183)), []),
        (one(exception=an_exception(9), reason=None), []),
        (one("partly", action=action(0)), [(ago(0), "action")]),
        (one("not-met", action=action(9)), [(ago(-9), "action")]),
        (one("not-met", action=action(-1)), []),
        (one("met", action=action(9)), []),
        (one("not-met", action=Action(text="Bellen")), []),
        (
            one("partly", action=action(9), evidence=(proof(0, valid_for=3),)),
            [(ago(-4), "stale"), (ago(-9), "action")],
        ),
        (a_journey(), []),
    ],
)
def test_half_a_year_ahead_is_looked_soonest_first(journey, expected):
    assert coming(journey) == expected


def test_a_check_that_will_be_asked_anew_makes_results_stale():
    new = WrittenCheck(id="caring", version=2, since=ago(-30), change="Strenger.")

    assert coming(one(), checks=(new,)) == [(ago(-30), "stale")]
    assert coming(one(evidence=(proof(0, valid_for=20),)), checks=(new,)) == [(ago(-21), "stale")]
    assert coming(one(version=2), checks=(new,)) == []


def in_parts(**more):
    """Make a journey of which the whole stands better than a stage with the same action."""
    whole = a_result("partly", action=action(-3), evidence=(proof(0, valid_for=9),), **more)
    stages = [a_result("not-met", stage=it, **more) for it in ("a", "b")]
    return staged(an_entry(whole, stages[0].model_copy(update={"action": action(-3)}), stages[1]))


def test_every_result_in_force_is_looked_at_not_only_the_weakest():
    (found,) = overdue(scores(in_parts()))

    assert (found.day, found.counted.result.stage) == (ago(3), None)
    soon = in_parts(exception=an_exception(9))
    assert coming(soon) == [(ago(-9), "exception")]
    assert overdue(scores(soon)) == ()


def test_what_is_recorded_elsewhere_is_told_there_alone():
    more = {"evidence": (proof(0, valid_for=10),), "check": "ownership"}
    employee = an_employee_journey(an_entry(a_result(**more), days=0), serves=("reis",))

    (found,) = ahead(scores(a_journey(), employee))

    assert (found.journey.id, found.check.id) == ("helpen", "ownership")


@pytest.mark.parametrize("more", [{"status": "retired"}, {"state": "target"}])
def test_a_journey_that_is_not_in_use_asks_for_nothing(more):
    late = a_result("partly", action=action(-9), evidence=(proof(0, valid_for=10),))
    found = scores(a_journey(an_entry(late), **more))

    assert (ahead(found), overdue(found), turns(found)) == ((), (), ())


def test_the_end_of_time_is_not_passed():
    found = scores(one(exception=an_exception(9)), today=dt.date.max)

    assert ahead(found) == ()


def test_what_is_overdue_is_told_longest_first_and_once():
    results = [a_result("not-met", FIVE[n], action=action(-days)) for n, days in ((0, 1), (1, 9))]
    due = a_result("partly", FIVE[2], action=action(0))
    work = a_result("partly", "ownership", action=action(-5))
    employee = an_employee_journey(an_entry(work), serves=("reis",))

    found = overdue(scores(a_journey(an_entry(*results, due)), employee))

    assert [(it.journey.id, it.check.id, it.day) for it in found] == [
        ("reis", FIVE[1], ago(9)),
        ("helpen", "ownership", ago(5)),
        ("reis", FIVE[0], ago(1)),
    ]


def test_a_journey_that_turned_is_told_with_its_verdict_before_the_quarter_ideal_first():
    proven = [a_result(check=check, evidence=(proof(300),)) for check in (*FIVE, *FOUR)]
    fell = a_journey(
        an_entry(*proven, days=300),
        everything("partly", ("caring",), days=3),
        id="viel",
        supported_by=("altijd",),
    )
    always = an_employee_journey(an_entry(*proven, days=300), id="altijd")
    same = a_journey(an_entry(*proven, days=300), id="bleef")

    found = turns(scores(fell, always, same, *ideal_pair()))

    assert [(it.journey.id, it.before.value, it.now.value) for it in found] == [
        ("reis", "not-yet-assessed", "ideal"),
        ("viel", "ideal", "on-the-way"),
    ]
    assert TODAY.month in {10, 11, 12}
