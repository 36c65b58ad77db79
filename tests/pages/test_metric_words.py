"""What a metric says in words: no more than is known, and the same in every language."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.metrics.difference import differences
from journeybook.analysis.metrics.latest import latest
from journeybook.analysis.metrics.uncertainty import Interval, Method
from journeybook.model.metric import Measured, Metric, MetricKind, Value, Variant
from journeybook.pages.figures import between, figure
from journeybook.pages.metric_words import differs, standing, sureness
from journeybook.words import load

TODAY = dt.date(2026, 11, 22)


def a_view(language="en"):
    words = load(language)
    return SimpleNamespace(words=words, say=words.say, today=TODAY)


def a_metric(numbers, kind=MetricKind.NPS, n=100, **fields):
    values = tuple(
        Value(date=dt.date(2026, month, 1), value=number, n=n, source="Survey")
        for month, number in enumerate(numbers, start=1)
    )
    return Measured(id="m", title="M", kind=kind, values=values, **fields)


def told(metric, language="en"):
    view = a_view(language)
    return list(standing(view, metric, latest(metric, TODAY)))


@pytest.mark.parametrize(
    ("kind", "fields", "value", "written"),
    [
        pytest.param("nps", {}, 62, "+62", id="NPS"),
        pytest.param("nps", {}, -41, "-41", id="NPS below zero"),
        pytest.param("nps", {}, 0, "0", id="NPS of nothing"),
        pytest.param("ces", {}, 4.6, "4,6", id="CES"),
        pytest.param("conversion", {}, 3.1, "3,1%", id="share"),
        pytest.param("waiting-time", {"unit": "dagen"}, 17, "17 dagen", id="unit"),
        pytest.param(
            "waiting-time", {"unit": "dagen", "unit_of_one": "dag"}, 1, "1 dag", id="unit of one"
        ),
    ],
)
def test_a_value_is_written_as_people_write_it(kind, fields, value, written):
    metric = Metric(id="m", title="M", kind=kind, **fields)

    assert figure(load("nl"), metric, value) == written


def test_it_says_where_it_stands_and_where_it_goes():
    assert told(a_metric([4, 9], target=35)) == [
        "It stood at +9 on February 1, 2026, 26 points away from the target of +35.",
        "That is 5 points better than on January 1, 2026.",
    ]


def test_what_is_lower_can_be_better():
    metric = a_metric([19, 18], MetricKind.WAITING_TIME, unit="days", unit_of_one="day")

    assert told(metric)[1] == "That is 1 day better than on January 1, 2026."


def test_without_a_direction_nothing_is_called_better():
    metric = a_metric([4, 5, 6, 7], MetricKind.OWN)

    assert told(metric)[1:] == [
        "That is 1 higher than on March 1, 2026.",
        "It went up 3 times in a row.",
    ]


def test_a_point_is_one_only_when_it_is_exactly_one():
    assert "één punt beter" in told(a_metric([4, 5]), "nl")[1]
    assert "1,4 punten beter" in told(a_metric([4, 5.4]), "nl")[1]


def test_the_widest_interval_says_that_it_is_one():
    metric = a_metric([9], n=1284)
    found = latest(metric, TODAY)

    said = sureness(a_view(), metric, found.value, found.sure)

    assert "from +4 to +14 at the widest" in said
    assert "1,284 answers" in said


def test_a_difference_that_chance_may_have_made_says_so():
    said = " ".join(differs(a_view(), *compared(31, 39, 1000)))

    assert "it may as well be the other way round" not in said
    said = " ".join(differs(a_view(), *compared(31, 33, 1000)))
    assert "it may as well be the other way round" in said
    assert "Chance alone can explain this" in said


@pytest.mark.parametrize(
    ("by_chance", "sentence"),
    [(True, "so little else can be behind it"), (False, "something else may be behind it")],
)
def test_only_chance_takes_other_reasons_away(by_chance, sentence):
    metric, found = compared(31, 39, 1000, by_chance=by_chance)

    assert sentence in " ".join(differs(a_view(), metric, found))


def compared(first, second, n, **fields):
    values = tuple(
        Value(date=TODAY, value=value, n=n, source="Test", variant=variant)
        for variant, value in (("a", first), ("b", second))
    )
    metric = Measured(
        id="m",
        title="M",
        kind=MetricKind.CONVERSION,
        variants=(Variant(id="a"), Variant(id="b")),
        values=values,
        **fields,
    )
    (found,) = differences(metric, TODAY)
    return metric, found


@given(st.floats(-100, 100), st.floats(0.01, 60))
def test_the_ends_of_an_interval_are_never_written_as_minus_nothing(middle, width):
    low, high = max(-100.0, middle - width), min(100.0, middle + width)
    metric = Metric(id="m", title="M", kind=MetricKind.NPS)

    said = between(load("nl"), metric, Interval(low, high, Method.WIDEST))

    assert "-0" not in [it.rstrip("0").rstrip(",") for it in said]
