"""Everything that is measured, grouped by the journey it says most about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.metrics.belonging import by_journey, places
from journeybook.analysis.metrics.flaws import flaws
from journeybook.analysis.metrics.latest import latest
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.metric_rows import metric_row
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.viewpoint import Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.pages.metric_rows import MetricRow
    from journeybook.pages.site import Site
    from journeybook.pages.viewpoint import Ref


class Group(NamedTuple):
    """The metrics of one journey, or of the organisation as a whole."""

    anchor: str
    title: str
    journey: Ref | None
    rows: tuple[MetricRow, ...]


class Tally(NamedTuple):
    """How many metrics stand where, on a day."""

    metrics: int
    targets: int
    reached: int
    stale: int
    weak: int


def metrics_page(site: Site, address: str) -> str:
    """Make the overview of everything that is measured."""
    view = Viewpoint(site, address)
    counted = _tally(view)
    return render(
        view.words,
        "metrics.html",
        trail=trail(view),
        groups=[it for it in _groups(view) if it.rows],
        sentences=[view.say(it) for it in _sentences(counted)],
    )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say how many targets are reached, and how many figures nobody should lean on."""
    counted = _tally(view)
    if not counted.metrics:
        return None
    said = [view.say(it) for it in _sentences(counted)]
    return Glimpse(
        view.say(Message("What we measure")),
        " ".join(said[:2]),
        view.overview("metric"),
        alarm=counted.targets > 2 * counted.reached,
    )


def _groups(view: Viewpoint) -> Iterator[Group]:
    for journey_id, metrics in by_journey(view.catalogue).items():
        journey = view.catalogue.journeys.get(journey_id)
        rows = tuple(
            metric_row(
                view,
                it,
                [place for place in places(it, view.catalogue) if place.journey is journey],
            )
            for it in metrics
        )
        if journey:
            ref = view.ref("journey", journey.id)
            yield Group(f"of-{journey.id}", ref.title, ref, rows)
        else:
            title = view.catalogue.organisation.name
            yield Group("of-all", title, None, rows)


def _tally(view: Viewpoint) -> Tally:
    found = [(it, latest(it, view.today)) for it in view.catalogue.metrics.values()]
    stands = [it for _, it in found if it]
    return Tally(
        len(found),
        sum(it.is_reached is not None for it in stands),
        sum(it.is_reached is True for it in stands),
        sum(it.is_stale for it in stands),
        sum(bool(flaws(metric, it, view.today)) for metric, it in found),
    )


def _sentences(counted: Tally) -> Iterator[Message]:
    yield Message(
        "One of %(targets)s targets is reached.",
        "%(n)s of %(targets)s targets are reached.",
        n=counted.reached,
        targets=counted.targets,
    )
    if counted.weak:
        yield Message(
            "One of %(metrics)s figures lacks something: a source, enough answers, or a new "
            "measurement.",
            "%(n)s of %(metrics)s figures lack something: a source, enough answers, or a new "
            "measurement.",
            n=counted.weak,
            metrics=counted.metrics,
        )
