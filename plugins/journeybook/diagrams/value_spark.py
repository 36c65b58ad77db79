"""The course of a metric without words, small enough to stand in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.value_scale import around

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

WIDTH, HEIGHT, _MARGIN = 120, 32, 5


class ValueSpark(NamedTuple):
    """The paths between the gaps, the last value's place, and the height of the target."""

    paths: tuple[str, ...]
    end: tuple[float, float]
    target_y: float | None


def value_spark(
    values: Sequence[tuple[dt.date, float | None]], target: float | None, span: float = 0.0
) -> ValueSpark | None:
    """Draw values as a line of 120 by 32 pixels, on a scale of their own.

    Args:
        values: days and values, oldest first; a value that is not there leaves a gap.
        target: what is aimed for, which the drawing then always shows.
        span: how much of the scale it shows at least, so that little changes look little.

    Returns:
        The drawing; nothing where fewer than two values are known, which make no course.
    """
    known = [(day, value) for day, value in values if value is not None]
    if len(known) < 2:  # noqa: PLR2004
        return None
    first, last = known[0][0], known[-1][0]
    days = max(1, (last - first).days)
    numbers = [value for _, value in known] + ([] if target is None else [target])
    low, high = around(numbers, span)
    apart = (high - low) or 1.0

    def x(day: dt.date) -> float:
        return round(_MARGIN + (day - first).days * (WIDTH - 2 * _MARGIN) / days, 1)

    def y(value: float) -> float:
        middle = 0.5 if high == low else (high - value) / apart
        return round(_MARGIN + middle * (HEIGHT - 2 * _MARGIN), 1)

    paths: list[str] = []
    run: list[str] = []
    for day, value in values:
        if value is None:
            paths, run = [*paths, *_path(run)], []
        else:
            run.append(f"{x(day):g} {y(value):g}")
    paths += _path(run)
    return ValueSpark(
        tuple(paths),
        (x(last), y(known[-1][1])),
        None if target is None else y(target),
    )


def _path(run: Sequence[str]) -> list[str]:
    """Join points; one on its own becomes a stroke without length, which a round end shows."""
    if not run:
        return []
    return ["M" + "L".join(run) + ("h0" if len(run) == 1 else "")]
