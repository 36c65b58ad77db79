import pytest
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.check import WrittenCheck
from journeybook.model.journey import State, Status
from journeybook.model.persona import Kind

from tests.analysis.scorecard.made import (
    FIVE,
    FOUR,
    OWN,
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
    standings,
)

STANDING = {
    "not-met": {"said": "not-met"},
    "unknown": {"said": "unknown"},
    "stale": {"evidence": (proof(400),)},
    "partly": {"said": "partly"},
    "set-aside": {"exception": an_exception()},
    "not-applicable": {"said": "not-applicable"},
    "met": {},
}
"""How to write a result that counts as each of the standings, weakest first."""


def an_owner(key, standing):
    more = {"check": "ownership", **STANDING[standing]}
    return an_employee_journey(an_entry(a_result(**more)), id=key, serves=("reis",))


def ownership(*journeys, **more):
    card = scores(a_journey(), *journeys, **more).of("reis")
    return next(row for row in card.rows if row.check.id == "ownership")


@pytest.mark.parametrize("one", STANDING)
@pytest.mark.parametrize("other", STANDING)
def test_the_employee_side_is_as_strong_as_its_weakest_journey_and_names_it(one, other):
    row = ownership(an_owner("a", one), an_owner("b", other))

    ordered = list(STANDING)
    weakest = min(one, other, key=ordered.index)
    assert row.standing.value == weakest
    assert row.weakest == tuple(k for k, it in (("a", one), ("b", other)) if it == weakest)
    assert row.journey == row.weakest[0]
    assert [it.counted.standing.value for it in row.through] == sorted(
        (one, other), key=ordered.index
    )


def test_a_journey_that_nobody_assessed_makes_the_side_unknown_unless_another_is_weaker():
    empty = an_employee_journey(id="leeg", serves=("reis",))

    assert ownership(an_owner("a", "met"), empty).standing is Standing.UNKNOWN
    assert ownership(an_owner("a", "not-met"), empty).standing is Standing.NOT_MET


def test_without_a_link_the_side_is_unknown_whatever_is_written_in_the_journey_itself():
    card = scores(a_journey(everything())).of("reis")

    for row in card.employee:
        assert (row.standing, row.journey, row.through) == (Standing.UNKNOWN, None, ())
        assert [str(it) for it in row.counted.because] == ["no employee journey is linked"]
        assert row.trend.points == ()


@pytest.mark.parametrize(
    ("kind", "more", "customer", "employee"),
    [
        (Kind.CUSTOMER, {}, FIVE, FOUR),
        (Kind.PARTNER, {}, FIVE, FOUR),
        (Kind.CUSTOMER, {"status": Status.DRAFT}, FIVE, FOUR),
        (Kind.EMPLOYEE, {}, (), FOUR),
        (Kind.CUSTOMER, {"state": State.TARGET}, (), ()),
        (Kind.EMPLOYEE, {"state": State.TARGET}, (), ()),
    ],
)
def test_which_checks_are_asked_of_whom(kind, more, customer, employee):
    card = scores(a_journey(kind=kind, **more)).of("reis")

    assert tuple(row.check.id for row in card.customer) == customer
    assert tuple(row.check.id for row in card.employee) == employee
    assert card.nine == (*card.customer, *card.employee)
    assert card.tally.total == len(card.nine)


@pytest.mark.parametrize(
    ("days", "check", "asked"),
    [(20, "caring", True), (0, "caring", True), (-1, "caring", False), (20, "ownership", False)],
)
def test_an_employee_journey_carries_the_five_from_the_first_customer_result(days, check, asked):
    made = scores(an_employee_journey(an_entry(a_result("partly", check), days=days)))

    card = made.of("helpen")
    assert card.verdict.value == "counted"
    assert [row.check.id for row in card.customer] == (list(FIVE) if asked else [])
    assert ("customer checks" in str(card.sentence)) is asked


