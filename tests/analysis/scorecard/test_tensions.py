import pytest
from journeybook.analysis.feeling import lines
from journeybook.analysis.scorecard.computed import compute
from journeybook.analysis.scorecard.tensions import tensions
from journeybook.model.persona import Kind

from tests.analysis.scorecard.made import (
    a_result,
    an_employee_journey,
    an_entry,
    an_exception,
    everything,
    felt,
    proof,
    scores,
)


def told(check, said, *levels, kind=Kind.CUSTOMER, **more):
    journey = felt(*levels, kind=kind, assessments=(an_entry(a_result(said, check, **more)),))
    found = scores(journey)
    card, how = found.of("reis"), lines(journey)
    return [str(it.sentence) for it in tensions(card, compute(card, found.catalogue, how), how)]


FLAT = "“Memorable” is assessed as met, but the curve has no peak above 4"
ENDS = "“Memorable” is assessed as met, but the curve ends at 2"
FOR_WHO = "“Memorable” is assessed as met, but for wie the curve"
FOR_BUUR = "“Memorable” is assessed as met, but for buur the curve"
FLAT_3 = f"{FOR_BUUR} has no peak above 3"
GOOD_FOR_WHO = "“Memorable” is assessed as not met, but for wie the curve peaks at 5 and ends at 4"
GOOD = "“Memorable” is assessed as not met, but the curve peaks at 5 and ends at 4"
ENERGY = "“Effortless” is assessed as met, but "
FALLS = "“Caring” is assessed as met, but the journey falls to its lowest level"
WORN = "“Enabled by the organisation” is assessed as met, but 1 of the 3 steps"


@pytest.mark.parametrize(
    ("check", "said", "levels", "expected"),
    [
        ("memorable", "met", (4, 2), [f"{FLAT} and ends at 2."]),
        ("memorable", "met", (4, 3), [f"{FLAT}."]),
        ("memorable", "met", (5, 2), [f"{ENDS}, and an ending"]),
        ("memorable", "met", (5, 3), []),
        ("memorable", "met", (), []),
        ("memorable", "met", ({"wie": 5, "buur": 3}, {"wie": 5, "buur": 2}), [f"{FLAT_3} and"]),
        ("memorable", "met", ({"wie": 5, "buur": 3},), [f"{FLAT_3}."]),
        (
            "memorable",
            "met",
            ({"wie": 5, "buur": 3}, {"wie": 2, "buur": 4}),
            [f"{FOR_WHO} ends at 2, and", f"{FOR_BUUR} has no peak above 4."],
        ),
        ("memorable", "not-met", ({"wie": 5, "buur": 3}, {"wie": 2, "buur": 4}), []),
        ("memorable", "not-met", ({"wie": 5, "buur": 3}, {"wie": 4, "buur": 4}), [GOOD_FOR_WHO]),
        ("memorable", "partly", (4, 2), []),
        ("memorable", "not-met", (5, 4), [GOOD]),
        ("memorable", "not-met", (4, 4), []),
        ("memorable", "not-met", (5, 3), []),
        ("memorable", "not-met", (), []),
        ("effortless", "met", (3, 2, 4), [f"{ENERGY}one step feels bad or very bad."]),
        ("effortless", "met", (1, 2, 4), [f"{ENERGY}2 steps feel bad or very bad."]),
        ("effortless", "met", ({"wie": 1, "buur": 2}, 4), [f"{ENERGY}one step"]),
        ("effortless", "met", (3, None, 4), []),
        ("effortless", "partly", (1, 1), []),
        ("caring", "met", (3, 1, 2), [FALLS]),
        ("caring", "met", (3, 1), [FALLS]),
        ("caring", "met", (3, 1, 3), []),
        ("caring", "met", (3, 2), []),
        ("caring", "not-met", (3, 1), []),
        ("trustworthy", "met", (1, 1), []),
    ],
)
def test_a_tension_is_told_where_assessment_and_data_disagree(check, said, levels, expected):
    found = told(check, said, *levels)

    assert len(found) == len(expected)
    for sentence, beginning in zip(found, expected, strict=True):
        assert sentence.startswith(beginning)


@pytest.mark.parametrize(
    ("said", "levels", "expected"),
    [
        ("met", (2, 3, 3), [WORN]),
        ("met", (2, 3, 3, 3), []),
        ("met", (3, 3), []),
        ("met", (), []),
        ("partly", (1, 1), []),
    ],
)
def test_enablement_is_held_against_what_work_feels_like(said, levels, expected):
    found = told("enablement", said, *levels, kind=Kind.EMPLOYEE)

    assert [it[: len(WORN)] for it in found] == expected


def test_a_journey_out_of_use_is_in_tension_with_nothing():
    journey = felt(4, 2, assessments=(everything(),), status="retired")
    card, how = scores(journey).of("reis"), lines(journey)

    assert tensions(card, compute(card, scores(journey).catalogue, how), how) == ()


def test_the_enablement_of_others_is_not_held_against_a_customers_feelings():
    customer = felt(1, 1)
    found = scores(customer, an_employee_journey(everything(), serves=("reis",)))
    card = found.of("reis")

    assert card.employee[2].standing.value == "met"
    assert tensions(card, compute(card, found.catalogue, ()), lines(customer)) == ()


@pytest.mark.parametrize(
    "more",
    [{"exception": an_exception()}, {"evidence": (proof(400),)}, {"reason": None}],
)
def test_what_does_not_count_as_met_is_in_tension_with_nothing(more):
    for check in ("memorable", "effortless", "caring"):
        assert told(check, "met", 1, 1, **more) == []
