"""Measured values drawn: on one scale, in their order, with gaps that stay gaps."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from journeybook.diagrams.side_by_side import Given, side_by_side
from journeybook.diagrams.value_scale import scale
from journeybook.diagrams.value_spark import HEIGHT, WIDTH, value_spark
from journeybook.diagrams.values_over_time import Measurement, Wanted, values_over_time

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
NUMBERS = st.integers(-(10**9), 10**9).map(lambda it: it / 1000)
LINES = st.lists(
    st.tuples(DAYS, st.none() | NUMBERS), min_size=1, max_size=30, unique_by=lambda it: it[0]
).map(lambda rows: [Measurement(day, value) for day, value in sorted(rows, key=lambda it: it[0])])


def wanted(target=None, least=None, most=None, **size):
    return Wanted(target, least, most, **size)


@given(LINES, st.none() | NUMBERS)
def test_everything_lies_within_the_plot(line, target):
    drawn = values_over_time([line], wanted(target))

    known = [it for it in line if it.value is not None]
    assert (drawn is None) is (not known)
    if drawn:
        (course,) = drawn.lines
        assert len(course.dots) == len(known)
        heights = [it.y for it in course.dots] + [it.y for it in drawn.rungs]
        heights += [] if drawn.target_y is None else [drawn.target_y]
        assert all(drawn.top <= it <= drawn.bottom for it in heights)
        assert all(drawn.left <= it.x <= drawn.right for it in course.dots)
        assert all(drawn.left <= it.x <= drawn.right for it in drawn.ticks)


@given(LINES)
def test_what_is_higher_stands_higher_and_what_is_later_further_right(line):
    drawn = values_over_time([line], wanted())

    dots = drawn.lines[0].dots if drawn else ()
    assert [it.x for it in dots] == sorted(it.x for it in dots)
    by_value = sorted(dots, key=lambda it: it.value)
    assert [it.y for it in by_value] == sorted((it.y for it in by_value), reverse=True)


@given(LINES)
def test_a_gap_is_never_bridged(line):
    drawn = values_over_time([line], wanted())

    signs = "".join("." if it.value is None else "x" for it in line)
    runs = [it for it in signs.split(".") if it]
    paths = drawn.lines[0].paths if drawn else ()
    assert [path.count("L") + 1 for path in paths] == [len(it) for it in runs if len(it) > 1]


def test_the_band_follows_the_ends_of_the_intervals_and_a_lone_value_has_a_bar():
    days = [dt.date(2026, month, 1) for month in (1, 4, 7, 10)]
    line = [
        Measurement(days[0], 10, 5, 15),
        Measurement(days[1], 20, 15, 25),
        Measurement(days[2], None),
        Measurement(days[3], 30, 25, 35),
    ]

    (course,) = values_over_time([line], wanted()).lines

    assert len(course.bands) == 1
    assert course.bands[0].count("L") == 3
    assert course.bands[0].endswith("Z")
    assert len(course.bars) == 1


def test_a_value_without_an_interval_takes_its_run_out_of_the_band():
    line = [
        Measurement(dt.date(2026, 1, 1), 10, 5, 15),
        Measurement(dt.date(2026, 4, 1), 20),
    ]

    (course,) = values_over_time([line], wanted()).lines

    assert course.bands == ()
    assert len(course.bars) == 1


@given(LINES, st.integers(2, 8))
def test_no_more_days_are_written_than_there_is_room_for(line, days):
    drawn = values_over_time([line], wanted(days=days))

    if drawn:
        assert 1 <= len(drawn.ticks) <= max(days, 2)


@given(st.lists(NUMBERS, min_size=1, max_size=20))
def test_a_scale_holds_its_values_and_has_a_few_numbers_in_order(values):
    found = scale(values)

    assert found.low <= min(values)
    assert found.high >= max(values)
    assert list(found.rungs) == sorted(set(found.rungs))
    assert 2 <= len(found.rungs) <= 9


@given(st.lists(st.integers(0, 100), min_size=1, max_size=20))
def test_a_scale_of_percentages_never_leaves_them(values):
    found = scale(values, 0, 100)

    assert found.low >= 0
    assert found.high <= 100
    assert found.low <= min(values) <= max(values) <= found.high


@given(LINES, st.none() | NUMBERS)
def test_a_spark_stays_in_its_box(line, target):
    drawn = value_spark([(it.day, it.value) for it in line], target)

    if drawn:
        x, y = drawn.end
        assert 0 <= x <= WIDTH
        assert 0 <= y <= HEIGHT
        assert drawn.target_y is None or 0 <= drawn.target_y <= HEIGHT


def test_one_value_has_no_course():
    assert value_spark([(dt.date(2026, 1, 1), 4)], None) is None


@given(st.lists(st.tuples(NUMBERS, st.floats(0, 100), st.floats(0, 100)), min_size=1, max_size=6))
def test_variants_stand_below_each_other_each_within_its_bar(rows):
    given_ = [Given(value, value - below, value + above) for value, below, above in rows]

    drawn = side_by_side(given_)

    assert [it.y for it in drawn.rows] == sorted({it.y for it in drawn.rows})
    for row in drawn.rows:
        assert drawn.left <= row.bar[0] <= row.x <= row.bar[1] <= drawn.right


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_drawing_over_time_shows_a_fifth_of_the_scale_at_least(first, second):
    """A change of one point in a hundred looks like one."""
    line = [
        Measurement(dt.date(2026, 1, 1), first),
        Measurement(dt.date(2026, 4, 1), second),
    ]

    drawn = values_over_time([line], wanted(least=0, most=100))

    dots = drawn.lines[0].dots
    height = drawn.bottom - drawn.top
    assert abs(dots[0].y - dots[1].y) <= height * abs(first - second) / 10 + 0.2
    assert drawn.rungs[0].value >= 0
    assert drawn.rungs[-1].value <= 100