@pytest.mark.parametrize(
    ("journey", "verdict"),
    [
        (a_journey(status=Status.RETIRED), "none"),
        (a_journey(state=State.TARGET), "none"),
        (a_journey(status=Status.DRAFT), "not-yet-assessed"),
        (a_journey(everything("partly", FIVE)), "on-the-way"),
        (a_journey(everything(checks=FIVE)), "on-the-way"),
        (a_journey(kind=Kind.EMPLOYEE), "counted"),
        (a_journey(everything(), kind=Kind.EMPLOYEE, status=Status.RETIRED), "none"),
    ],
)
def test_verdicts_of_journeys(journey, verdict):
    assert scores(journey).of("reis").verdict.value == verdict


@pytest.mark.parametrize("kind", [Kind.CUSTOMER, Kind.PARTNER])
def test_nine_that_are_met_are_ideal_on_the_day_and_not_a_year_later(kind):
    pair = ideal_pair(kind=kind)

    assert scores(*pair).of("reis").verdict.value == "ideal"
    assert scores(*pair, today=ago(-335)).of("reis").verdict.value == "ideal"
    assert scores(*pair, today=ago(-336)).of("reis").verdict.value == "on-the-way"
    assert scores(*pair, today=ago(21)).of("reis").verdict.value == "not-yet-assessed"


def test_added_checks_stand_beside_the_nine_and_never_count():
    work = WrittenCheck(id="rested", side="employee", title="Rust", statement="-", question="-")
    customer, employee = ideal_pair()
    poor = an_entry(a_result("not-met", "rested"))
    employee = employee.model_copy(update={"assessments": (*employee.assessments, poor)})

    card = scores(customer, employee, checks=(OWN, work)).of("reis")

    assert card.verdict.value == "ideal"
    assert [(row.check.id, row.standing.value) for row in card.added] == [
        ("repairable", "unknown"),
        ("rested", "not-met"),
    ]
    assert card.tally.total == 9


def test_an_added_check_is_asked_of_employees_only_where_it_was_answered():
    plain, answered = (
        an_employee_journey(an_entry(a_result(check=check)), id=check)
        for check in ("caring", "repairable")
    )
    found = scores(plain, answered, checks=(OWN,))

    assert "repairable" not in standings(found, "caring")
    assert standings(found, "repairable")["repairable"] == "met"


def test_who_rests_on_whom_is_known_from_both_ends():
    gone = a_journey(id="oud", status=Status.RETIRED, supported_by=("helpen",))
    found = scores(*ideal_pair(), gone)

    assert found.behind == {"reis": ("helpen",), "oud": ("helpen",)}
    assert found.carried == {"helpen": ("reis",)}


def test_an_own_check_on_an_employee_journey_asks_for_no_more_than_itself():
    journey = an_employee_journey(an_entry(a_result(check="repairable")))

    assert list(standings(scores(journey, checks=(OWN,)), "helpen")) == [*FOUR, "repairable"]


@pytest.mark.parametrize(("status", "late"), [("live", 1), ("retired", 0)])
def test_a_journey_out_of_use_keeps_its_rows_and_is_never_late(status, late):
    result = a_result("not-met", action={"text": "Bellen", "due": ago(1)})
    card = scores(a_journey(an_entry(result), status=status)).of("reis")

    row = next(it for it in card.rows if it.check.id == "caring")
    assert (row.standing.value, len(row.parts), len(row.overdue)) == ("not-met", 1, late)


def test_the_line_turns_on_the_day_that_evidence_dated_after_its_entry_came_to_be():
    entry = an_entry(a_result(evidence=(proof(50),)), days=400)
    found = scores(a_journey(an_entry(a_result(evidence=(proof(350),)), days=370)))

    row = next(it for it in found.of("reis").rows if it.check.id == "caring")
    assert [(it.day, it.standing.value) for it in row.trend.points] == [
        (ago(370), "unknown"),
        (ago(350), "met"),
        (ago(4), "stale"),
    ]
    late = next(it for it in scores(a_journey(entry)).of("reis").rows if it.check.id == "caring")
    assert [(it.day, it.standing.value) for it in late.trend.points] == [
        (ago(400), "unknown"),
        (ago(50), "met"),
        (ago(34), "stale"),
    ]
