import pytest
from journeybook.analysis.scorecard.standing import Standing, tally
from journeybook.analysis.scorecard.verdict import VERDICTS, Verdict, counts, sentence, verdict
from journeybook.model.journey import State
from journeybook.model.persona import Kind

from tests.analysis.scorecard.made import a_journey, an_employee_journey

M, P, U, S = Standing.MET, Standing.PARTLY, Standing.UNKNOWN, Standing.STALE
SHORT_OF_MET = [it for it in Standing if it is not M]


def decided(customer, employee, journey=None, *, asked=True, whole=True):
    return verdict(journey or a_journey(), customer, employee, asked=asked, whole=whole)


@pytest.mark.parametrize(
    ("customer", "employee", "expected"),
    [
        ([M] * 5, [M] * 4, "ideal"),
        ([M] * 5, [M, M, M, P], "on-the-way"),
        ([M, M, M, M, P], [M] * 4, "on-the-way"),
        ([M] * 5, [U] * 4, "on-the-way"),
        ([U, U, U, U, P], [U] * 4, "on-the-way"),
        ([S] * 5, [S] * 4, "on-the-way"),
        ([U, U, U, U, S], [U] * 4, "on-the-way"),
        ([U] * 5, [M] * 4, "not-yet-assessed"),
        ([U] * 5, [U] * 4, "not-yet-assessed"),
    ],
)
@pytest.mark.parametrize("kind", [Kind.CUSTOMER, Kind.PARTNER])
def test_nine_checks_add_up_to_a_verdict(kind, customer, employee, expected):
    assert decided(customer, employee, a_journey(kind=kind)).value == expected


@pytest.mark.parametrize("short", SHORT_OF_MET)
@pytest.mark.parametrize("at", range(9))
def test_one_that_is_not_met_is_enough_not_to_be_ideal(at, short):
    nine = [M] * 9
    nine[at] = short

    assert decided(nine[:5], nine[5:]) is Verdict.ON_THE_WAY


@pytest.mark.parametrize(
    ("customer", "visible", "expected"),
    [
        ([M] * 5, [], "not-assessable"),
        ([M] * 5, [M] * 4, "not-assessable"),
        ([M] * 5, [M] * 7 + [S], "on-the-way"),
        ([M, M, M, M, P], [], "on-the-way"),
        ([M, M, M, M, U], [M] * 4, "on-the-way"),
        ([U] * 5, [M] * 4, "not-yet-assessed"),
    ],
)
def test_with_something_hidden_nobody_can_tell_only_where_all_else_is_met(
    customer, visible, expected
):
    assert decided(customer, visible, whole=False).value == expected


def test_on_the_way_with_something_hidden_counts_the_customers_side_alone():
    said = sentence(a_journey(), Verdict.ON_THE_WAY, [M, M, P, P, U], [U] * 4, whole=False)

    assert str(said) == (
        "On the way: 2 of the 5 customer checks are met; how the employee side stands cannot be "
        "told in this edition."
    )


def test_employee_journeys_are_counted_and_what_is_not_asked_has_no_verdict():
    employee = an_employee_journey()

    assert decided([], [M] * 4, employee) is Verdict.COUNTED
    assert decided([M] * 5, [M] * 4, employee, whole=False) is Verdict.COUNTED
    assert decided([M] * 5, [M] * 4, asked=False) is Verdict.NONE
    assert decided([], [M] * 4, employee, asked=False) is Verdict.NONE


@pytest.mark.parametrize(
    ("found", "customer", "employee", "expected"),
    [
        ("ideal", [M] * 5, [M] * 4, "all 5 customer checks and all 4 employee checks are met"),
        ("on-the-way", [M, P, P, U, S], [M, M, P, P], "1 of the 5 customer checks and 2 of the 4"),
        ("not-yet-assessed", [U] * 5, [M] * 4, "of none of the 5 customer checks do we know"),
        ("not-assessable", [M] * 5, [U] * 4, "part of what its employee side rests on is not"),
        ("counted", [], [M, M, P, U], "2 of the 4 employee checks are met."),
        ("counted", [M, P, P, P, P], [M] * 4, "4 of the 4 employee checks are met, and 1 of the 5"),
        ("none", [], [], "This journey is retired"),
    ],
)
def test_a_verdict_is_a_sentence_with_its_counts(found, customer, employee, expected):
    said = str(sentence(a_journey(), Verdict(found), customer, employee))

    assert expected in said
    assert "%" not in said


def test_a_target_is_what_we_want():
    said = sentence(a_journey(state=State.TARGET), Verdict.NONE, [], [])

    assert str(said).startswith("A target is not assessed")


def test_counts_are_words_strongest_first():
    said = [str(it) for it in counts(tally([P, M, U, M, Standing.NOT_APPLICABLE]))]

    assert said == ["2 met", "1 not applicable", "1 partly met", "1 unknown"]


def test_each_has_words_of_its_own():
    assert list(VERDICTS) == list(Verdict)
    assert len({str(it) for it in VERDICTS.values()}) == len(Verdict)
