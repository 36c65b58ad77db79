"""The cycle of stops and the line of moods: geometry."""

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.diagrams.moods import Felt, moods
from journeybook.diagrams.rounds import SIZE, Standing, rounds

TODAY = dt.date(2026, 11, 22)


def standings(count, here):
    return [
        Standing.HERE if at == here else Standing.BEEN if at < here else Standing.AHEAD
        for at in range(count)
    ]


@given(st.integers(1, 20).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1))))
def test_stops_stand_on_one_circle_equally_far_apart_and_within_the_drawing(given_):
    count, here = given_

    drawn = rounds(standings(count, here), 2)

    radii = {round(math.dist((it.x, it.y), (SIZE / 2, SIZE / 2))) for it in drawn.dots}
    assert radii == {160}
    assert [it.number for it in drawn.dots] == [*range(1, count + 1)]
    edge = drawn.radius + 8
    assert all(edge <= value <= SIZE - edge for it in drawn.dots for value in (it.x, it.y))
    assert sum(it.travelled for it in drawn.arrows) == here


@pytest.mark.parametrize(("completed", "rings"), [(0, 0), (1, 1), (4, 4), (9, 4)])
def test_there_is_a_ring_inside_for_each_time_round_as_long_as_there_is_room(completed, rings):
    drawn = rounds(standings(6, 2), completed)

    assert len(drawn.rings) == rings
    assert [*drawn.rings] == sorted(drawn.rings)
    assert all(40 < it < 160 - drawn.radius for it in drawn.rings)


@pytest.mark.parametrize(("here", "long"), [(1, "0"), (2, "0"), (4, "1"), (5, "1")])
def test_the_way_travelled_runs_clockwise_from_the_first_stop(here, long):
    drawn = rounds(standings(6, here), 0)

    end = drawn.dots[here]
    assert drawn.travelled.startswith(f"M{drawn.dots[0].x:g} {drawn.dots[0].y:g}A")
    assert drawn.travelled.endswith(f"0 {long} 1 {end.x:g} {end.y:g}")


def test_at_the_first_stop_nothing_was_travelled():
    assert not rounds(standings(6, 0), 0).travelled


def test_the_line_of_moods_breaks_between_rounds():
    felt = [
        Felt(dt.date(2026, 1, 12), 3),
        Felt(dt.date(2026, 2, 9), 5),
        Felt(dt.date(2026, 7, 6), 1),
        Felt(dt.date(2026, 8, 3), 4),
    ]
    spans = [(dt.date(2026, 1, 5), dt.date(2026, 3, 2)), (dt.date(2026, 7, 1), TODAY)]

    drawn = moods(felt, spans, TODAY)

    assert len(drawn.lines) == 2
    assert [it.x for it in drawn.dots] == sorted(it.x for it in drawn.dots)
    heights = {it.level: it.y for it in drawn.dots}
    assert heights[5] < heights[4] < heights[3] < heights[1]
    assert drawn.bands[-1].x + drawn.bands[-1].width == pytest.approx(drawn.width - 20)


def test_one_mood_is_no_line():
    assert moods([Felt(TODAY, 3)], [], TODAY) is None
