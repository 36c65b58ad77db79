import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.diagrams.trend import HEIGHT, WIDTH, Trendline, trend

LEVELS = {"not-met": 1, "partly": 2, "met": 3}
START, TODAY = dt.date(2025, 1, 1), dt.date(2026, 11, 22)
GAPS = ("unknown", "stale", "set-aside", "not-applicable")


class Stand(NamedTuple):
    day: dt.date
    standing: str
    version: int = 1


def drawn(*points: tuple[str, str] | tuple[str, str, int]) -> Trendline:
    found = trend(
        [Stand(dt.date.fromisoformat(day), *rest) for day, *rest in points], LEVELS, START, TODAY
    )
    assert found
    return found


def svg(lines: Iterable[Trendline]) -> str:
    """Show trends below each other as a picture that can be looked at."""
    rows = []
    for index, it in enumerate(lines):
        rings = [f'<circle cx="{x}" cy="{y}" r="2.5" fill="#fff"/>' for x, y, _ in it.hollow]
        rings.append(f'<circle cx="{it.end.x}" cy="{it.end.y}" r="3.5"/>')
        rows.append(
            f'<g transform="translate(0 {index * 40})">\n'
            f'<path d="{it.line}" fill="none"/>\n'
            f'<path d="{it.dots}" stroke-width="4.5" stroke-linecap="round"/>\n'
            f'<path d="{it.breaks}" stroke-dasharray="2 2"/>\n' + "\n".join(rings) + "\n</g>"
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {len(rows) * 40}" '
        'stroke="#333">\n' + "\n".join(rows) + "\n</svg>\n"
    )


def test_a_trend_rises_and_falls_in_steps(golden):
    up_and_down = drawn(
        ("2025-06-19", "not-met"),
        ("2025-09-19", "partly"),
        ("2026-03-16", "met"),
        ("2026-06-15", "met"),
        ("2026-10-12", "partly"),
    )
    got_to_know_it = drawn(
        ("2025-03-01", "unknown"), ("2025-09-19", "met"), ("2026-11-22", "stale")
    )
    another_meaning = drawn(
        ("2025-03-01", "met", 1), ("2025-12-01", "met", 1), ("2026-03-01", "partly", 2)
    )
    today = drawn(("2026-11-22", "set-aside"))

    golden(svg([up_and_down, got_to_know_it, another_meaning, today]), "diagrams/trends.svg")


def test_nothing_recorded_is_nothing_to_draw():
    assert trend([], LEVELS, START, TODAY) is None


def test_a_new_version_of_the_check_breaks_the_line():
    whole = drawn(("2025-03-01", "met", 1), ("2026-03-01", "met", 1))
    broken = drawn(("2025-03-01", "met", 1), ("2026-03-01", "met", 2))

    assert (whole.line.count("M"), whole.breaks) == (1, "")
    assert (broken.line.count("M"), broken.breaks.count("M")) == (2, 1)


@pytest.mark.parametrize("standing", GAPS)
def test_what_is_no_level_leaves_a_gap_and_a_ring(standing):
    line = drawn(("2025-03-01", "met"), ("2025-09-01", standing), ("2026-03-01", "met"))

    assert line.line.count("M") == 2
    assert [it.standing for it in line.hollow] == [standing]


def test_the_last_standing_is_at_the_right():
    line = drawn(("2025-03-01", "met"), ("2025-09-01", "partly"))

    assert (line.end.standing, line.end.x) == ("partly", WIDTH - 5)


DAYS = st.dates(START, TODAY)
STANDINGS = st.sampled_from((*LEVELS, *GAPS))


@given(st.lists(st.tuples(DAYS, STANDINGS, st.integers(1, 3)), min_size=1, max_size=12))
def test_nothing_stands_outside_the_drawing(recorded):
    line = trend([Stand(*it) for it in sorted(recorded)], LEVELS, START, TODAY)

    assert line
    for mark in (*line.hollow, line.end):
        assert 0 <= mark.x <= WIDTH
        assert 0 <= mark.y <= HEIGHT
