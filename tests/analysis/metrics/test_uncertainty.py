"""How far off a value may be: against published values, and by laws that hold for all."""

from __future__ import annotations

import datetime as dt
from statistics import mean

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from journeybook.analysis.metrics.difference import differences, share_difference
from journeybook.analysis.metrics.uncertainty import (
    Interval,
    Method,
    Unknown,
    interval,
    score_interval,
)
from journeybook.model.metric import Measured, Metric, MetricKind, Value, Variant

SHARES = st.tuples(st.integers(0, 5_000), st.integers(1, 5_000)).filter(lambda it: it[0] <= it[1])
DAY = dt.date(2026, 10, 1)


def a_metric(kind=MetricKind.CONVERSION, **fields):
    return Metric(id="m", title="M", kind=kind, **fields)


def a_value(value, n, **fields):
    return Value(date=DAY, value=value, n=n, source=None, **fields)


@pytest.mark.parametrize(
    ("cases", "n", "low", "high"),
    [
        pytest.param(81, 263, 0.2553, 0.3662, id="a third"),
        pytest.param(15, 148, 0.0624, 0.1605, id="a tenth"),
        pytest.param(0, 20, 0.0000, 0.1611, id="none"),
        pytest.param(1, 29, 0.0061, 0.1718, id="one"),
    ],
)
def test_the_score_interval_is_the_published_one(cases, n, low, high):
    """Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3."""
    assert score_interval(cases / n, n) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        pytest.param((56, 70), (48, 80), 0.0524, 0.3339, id="a"),
        pytest.param((9, 10), (3, 10), 0.1705, 0.8090, id="b"),
        pytest.param((6, 7), (2, 7), 0.0582, 0.8062, id="c"),
        pytest.param((5, 56), (0, 29), -0.0381, 0.1926, id="d"),
        pytest.param((0, 10), (0, 20), -0.1611, 0.2775, id="e"),
        pytest.param((10, 10), (0, 20), 0.6791, 1.0000, id="g"),
    ],
)
def test_the_interval_of_a_difference_is_the_published_one(first, second, low, high):
    """Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10."""
    (a, n), (b, m) = first, second

    found = share_difference(a / n, n, b / m, m)

    assert found == pytest.approx((low, high), abs=5e-5)


@given(SHARES)
def test_a_score_interval_holds_its_share_and_stays_within_nought_and_one(share):
    cases, n = share

    low, high = score_interval(cases / n, n)

    assert 0 <= low <= cases / n + 1e-12
    assert cases / n - 1e-12 <= high <= 1


@given(SHARES)
def test_what_did_not_happen_has_the_mirrored_interval(share):
    cases, n = share

    low, high = score_interval(cases / n, n)

    assert score_interval(1 - cases / n, n) == pytest.approx((1 - high, 1 - low))


@given(SHARES, st.integers(2, 20))
def test_more_cases_of_the_same_share_are_surer(share, times):
    cases, n = share

    low, high = score_interval(cases / n, n)
    closer_low, closer_high = score_interval(cases / n, n * times)

    assert closer_high - closer_low < high - low


@given(SHARES, SHARES)
def test_a_difference_turned_round_has_its_interval_turned_round(first, second):
    (a, n), (b, m) = first, second

    low, high = share_difference(a / n, n, b / m, m)

    assert share_difference(b / m, m, a / n, n) == pytest.approx((-high, -low))
    assert low - 1e-12 <= a / n - b / m <= high + 1e-12


@given(st.lists(st.sampled_from([-100, 0, 100]), min_size=2, max_size=300))
def test_the_widest_interval_of_an_nps_is_no_narrower_than_its_answers_ask_for(answers):
    """With the answers known, the standard error is theirs; the widest holds what it gives."""
    n, score = len(answers), mean(answers)
    assume(abs(score) < 100)
    spread = mean((it - score) ** 2 for it in answers)

    found = interval(a_metric(MetricKind.NPS), a_value(score, n))

    assert isinstance(found, Interval)
    assert found.method is Method.WIDEST
    # The score interval is wider than its own standard error at least by what n takes off it.
    worst = (100 - score) * (score + 100)
    assert spread <= worst + 1e-6
    assert found.low <= score <= found.high


@given(
    st.lists(st.integers(1, 7), min_size=30, max_size=200),
)
def test_answers_on_a_closed_scale_never_lie_further_apart_than_is_counted_with(answers):
    score = mean(answers)

    spread = mean((it - score) ** 2 for it in answers)

    assert spread <= (7 - score) * (score - 1) + 1e-9


def test_an_effort_score_has_the_interval_of_the_share_it_would_be_at_its_widest():
    metric = a_metric(MetricKind.CES)
    low, high = score_interval((4.6 - 1) / 6, 388)

    found = interval(metric, a_value(4.6, 388))

    assert found == pytest.approx((1 + 6 * low, 1 + 6 * high, Method.WIDEST))


@pytest.mark.parametrize(
    ("metric", "value", "why"),
    [
        pytest.param(
            a_metric(counts_all=True), a_value(83, 5_904), Unknown.ALL_COUNTED, id="all counted"
        ),
        pytest.param(a_metric(), a_value(83, None), Unknown.NO_N, id="n is not known"),
        pytest.param(
            a_metric(MetricKind.WAITING_TIME, statistic="mean"),
            a_value(19, 291),
            Unknown.NO_SPREAD,
            id="a mean without an upper end",
        ),
        pytest.param(
            a_metric(MetricKind.CES, statistic="median"),
            a_value(5, 291),
            Unknown.NO_SPREAD,
            id="a median",
        ),
        pytest.param(
            a_metric(MetricKind.OWN), a_value(5, 291), Unknown.NO_SPREAD, id="nobody said what"
        ),
    ],
)
def test_where_nothing_can_be_known_there_is_no_interval(metric, value, why):
    assert interval(metric, value) is why


def test_variants_are_held_against_the_first_by_the_last_day_they_share():
    metric = a_test(
        [(dt.date(2026, 9, 1), "a", 9, 900), (DAY, "a", 10, 1_000), (DAY, "b", 12, 1_000)]
    )

    (found,) = differences(metric, DAY)

    assert (found.of.id, found.than.id, found.size) == ("b", "a", 2)
    assert found.is_better is True
    assert found.is_clear is False


def test_variants_that_were_never_measured_on_one_day_are_not_compared():
    metric = a_test([(dt.date(2026, 9, 1), "a", 10, 900), (DAY, "b", 40, 900)])

    assert differences(metric, DAY) == ()


def test_means_of_variants_differ_without_an_interval():
    metric = a_test([(DAY, "a", 4, 900), (DAY, "b", 5, 900)], kind=MetricKind.CES)

    (found,) = differences(metric, DAY)

    assert (found.size, found.low, found.is_clear) == (1, None, None)


def a_test(values, kind=MetricKind.CONVERSION):
    return Measured(
        id="m",
        title="M",
        kind=kind,
        variants=(Variant(id="a"), Variant(id="b")),
        values=tuple(
            Value(date=day, value=value, n=n, source=None, variant=variant)
            for day, variant, value, n in values
        ),
    )
