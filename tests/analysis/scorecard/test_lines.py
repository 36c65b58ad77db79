"""Trends of rows: each day by what was known then."""

from itertools import pairwise

from journeybook.model.check import Exemption, WrittenCheck

from tests.analysis.scorecard.made import (
    OWN,
    a_journey,
    a_result,
    ago,
    an_employee_journey,
    an_entry,
    proof,
    scores,
)


def points(found, check="caring", journey="reis"):
    row = next(it for it in found.of(journey).rows if it.check.id == check)
    return [(it.day, it.standing.value, it.version) for it in row.trend.points]


def entry(said, days, check="caring", **more):
    return an_entry(a_result(said, check, **{"evidence": (proof(days),), **more}), days=days)


def test_a_line_has_a_point_for_each_day_with_an_entry_and_none_of_tomorrow():
    found = scores(a_journey(entry("met", -3), entry("partly", 200), entry("not-met", 300)))

    assert points(found) == [(ago(300), "not-met", 1), (ago(200), "partly", 1)]


def test_each_day_is_counted_by_what_was_known_then():
    found = scores(a_journey(entry("not-met", 900), entry("met", 500)))

    assert points(found) == [
        (ago(900), "not-met", 1),
        (ago(534), "stale", 1),
        (ago(500), "met", 1),
        (ago(134), "stale", 1),
    ]


def test_a_line_turns_on_the_day_after_an_exception_ended():
    aside = Exemption(reason="Eerst de rest.", approver="Directie", expires=ago(20))

    found = scores(a_journey(entry("not-met", 60, exception=aside)))

    assert points(found) == [(ago(60), "set-aside", 1), (ago(19), "not-met", 1)]


def test_what_stands_as_it_stood_needs_no_point_of_today():
    assert points(scores(a_journey(entry("met", 0)))) == [(ago(0), "met", 1)]
    assert points(scores(a_journey(an_entry(a_result(), date=None)))) == []


def test_two_entries_on_a_day_are_one_point():
    found = scores(a_journey(entry("not-met", 30), entry("partly", 30)))

    assert points(found) == [(ago(30), "partly", 1)]


def test_the_employee_side_has_the_days_of_all_who_answer_for_it():
    one = an_employee_journey(entry("met", 200, "ownership"), id="a", serves=("reis",))
    other = an_employee_journey(entry("partly", 100, "ownership"), id="b", serves=("reis",))

    found = scores(a_journey(), one, other)

    assert points(found, "ownership") == [(ago(200), "unknown", 1), (ago(100), "partly", 1)]


NEW = WrittenCheck(id="ownership", version=2, since=ago(150), change="Strenger.")


def test_a_line_breaks_only_where_the_version_of_the_check_changed():
    one = an_employee_journey(
        entry("met", 200, "ownership"),
        entry("met", 100, "ownership"),
        entry("partly", 50, "ownership"),
        id="a",
        serves=("reis",),
    )
    late = an_employee_journey(entry("met", 20, "ownership"), id="b", serves=("reis",))

    found = scores(a_journey(), one, late, checks=(NEW,))

    assert [it[1:] for it in points(found, "ownership", "a")] == [
        ("met", 1),
        ("stale", 1),
        ("met", 2),
        ("partly", 2),
    ]
    assert [it[1:] for it in points(found, "ownership")] == [
        ("unknown", 1),
        ("unknown", 2),
        ("unknown", 2),
        ("partly", 2),
    ]


def test_days_run_forward_and_leave_retired_journeys_out():
    gone = a_journey(entry("met", 800), id="oud", status="retired")
    found = scores(a_journey(entry("met", 30), entry("met", 60), entry("met", -9)), gone)

    assert found.days == (ago(60), ago(30))
    assert all(a < b for a, b in pairwise(found.days))


def test_the_history_of_a_journey_knows_everything_that_was_written():
    found = scores(a_journey(entry("met", 30), entry("met", -9), entry("met", 3, "repairable")))

    assert {key: len(it) for key, it in found.results("reis").items()} == {
        "caring": 2,
        "repairable": 1,
    }
    assert OWN.id not in {row.check.id for row in found.of("reis").rows}
