"""Put the values of a metric with the metric, and hold them against its scale and variants."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.model.metric import Measured, outside_help
from journeybook.reading.index import meant
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.model.metric import Bounds, Metric, Series
    from journeybook.reading.files import Source
    from journeybook.reading.parsed import Parsed


def stem(name: str) -> str:
    """Give the name of a file without its ending, by which a CSV belongs to a metric."""
    return name.rpartition(".")[0]


def with_values(metric: Parsed[Metric], series: Parsed[Series] | None) -> Parsed[Any]:
    """Put a metric and its values together. It is whole when both are.

    Args:
        metric: the metric as it was read.
        series: its values; `None` where there is no CSV beside it.
    """
    if series is None:
        lost = _no_values(
            metric.file,
            Message("write them in “%(file)s”, beside it", file=f"{stem(metric.file)}.csv"),
        )
        return replace(metric, thing=_measured(metric), problems=(*metric.problems, lost))
    found = (*series.problems, *_misfits(metric.thing, series))
    if series.thing and not series.thing.values:
        lost = _no_values(
            series.file, Message("write the first one below the line that names the columns")
        )
        return replace(metric, thing=_measured(metric), problems=(*metric.problems, *found, lost))
    thing = None
    if metric.thing and series.thing and not found:
        thing = Measured(**dict(metric.thing), values=series.thing.values)
    return replace(metric, thing=thing, problems=(*metric.problems, *found))


def _no_values(file: str, help_: Message) -> Diagnostic:
    problem = Message("this metric has no values yet")
    return Diagnostic(Place(file, 1, 1), "no-values", problem, help_, Severity.WARNING)


def _measured(metric: Parsed[Metric]) -> Measured | None:
    return Measured(**dict(metric.thing)) if metric.thing else None


def without_metric(
    series: Iterable[Source], metrics: Iterable[Source], broken: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """Find the files of values beside which there is no metric."""
    known = {stem(it.name) for it in metrics} | {stem(it.place.file) for it in broken}
    for source in series:
        if stem(source.name) not in known:
            yield Diagnostic(
                Place(source.name, 1, 1),
                "no-metric",
                Message("there is no metric beside these values, so that nobody sees them"),
                Message(
                    "say what they measure in “%(file)s”, beside it",
                    file=f"{stem(source.name)}.yml",
                ),
                Severity.WARNING,
            )


def _misfits(metric: Metric | None, series: Parsed[Series]) -> Iterator[Diagnostic]:
    if not metric or not series.thing:
        return
    variants = {it.id: it.title or it.id for it in metric.variants}
    for index, it in enumerate(series.thing.values):
        if it.value is not None and not metric.bounds.hold(it.value):
            at = _place(series, index, "value")
            yield Diagnostic(at, "out-of-range", *_outside(it.value, metric.bounds))
        if it.variant and it.variant not in variants:
            near = meant(it.variant, variants)
            yield Diagnostic(
                _place(series, index, "variant"),
                "unknown-reference",
                Message("the metric has no variant “%(variant)s”", variant=it.variant),
                Message("did you mean “%(word)s”?", word=near)
                if near
                else Message("list it under “variants:” in the file of the metric"),
            )


def _outside(value: float, bounds: Bounds) -> tuple[Message, Message]:
    problem = Message("the value %(value)s lies outside the scale of this metric", value=value)
    return problem, outside_help(bounds.min, bounds.max)


def _place(series: Parsed[Series], index: int, column: str) -> Place:
    return Place(series.file, *series.marks["values", index, column])
