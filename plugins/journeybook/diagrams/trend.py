"""How a check has stood over time, as steps in the room of a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from journeybook.diagrams.given import Stand

WIDTH, HEIGHT = 120, 28
_MARGIN, _TOP, _STEP = 5, 5, 9
_MIDDLE, _HIGHEST = 2, 3
_ROOM = 8
"""How much a line keeps away from the day on which a check changed its meaning."""


class Mark(NamedTuple):
    """A day that is marked with a shape of its own, by how the check stood."""

    x: float
    y: float
    standing: str


class Trendline(NamedTuple):
    """A trend as a drawing of 120 by 28 pixels.

    Args:
        line: the steps between the days, as path data; broken where nothing was known.
        dots: the days on which a level was recorded, as path data of strokes without length.
        breaks: the days on which the check got another meaning, as path data.
        hollow: the days from which there was no level.
        end: how it stands at last.
    """

    line: str
    dots: str
    breaks: str
    hollow: tuple[Mark, ...]
    end: Mark


def trend(
    points: Sequence[Stand], levels: Mapping[str, int], start: dt.date, today: dt.date
) -> Trendline | None:
    """Draw how a check has stood.

    A result holds until the next one, so the line runs in steps and never slopes: between two
    assessments nobody knew how it stood. Where the meaning of the check changed, the line is
    broken, because the results before and after answer different questions.

    Args:
        points: what it stood at and since when, oldest first.
        levels: the standings that are a level, 1 to 3. All others leave a gap.
        start: the day at the left, the same for all lines that are read together.
        today: the day at the right.

    Returns:
        The drawing, or nothing where nothing was ever recorded.
    """
    if not points:
        return None
    days = max(1, (today - start).days)
    xs = [_n(_MARGIN + (it.day - start).days * (WIDTH - 2 * _MARGIN) / days) for it in points]
    heights = list(_heights(points, levels))
    spans = list(_spans(points, levels, xs))
    known = [it.standing in levels for it in points]
    marks = [Mark(x, y, it.standing) for x, y, it in zip(xs, heights, points, strict=True)]
    last = marks[-1]._replace(x=WIDTH - _MARGIN if known[-1] else xs[-1])
    return Trendline(
        "".join(_steps(spans, heights, _changes(points))),
        "".join(
            f"M{it.x:g} {it.y:g}h0" for it, is_level in zip(marks, known, strict=True) if is_level
        ),
        "".join(f"M{x:g} 0V{HEIGHT}" for x in _break_days(points, xs)),
        tuple(
            it
            for index, it in enumerate(marks[:-1])
            if not known[index] and (index == 0 or it.standing != marks[index - 1].standing)
        ),
        last,
    )


def _heights(points: Sequence[Stand], levels: Mapping[str, int]) -> Iterator[float]:
    """Find how high each point stands. What is no level stays where the last level was."""
    level = _MIDDLE
    for point in points:
        level = levels.get(point.standing, level)
        yield _TOP + (_HIGHEST - level) * _STEP


def _spans(
    points: Sequence[Stand], levels: Mapping[str, int], xs: Sequence[float]
) -> Iterator[tuple[float, float] | None]:
    """Find from where to where each point's level holds."""
    changes = _changes(points)
    for index, (point, x) in enumerate(zip(points, xs, strict=True)):
        end = xs[index + 1] if index + 1 < len(xs) else WIDTH - _MARGIN
        if index + 1 in changes:
            end = max(x, end - _ROOM)
        yield (x, end) if point.standing in levels else None


def _steps(
    spans: Sequence[tuple[float, float] | None], heights: Sequence[float], changes: set[int]
) -> Iterator[str]:
    """Write the line: on from a level to the next, anew after a gap or a break."""
    for index, (span, y) in enumerate(zip(spans, heights, strict=True)):
        if span is None:
            continue
        joined = index and spans[index - 1] and index not in changes
        if not joined:
            yield f"M{span[0]:g} {y:g}"
        elif y != heights[index - 1]:
            yield f"V{y:g}"
        yield f"H{span[1]:g}"


def _changes(points: Sequence[Stand]) -> set[int]:
    """Find the points that are the first of another version of the check."""
    versions = [it.version for it in points]
    return {index for index in range(1, len(points)) if versions[index] != versions[index - 1]}


def _break_days(points: Sequence[Stand], xs: Sequence[float]) -> Iterator[float]:
    for index in sorted(_changes(points)):
        yield _n(max((xs[index - 1] + xs[index]) / 2, xs[index] - _ROOM / 2))


def _n(value: float) -> float:
    return round(value, 1)
