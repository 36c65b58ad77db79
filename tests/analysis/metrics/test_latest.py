"""How a metric stands on a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.metrics.flaws import flaws
from journeybook.analysis.metrics.latest import latest, reached
from journeybook.model.metric import Measured, MetricKind, Value
from journeybook.words import load

TODAY = dt.date(2026, 11, 22)
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))


def a_metric(*values, kind=MetricKind.NPS, **fields):
    """Make a metric with values, each a day in 2026 and a number: `("10-01", 9)`."""
    found = tuple(
        Value(date=dt.date.fromisoformat(f"2026-{day}"), value=value, n=n, source="Survey")
        for day, value, n in (it if len(it) > 2 else (*it, 100) for it in values)
    )
    given = {"id": "m", "title": "M", "owner": "a-team", "kind": kind, **fields}
    return Measured(**given, values=found)


def test_the_last_known_value_counts_and_the_one_before_it_gives_the_change():
    metric = a_metric(("03-01", 4), ("06-01", 9), ("09-01", None))

    found = latest(metric, TODAY)

    assert (found.number, found.change, found.run) == (9, 5, 1)


def test_a_value_of_a_later_day_is_not_there_yet():
    metric = a_metric(("03-01", 4), ("12-31", 99))

    assert latest(metric, TODAY).number == 4


def test_without_a_value_nothing_stands():
    assert latest(a_metric(), TODAY) is None
    assert latest(a_metric(("03-01", None)), TODAY) is None


@pytest.mark.parametrize(
    ("values", "run"),
    [
        pytest.param([1, 2, 3], 2, id="two rises"),
        pytest.param([5, 1, 2, 3], 2, id="after a fall"),
        pytest.param([3, 2, 1], -2, id="two falls"),
        pytest.param([1, 2, 2], 0, id="it stayed"),
        pytest.param([1], 0, id="one value"),
    ],
)
def test_the_run_counts_how_often_it_went_the_same_way_at_last(values, run):
    metric = a_metric(*((f"{month:02}-01", it) for month, it in enumerate(values, start=1)))

    assert latest(metric, TODAY).run == run


@pytest.mark.parametrize(
    ("every", "age", "stale"),
    [
        pytest.param("3 months", 180, False, id="late"),
        pytest.param("3 months", 190, True, id="missed"),
        pytest.param(None, 365, False, id="a year old"),
        pytest.param(None, 366, True, id="older"),
    ],
)
def test_a_value_is_stale_when_twice_the_usual_wait_or_a_year_has_passed(every, age, stale):
    metric = a_metric(("01-01", 4), every=every)

    assert latest(metric, dt.date(2026, 1, 1) + dt.timedelta(days=age)).is_stale is stale


def test_a_year_ago_is_the_measurement_nearest_to_it():
    days = [TODAY - dt.timedelta(days=it) for it in (500, 440, 380, 20)]
    values = tuple(
        Value(date=day, value=number, n=9, source=None) for number, day in enumerate(days, start=1)
    )
    metric = a_metric().model_copy(update={"values": values})

    assert latest(metric, TODAY).year_ago.value == 3


@given(st.floats(-100, 100), st.floats(-100, 100))
def test_a_target_is_reached_from_the_better_side(value, target):
    higher = a_metric(target=target)
    lower = a_metric(kind=MetricKind.OWN, direction="lower", target=target)

    assert reached(higher, value) is (value >= target)
    assert reached(lower, value) is (value <= target)


@given(DAYS, st.lists(st.tuples(DAYS, st.integers(-100, 100)), unique_by=lambda it: it[0]))
def test_what_happens_later_never_changes_how_it_stood(today, written):
    values = tuple(
        Value(date=day, value=value, n=None, source=None) for day, value in sorted(written)
    )
    known = tuple(it for it in values if it.date <= today)
    metric = a_metric()

    everything = latest(metric.model_copy(update={"values": values}), today)

    assert everything == latest(metric.model_copy(update={"values": known}), today)


@pytest.mark.parametrize(
    ("metric", "lacks"),
    [
        pytest.param(a_metric(("10-01", 4)), [], id="nothing"),
        pytest.param(a_metric(), ["Nothing has been measured yet."], id="values"),
        pytest.param(
            a_metric(("10-01", 4, 7)),
            ["It rests on 7 cases, fewer than the 30 that it needs."],
            id="cases",
        ),
        pytest.param(a_metric(("10-01", 4, 7), minimum_sample=5), [], id="few are enough"),
        pytest.param(
            a_metric(("10-01", 4, None)),
            ["Nobody knows on how many people or cases it rests."],
            id="n",
        ),
        pytest.param(a_metric(("10-01", 4), owner=None), ["Nobody answers for it."], id="an owner"),
        pytest.param(
            a_metric(("01-01", 4), every="3 months"),
            ["It is measured every 3 months, and that was missed."],
            id="a newer value",
        ),
    ],
)
def test_a_metric_says_what_it_lacks(metric, lacks):
    found = flaws(metric, latest(metric, TODAY), TODAY)

    assert [load("en").say(it.sentence) for it in found] == lacks


def test_a_metric_without_a_source_says_so():
    value = Value(date=dt.date(2026, 10, 1), value=4, n=100, source=None)
    metric = a_metric().model_copy(update={"values": (value,)})

    (found,) = flaws(metric, latest(metric, TODAY), TODAY)

    assert str(found.sentence) == "Nobody wrote down where this comes from."
