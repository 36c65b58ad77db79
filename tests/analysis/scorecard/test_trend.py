import pytest
from journeybook.analysis.scorecard.standing import Standing
from journeybook.analysis.scorecard.trend import LEVELS, Point, Trend

from tests.analysis.scorecard.made import ago


def a_trend(*told):
    """Make a trend out of words such as `met` and `met:2`, where 2 is the version."""
    parts = [word.partition(":") for word in told]
    return Trend(
        tuple(
            Point(ago(100 - index), Standing(said), int(version or 1))
            for index, (said, _, version) in enumerate(parts)
        )
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], 0),
        (["met"], 0),
        (["partly", "met"], 1),
        (["not-met", "partly"], 1),
        (["met", "partly"], -1),
        (["met", "not-met"], -1),
        (["met", "met"], 0),
        (["not-met", "met", "met"], 0),
        (["not-met", "met", "partly"], -1),
        (["partly", "unknown", "met"], 1),
        (["unknown", "met"], 0),
        (["partly", "met", "stale"], 0),
        (["met", "unknown"], 0),
        (["partly", "set-aside"], 0),
        (["not-met:1", "met:2"], 0),
        (["not-met:1", "partly:2", "met:2"], 1),
        (["not-met:2", "met:1"], 0),
    ],
)
def test_the_direction_is_that_of_the_last_step_between_levels_of_one_version(told, expected):
    assert a_trend(*told).direction == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], []),
        (["met", "partly"], [2]),
        (["met:1", "met:2"], [1, 1]),
        (["met:1", "partly:1", "met:2", "met:1"], [2, 1, 1]),
    ],
)
def test_the_line_breaks_where_the_version_changes(told, expected):
    trend = a_trend(*told)

    assert [len(run) for run in trend.runs] == expected
    assert tuple(point for run in trend.runs for point in run) == trend.points


def test_only_what_was_judged_has_a_level():
    assert {it.value: level for it, level in LEVELS.items()} == {
        "not-met": 1,
        "partly": 2,
        "met": 3,
    }
