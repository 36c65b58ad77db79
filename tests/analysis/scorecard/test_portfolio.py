import datetime as dt

import pytest
from journeybook.analysis.scorecard import portfolio
from journeybook.analysis.scorecard.portfolio import (
    changes,
    quarter_start,
    quarters,
    trend_of,
)

from tests.analysis.scorecard.made import (
    CHECK,
    FIVE,
    FOUR,
    OWN,
    TODAY,
    a_journey,
    a_result,
    an_employee_journey,
    an_entry,
    everything,
    ideal_pair,
    proof,
    scores,
)

START = dt.date(2026, 10, 1)
BEFORE = (TODAY - START).days + 1
"""How many days ago the last quarter ended."""


def entry(said, days, check="caring", **more):
    """Make an entry of that day, with evidence of that day."""
    return an_entry(a_result(said, check, **{"evidence": (proof(days),), **more}), days=days)


@pytest.mark.parametrize(
    ("day", "start"),
    [
        ("2026-01-01", "2026-01-01"),
        ("2026-03-31", "2026-01-01"),
        ("2026-04-01", "2026-04-01"),
        ("2026-12-31", "2026-10-01"),
    ],
)
def test_a_quarter_begins_in_january_april_july_or_october(day, start):
    assert quarter_start(dt.date.fromisoformat(day)).isoformat() == start


def days(found):
    return [it.day.isoformat() for it in quarters(found)]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (0, ["2026-11-21"]),
        (BEFORE - 1, ["2026-11-21"]),
        (BEFORE, ["2026-09-30", "2026-11-21"]),
        (BEFORE + 91, ["2026-09-30", "2026-11-21"]),
        (BEFORE + 92, ["2026-06-30", "2026-09-30", "2026-11-21"]),
        (-1, []),
    ],
)
def test_quarters_run_from_the_first_entry_until_today(first, expected):
    assert days(scores(a_journey(entry("met", first)))) == expected


def test_quarters_go_back_three_years_at_most():
    found = quarters(scores(a_journey(entry("met", 9999))))

    assert len(found) == 12
    assert (found[0].year, found[0].number) == (2024, 1)
    assert (found[-1].year, found[-1].number) == (2026, 4)


def test_each_quarter_counts_the_nine_of_customers_and_partners_as_they_stood():
    customer, employee = ideal_pair()
    late = everything(checks=FIVE, days=BEFORE - 1)
    customer = customer.model_copy(update={"assessments": (late,)})
    employee = employee.model_copy(update={"assessments": (everything(checks=FOUR, days=BEFORE),)})
    partner = a_journey(id="winkel", kind="partner")
    target = a_journey(everything(), id="straks", state="target")
    gone = a_journey(everything(), id="oud", status="retired")

    before, now = quarters(scores(customer, employee, partner, target, gone, checks=(OWN,)))

    assert (before.customer.met, before.customer.total) == (0, 10)
    assert (now.customer.met, now.customer.total) == (5, 10)
    assert (now.employee.met, now.employee.total) == (4, 8)
    assert {it.value: n for it, n in before.verdicts.items() if n} == {"not-yet-assessed": 2}
    assert {it.value: n for it, n in now.verdicts.items() if n} == {
        "ideal": 1,
        "not-yet-assessed": 1,
    }


def test_quarters_are_counted_once(monkeypatch):
    found = scores(*ideal_pair())
    first = quarters(found)
    monkeypatch.setattr(portfolio, "_quarter", None)

    assert quarters(found) is first
    assert [quarter for quarter, _ in trend_of(found, CHECK["caring"])] == list(first)


def test_the_trend_of_a_check_is_counted_where_it_is_recorded():
    found = scores(
        a_journey(entry("met", BEFORE), serves=(), supported_by=("helpen",)),
        an_employee_journey(entry("met", BEFORE - 1, "ownership")),
        a_journey(entry("met", 5), id="oud", status="retired"),
        a_journey(entry("met", 5), id="straks", state="target"),
    )

    def trend(check):
        return [[(k.value, n) for k, n in it.counts] for _, it in trend_of(found, CHECK[check])]

    assert trend("ownership") == [[("unknown", 1)], [("met", 1)]]
    assert trend("caring") == [[("met", 1)], [("met", 1)]]


def test_what_changed_since_the_last_day_of_the_quarter_before_latest_first():
    journey = a_journey(
        entry("partly", BEFORE),
        entry("met", BEFORE - 1),
        entry("met", BEFORE, "effortless"),
        entry("not-met", 3, "memorable"),
        supported_by=("helpen",),
    )
    employee = an_employee_journey(entry("met", 9, "ownership"))
    gone = a_journey(entry("met", 5), id="oud", status="retired")

    found = [
        (it.journey.id, it.check.id, it.before.value, it.now.standing.value)
        for it in changes(scores(journey, employee, gone))
    ]

    assert found == [
        ("reis", "memorable", "unknown", "not-met"),
        ("helpen", "ownership", "unknown", "met"),
        ("reis", "caring", "partly", "met"),
    ]
