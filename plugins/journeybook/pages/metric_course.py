"""The course of a metric and its variants side by side, as drawings with their numbers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from journeybook.analysis.metrics.difference import differences
from journeybook.analysis.metrics.flaws import last_of_variants
from journeybook.analysis.metrics.latest import reached, series
from journeybook.analysis.metrics.uncertainty import Interval, interval
from journeybook.diagrams.side_by_side import Given, side_by_side
from journeybook.diagrams.values_over_time import Measurement, Wanted, values_over_time
from journeybook.pages.figures import bare, between, figure
from journeybook.pages.metric_words import differs, sureness
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.diagrams.side_by_side import SideBySide
    from journeybook.diagrams.values_over_time import ValuesOverTime
    from journeybook.model.metric import Measured, Value
    from journeybook.pages.viewpoint import Viewpoint


class Line(NamedTuple):
    """A value in the table: when, what, how sure, on how many, from where."""

    day: str
    value: str | None
    room: str | None
    n: str | None
    source: str | None
    note: str | None
    standing: str | None


class MetricCourse(NamedTuple):
    """The course of a metric: a drawing in two widths, and its numbers, the latest first."""

    drawings: tuple[ValuesOverTime, ...]
    bare: Callable[[float], str]
    scale: str
    target: str | None
    has_bands: bool
    lines: tuple[Line, ...]


class Compared(NamedTuple):
    """A variant beside the others: its name, what it is, and its value."""

    name: str
    description: str | None
    line: Line
    sure: str


class Beside(NamedTuple):
    """Variants side by side: a drawing in two widths, the numbers, and what they add up to."""

    drawings: tuple[SideBySide, ...]
    figure: Callable[[float], str]
    target: str | None
    variants: tuple[Compared, ...]
    sentences: tuple[str, ...]


_WIDTHS = ((720, 320, 6), (360, 300, 3))
"""Of a screen and of a phone: how wide, how high, and how many days below."""


def course(view: Viewpoint, metric: Measured) -> MetricCourse | None:
    """Show the course of a metric; nothing where there are no values without a variant."""
    values = series(metric, view.today)
    if not values:
        return None
    found = [_measurement(metric, it) for it in values]
    bounds = metric.bounds
    drawn = (
        values_over_time([found], Wanted(metric.target, bounds.min, bounds.max, *size))
        for size in _WIDTHS
    )
    worth_it = len([it for it in found if it.value is not None]) > 1
    drawings = tuple(it for it in drawn if it) if worth_it else ()
    return MetricCourse(
        drawings,
        partial(bare, view.words, metric),
        view.say(_scale(view, metric, drawings[0])) if drawings else "",
        None if metric.target is None else figure(view.words, metric, metric.target),
        any(it.low is not None for it in found),
        tuple(_line(view, metric, it) for it in reversed(values)),
    )


def beside(view: Viewpoint, metric: Measured) -> Beside | None:
    """Show the variants of a metric side by side."""
    values = last_of_variants(metric, view.today)
    if not values:
        return None
    variants = {it.id: it for it in metric.variants}
    given = [_given(metric, it) for it in values]
    bounds = (metric.bounds.min, metric.bounds.max)
    drawn = (side_by_side(given, metric.target, bounds, width) for width in (560, 330))
    return Beside(
        tuple(it for it in drawn if it) if len(values) > 1 else (),
        partial(figure, view.words, metric),
        None if metric.target is None else figure(view.words, metric, metric.target),
        tuple(
            Compared(
                variants[it.variant or ""].title or it.variant or "",
                variants[it.variant or ""].description,
                _line(view, metric, it),
                sureness(view, metric, it, interval(metric, it)),
            )
            for it in values
        ),
        tuple(
            sentence
            for it in differences(metric, view.today)
            for sentence in differs(view, metric, it)
        ),
    )


def _scale(view: Viewpoint, metric: Measured, drawn: ValuesOverTime) -> Message:
    """Say where the scale begins and ends, because not all of it is shown."""
    low, high = drawn.rungs[0].value, drawn.rungs[-1].value
    ends: dict[str, Any] = {
        "low": bare(view.words, metric, low),
        "high": figure(view.words, metric, high),
    }
    least, most = metric.bounds.min, metric.bounds.max
    if least is None or most is None or (low <= least and high >= most):
        return Message("The drawing shows %(low)s to %(high)s.", **ends)
    return Message(
        "The drawing shows %(low)s to %(high)s; the whole scale is %(least)s to %(most)s.",
        least=bare(view.words, metric, least),
        most=figure(view.words, metric, most),
        **ends,
    )


def _measurement(metric: Measured, value: Value) -> Measurement:
    sure = interval(metric, value) if value.value is not None else None
    if isinstance(sure, Interval):
        return Measurement(value.date, value.value, sure.low, sure.high)
    return Measurement(value.date, value.value)


def _given(metric: Measured, value: Value) -> Given:
    sure = interval(metric, value)
    if isinstance(sure, Interval):
        return Given(value.value or 0, sure.low, sure.high)
    return Given(value.value or 0, None, None)


def _line(view: Viewpoint, metric: Measured, value: Value) -> Line:
    number = view.words.number
    sure = interval(metric, value) if value.value is not None else None
    is_met = reached(metric, value.value) if value.value is not None else None
    return Line(
        view.words.date(value.date, "medium"),
        None if value.value is None else figure(view.words, metric, value.value),
        _room(view, metric, sure) if isinstance(sure, Interval) else None,
        None if value.n is None else number(value.n),
        value.source or metric.source,
        value.note,
        None if is_met is None else "met" if is_met else "not-met",
    )


def _room(view: Viewpoint, metric: Measured, sure: Interval) -> str:
    low, high = between(view.words, metric, sure)
    return f"{low} – {high}"
