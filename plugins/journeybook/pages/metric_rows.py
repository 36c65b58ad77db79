"""Metrics in a list: the last value, the target, the course, and what each rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.metrics.flaws import flaws, last_of_variants
from journeybook.analysis.metrics.latest import latest, series
from journeybook.diagrams.value_scale import span_of
from journeybook.diagrams.value_spark import value_spark
from journeybook.pages.figures import figure
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from journeybook.analysis.metrics.belonging import Measurement
    from journeybook.analysis.metrics.latest import Latest
    from journeybook.diagrams.value_spark import ValueSpark
    from journeybook.model.metric import Measured, Value
    from journeybook.pages.viewpoint import Ref, Viewpoint

MET, NOT_MET, NO_TARGET = "met", "not-met", "not-applicable"


class Shown(NamedTuple):
    """A value in words, and of which variant."""

    value: str
    name: str | None = None


class Said(NamedTuple):
    """A remark, and whether it depends on the day."""

    text: str
    dated: bool


class MetricRow(NamedTuple):
    """A metric in a list.

    Args:
        title: what is measured, and where all of it stands.
        places: the stages and steps it belongs to.
        values: the last value, or that of each variant.
        standing: `met`, `not-met`, or `not-applicable` without a target.
        verdict: the same in words.
        spark: its course, if it has one.
        course: the course in words.
        basis: n and source.
        day: when it was measured.
        age: how long ago that is.
        flaws: what it lacks.
    """

    title: Ref
    places: tuple[Ref, ...]
    values: tuple[Shown, ...]
    standing: str
    verdict: str
    spark: ValueSpark | None
    course: str
    basis: str
    day: str | None
    age: str | None
    flaws: tuple[Said, ...]


def metric_row(view: Viewpoint, metric: Measured, places: Iterable[Measurement] = ()) -> MetricRow:
    """Show a metric in a list.

    Args:
        view: the page.
        metric: the metric.
        places: the places of it that are worth naming there.
    """
    found = latest(metric, view.today)
    values = [found.value] if found else last_of_variants(metric, view.today)
    standing, verdict = _standing(view, metric, found)
    last = values[-1] if values else None
    shown = series(metric, view.today)
    return MetricRow(
        view.ref("metric", metric.id),
        tuple(dict.fromkeys(ref for it in places if (ref := place(view, it)))),
        tuple(_shown(view, metric, it) for it in values),
        standing,
        verdict,
        _spark(metric, shown),
        _course(view, metric, shown),
        _basis(view, metric, values),
        view.words.date(last.date, "medium") if last else None,
        view.words.ago((view.today - last.date).days) if last else None,
        tuple(Said(view.say(it.sentence), it.dated) for it in flaws(metric, found, view.today)),
    )


def place(view: Viewpoint, found: Measurement) -> Ref | None:
    """Name the step or stage something is measured at; nothing for a journey as a whole."""
    if found.step:
        return view.ref("journey", found.journey.id, found.step.id)
    return view.stage(found.journey, found.stage) if found.stage else None


def _shown(view: Viewpoint, metric: Measured, value: Value) -> Shown:
    names = {it.id: it.title or it.id for it in metric.variants}
    return Shown(figure(view.words, metric, value.value or 0), names.get(value.variant or ""))


def _standing(view: Viewpoint, metric: Measured, found: Latest | None) -> tuple[str, str]:
    if metric.target is None:
        return NO_TARGET, view.say(Message("no target"))
    target = figure(view.words, metric, metric.target)
    if found is None:
        return NO_TARGET, view.say(Message("target %(target)s", target=target))
    if found.is_reached:
        return MET, view.say(Message("reaches the target of %(target)s", target=target))
    return NOT_MET, view.say(Message("does not reach the target of %(target)s", target=target))


def _spark(metric: Measured, shown: Sequence[Value]) -> ValueSpark | None:
    known = [it.value for it in shown if it.value is not None]
    span = span_of(known, metric.bounds.min, metric.bounds.max) if known else 0.0
    return value_spark([(it.date, it.value) for it in shown], metric.target, span)


def _course(view: Viewpoint, metric: Measured, values: Sequence[Value]) -> str:
    known = [it for it in values if it.value is not None]
    if not known:
        return ""
    listed = [
        view.say(
            Message(
                "%(value)s on %(day)s",
                value=figure(view.words, metric, it.value or 0),
                day=view.words.date(it.date, "medium"),
            )
        )
        for it in known
    ]
    return view.words.listed(listed)


def _basis(view: Viewpoint, metric: Measured, values: Sequence[Value]) -> str:
    numbers = [view.words.number(it.n) if it.n else "?" for it in values]
    sources = dict.fromkeys(it.source or metric.source for it in values)
    parts = [view.say(Message("n = %(numbers)s", numbers=" / ".join(numbers)))] if numbers else []
    parts += [it for it in sources if it]
    return " · ".join(parts)
