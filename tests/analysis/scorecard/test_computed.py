import pytest
from journeybook.analysis.feeling import lines
from journeybook.analysis.scorecard.computed import Part, Remembered, compute
from journeybook.model.journey import Stage, Step
from journeybook.model.moment import Sentiment

from tests.analysis.scorecard.made import (
    FIVE,
    OWN,
    a_journey,
    a_result,
    ago,
    an_employee_journey,
    an_entry,
    an_exception,
    everything,
    felt,
    proof,
    scores,
)


def computed(*journeys, journey="reis", **more):
    found = scores(*journeys, **more)
    made = found.catalogue.journeys[journey]
    return compute(found.of(journey), found.catalogue, lines(made))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((), ()),
        ((None, None), ()),
        ((3,), ((None, 3, 3, 3),)),
        ((3, 5, 1, 2, None), ((None, 5, 1, 2),)),
        (({"wie": 5, "buur": 2}, {"wie": 4, "buur": 1}), (("wie", 5, 4, 4), ("buur", 2, 1, 1))),
    ],
)
def test_peak_and_end_are_told_by_traveller_and_never_invented(levels, expected):
    assert computed(felt(*levels)).remembered == tuple(Remembered(*it, it[0]) for it in expected)


def test_a_feeling_that_changes_counts_at_both_its_ends():
    step = Step(title="Ik koop", id="koop", sentiment=(Sentiment(start=5, end=1),))
    journey = a_journey(stages=(Stage(title="Kopen", id="kopen", steps=(step,)),))

    assert computed(journey).remembered == (Remembered(None, 5, 1, 1),)


def test_the_best_and_the_worst_of_a_feeling_that_changes_are_looked_for_at_both_its_ends():
    rises = Step(title="Ik koop", id="koop", sentiment=(Sentiment(start=2, end=5),))
    falls = Step(title="Ik wacht", id="wacht", sentiment=(Sentiment(start=4, end=1),))
    journey = a_journey(stages=(Stage(title="Kopen", id="kopen", steps=(rises, falls)),))

    assert computed(journey).remembered == (Remembered(None, 5, 1, 1),)


def test_shares_are_so_many_of_so_many():
    journey = felt(3, None, 4)

    found = computed(journey, an_employee_journey(serves=("reis#stap-1", "reis#stap-2")))

    assert (found.felt, found.carried, found.proven) == (Part(2, 3), Part(2, 3), Part(0, 3))


def test_of_an_employee_journey_nobody_counts_who_carries_its_steps():
    assert computed(an_employee_journey(), journey="helpen").carried is None


@pytest.mark.parametrize(
    ("more", "backed", "fresh"),
    [
        ({}, 1, 1),
        ({"said": "not-met"}, 1, 1),
        ({"said": "not-applicable"}, 1, 1),
        ({"exception": an_exception()}, 1, 1),
        ({"exception": an_exception(), "evidence": (proof(400),)}, 1, 0),
        ({"evidence": (proof(400),)}, 1, 0),
        ({"reason": None}, 0, 0),
        ({"said": "unknown"}, 0, 0),
    ],
)
def test_what_is_backed_and_fresh_is_counted_over_all_that_is_asked(more, backed, fresh):
    found = computed(a_journey(an_entry(a_result(**more))), checks=(OWN,))

    assert (found.backed, found.fresh) == (Part(backed, 10), Part(fresh, 10))


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([], None),
        ([{"evidence": (proof(30),)}], ago(30 - 366)),
        ([{"evidence": (proof(30),)}, {"evidence": (proof(60),)}], ago(60 - 366)),
        ([{"said": "not-applicable", "evidence": (proof(30),)}], ago(30 - 366)),
        ([{"evidence": (proof(400),)}], None),
        ([{"evidence": (proof(30),), "exception": an_exception()}], None),
        ([{"said": "unknown"}], None),
    ],
)
def test_the_next_day_on_which_something_goes_stale(results, expected):
    entry = an_entry(*(a_result(check=FIVE[n], **it) for n, it in enumerate(results)))

    found = computed(a_journey(*([entry] if results else [])))

    assert found.next_stale == expected


def test_of_a_journey_out_of_use_nobody_counts_what_stands():
    found = computed(a_journey(everything(checks=FIVE), status="retired"))

    assert (found.backed, found.fresh, found.next_stale) == (Part(0, 0), Part(0, 0), None)


def test_a_side_that_cannot_be_told_is_not_counted():
    found = computed(a_journey(everything(checks=FIVE)), partial=("reis",))

    assert (found.backed, found.fresh) == (Part(5, 5), Part(5, 5))


def test_the_employee_side_counts_along():
    customer = a_journey(everything(checks=FIVE), supported_by=("helpen",))

    assert computed(customer, an_employee_journey()).backed == Part(5, 9)
