"""What the curve of a journey makes us expect of a score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.metrics.expected import Part, expected, measured_part, part_of
from journeybook.model.journey import Journey, Stage, Step
from journeybook.model.metric import Metric, MetricKind
from journeybook.model.moment import Sentiment
from journeybook.model.persona import Kind


def a_journey(sentiments):
    """Make a journey of one stage, with a step for each level."""
    steps = tuple(
        Step(
            id=f"s{number}",
            title=f"Step {number}",
            sentiment=(Sentiment(level=level),) if level else (),
        )
        for number, level in enumerate(sentiments, start=1)
    )
    stage = Stage(id="stage", title="Stage", steps=steps)
    return Journey(id="j", title="J", persona=("p",), kind=Kind.CUSTOMER, stages=(stage,))


@pytest.mark.parametrize(
    ("levels", "peaks", "level", "part"),
    [
        pytest.param([3, 5, 4], ["2"], 4.5, Part.HIGH, id="a good peak and a good end"),
        pytest.param([3, 1, 2], ["2"], 1.5, Part.LOW, id="a bad peak and a bad end"),
        pytest.param([5, 1, 2], ["1", "2"], 2.5, Part.MIDDLE, id="both are as strong"),
        pytest.param([4, 1, None], ["2"], 1.0, Part.LOW, id="an unknown end is skipped"),
        pytest.param([3, 3], ["1"], 3.0, Part.MIDDLE, id="nothing stands out"),
    ],
)
def test_people_remember_the_middle_of_the_strongest_moment_and_the_end(levels, peaks, level, part):
    journey = a_journey(sentiments=levels)

    (found,) = expected(journey)

    assert [str(it.point.number) for it in found.peaks] == peaks
    assert (found.level, found.part) == (level, part)


def test_nothing_is_expected_where_no_feeling_is_known():
    assert expected(a_journey(sentiments=[None, None])) == ()


@given(st.lists(st.integers(1, 5), min_size=1, max_size=20))
def test_the_expected_level_lies_on_the_scale_whatever_the_curve(levels):
    (found,) = expected(a_journey(sentiments=levels))

    assert 1 <= found.level <= 5


@given(st.lists(st.integers(1, 5), min_size=1, max_size=20), st.integers(0, 20))
def test_a_dull_moment_in_between_changes_nothing(levels, at):
    dull = [*levels[:at], 3, *levels[at:]] if at < len(levels) else [3, *levels]

    assert (
        expected(a_journey(sentiments=dull))[0].level
        == expected(a_journey(sentiments=levels))[0].level
    )


@given(st.floats(-100, 100))
def test_thirds_turn_round_with_the_scale(value):
    other = {Part.LOW: Part.HIGH, Part.MIDDLE: Part.MIDDLE, Part.HIGH: Part.LOW}

    assert part_of(-value, -100, 100) is other[part_of(value, -100, 100)]


def test_only_what_people_say_afterwards_is_held_against_a_curve():
    waiting = Metric(id="m", title="M", kind=MetricKind.WAITING_TIME)
    effort = Metric(id="m", title="M", kind=MetricKind.CES)

    assert measured_part(waiting, 3) is None
    assert measured_part(effort, 6.1) is Part.HIGH
