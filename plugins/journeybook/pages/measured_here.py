"""What is measured in a journey, for its page and for the map of its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.metrics.belonging import at, measured
from journeybook.analysis.metrics.expected import SCORES
from journeybook.analysis.metrics.flaws import last_of_variants
from journeybook.analysis.metrics.latest import latest
from journeybook.model.journey import Step
from journeybook.pages.cells import Item, item
from journeybook.pages.expectations import expectations
from journeybook.pages.figures import figure
from journeybook.pages.metric_rows import metric_row
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.analysis.metrics.belonging import Measurement
    from journeybook.model.catalogue import Target
    from journeybook.model.journey import Journey
    from journeybook.model.metric import Measured
    from journeybook.model.moment import Moment
    from journeybook.pages.metric_rows import MetricRow
    from journeybook.pages.viewpoint import Viewpoint


class MeasuredHere(NamedTuple):
    """What is measured in a journey: the figures, and one of them beside its curve."""

    rows: tuple[MetricRow, ...]
    expected: tuple[str, ...]
    overview: str


def measured_here(view: Viewpoint, journey: Journey) -> MeasuredHere | None:
    """Show what is measured in a journey; nothing where nothing is."""
    found: dict[str, list[Measurement]] = {}
    for it in measured(journey, view.catalogue):
        found.setdefault(it.metric.id, []).append(it)
    if not found:
        return None
    rows = tuple(metric_row(view, places[0].metric, places) for places in found.values())
    return MeasuredHere(rows, _expected(view, journey, found), view.overview("metric"))


def at_moment(view: Viewpoint, moment: Moment, target: Target) -> Iterable[Item]:
    """List what is measured at a step or stage, for its cell in the map."""
    stage = None if isinstance(moment, Step) else getattr(moment, "id", None)
    for metric in at(view.catalogue, target, stage) if target.step or stage else ():
        yield item(view.ref("metric", metric.id).link, ", ".join(_now(view, metric)) or None)


def _now(view: Viewpoint, metric: Measured) -> Iterator[str]:
    found = latest(metric, view.today)
    if found:
        said = figure(view.words, metric, found.number)
        if metric.target is not None:
            target = figure(view.words, metric, metric.target)
            said = view.say(Message("%(now)s, target %(target)s", now=said, target=target))
        yield said
        return
    names = {it.id: it.title or it.id for it in metric.variants}
    for it in last_of_variants(metric, view.today):
        yield f"{names[it.variant or '']} {figure(view.words, metric, it.value or 0)}"


def _expected(
    view: Viewpoint, journey: Journey, found: dict[str, list[Measurement]]
) -> tuple[str, ...]:
    """Hold the first score of the whole journey against the curve, an NPS before others."""
    scores = [
        places[0].metric
        for places in found.values()
        if places[0].metric.kind in SCORES and places[0].stage is None
    ]
    scores.sort(key=lambda it: SCORES.index(it.kind))
    return tuple(expectations(view, scores[0], journey)) if scores else ()
