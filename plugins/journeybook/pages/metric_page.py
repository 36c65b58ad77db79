"""The page of a metric: how it stands, how it went, what it means and how sure it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.metrics.belonging import places
from journeybook.analysis.metrics.flaws import flaws
from journeybook.analysis.metrics.latest import latest
from journeybook.model.catalogue import Target
from journeybook.model.metric import Direction
from journeybook.pages.expectations import expectations
from journeybook.pages.facts import Badge, Fact, readers
from journeybook.pages.figures import KINDS, figure
from journeybook.pages.metric_course import beside, course
from journeybook.pages.metric_rows import metric_row, place
from journeybook.pages.metric_words import counted, method, scale_of, standing, sureness
from journeybook.pages.overviews import trail
from journeybook.pages.page import below
from journeybook.pages.rendering import render
from journeybook.pages.text import block
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.metrics.latest import Latest
    from journeybook.model.metric import Measured
    from journeybook.pages.page import Page
    from journeybook.pages.site import Site

_NAMED_BY = {
    "initiative": Message("Initiatives"),
    "trip": Message("Trips"),
    "journey": Message("Journeys"),
    "article": Message("Guidance"),
}
"""The families of which readers see who names a metric, and what they are called."""


class Where(NamedTuple):
    """A journey that a metric says something about, and where in it."""

    journey: Ref
    places: tuple[Ref, ...]
    touchpoints: tuple[str, ...]


class Expectation(NamedTuple):
    """What the curve of a journey makes us expect of the score."""

    journey: Ref
    sentences: tuple[str, ...]


def metric_pages(site: Site) -> Iterator[Page]:
    """List the pages of the metrics."""
    for metric in site.catalogue.metrics.values():
        target, make = Target("metric", metric.id), partial(metric_page, site, metric)
        file = site.catalogue.files.get(("metric", metric.id))
        told = metric.definition or metric.question or ""
        yield below(site, target, metric.title, make, description=told, source=file)


def metric_page(site: Site, metric: Measured, address: str) -> str:
    """Make the page of a metric."""
    view = Viewpoint(site, address)
    found = latest(metric, view.today)
    return render(
        view.words,
        "metric.html",
        trail=trail(view, "metric"),
        metric=metric,
        badges_of=[Badge(metric.kind, view.say(KINDS[metric.kind]))],
        sentences=list(standing(view, metric, found)) if found else [],
        row=metric_row(view, metric),
        flaws=flaws(metric, found, view.today),
        facts_of=list(_facts(view, metric, found)),
        description=block(metric.description) if metric.description else None,
        course_of=course(view, metric),
        variants_of=beside(view, metric),
        meaning=list(_meaning(view, metric)),
        sure=sureness(view, metric, found.value, found.sure) if found else None,
        method=_method(view, found),
        expected=list(_expected(view, metric)),
        where=list(_where(view, metric)),
        named_by=list(_named_by(view, metric)),
    )


def _facts(view: Viewpoint, metric: Measured, found: Latest | None) -> Iterator[Fact]:
    say = view.say
    if metric.owner:
        yield Fact(say(Message("Owner")), (view.ref("team", metric.owner),))
    else:
        yield Fact(say(Message("Owner")), (Ref(say(Message("nobody yet"))),), alarm=True)
    if metric.target is not None:
        target = figure(view.words, metric, metric.target)
        if metric.target_by:
            target = say(Message("%(target)s by %(day)s", target=target, day=metric.target_by))
        late = bool(
            metric.target_by and metric.target_by < view.today and not (found and found.is_reached)
        )
        note = say(Message("the day has passed")) if late else None
        yield Fact(say(Message("Aims at")), (Ref(target),), note, late, "metric")
    if metric.every:
        yield Fact(say(Message("Is measured every")), (Ref(view.words.duration(metric.every)),))
    if found:
        ago = view.words.ago(found.age)
        yield Fact(say(Message("Last measured")), (Ref(ago),), None, found.is_stale, "metric")
    yield from readers(view, metric.audience)


def _meaning(view: Viewpoint, metric: Measured) -> Iterator[Fact]:
    say = view.say
    statistic = counted(metric)
    directions = {
        Direction.HIGHER: Message("higher is better"),
        Direction.LOWER: Message("lower is better"),
    }
    told: tuple[tuple[Message, str | None], ...] = (
        (Message("What is asked"), f"“{metric.question}”" if metric.question else None),
        (Message("What counts"), metric.definition),
        (Message("One value is"), say(statistic) if statistic else None),
        (Message("Scale"), scale_of(view, metric)),
        (Message("Source"), metric.source),
        (Message("Which way is better"), say(directions[metric.better]) if metric.better else None),
        (Message("Needs at least"), say(Message("%(n)s cases", n=metric.least))),
    )
    for title, text in told:
        if text:
            yield Fact(say(title), (Ref(text),))


def _method(view: Viewpoint, found: Latest | None) -> str | None:
    said = method(found.sure) if found else None
    return view.say(said) if said else None


def _expected(view: Viewpoint, metric: Measured) -> Iterator[Expectation]:
    for it in places(metric, view.catalogue):
        if it.stage is None:
            said = expectations(view, metric, it.journey)
            if said:
                yield Expectation(view.ref("journey", it.journey.id), tuple(said))


def _where(view: Viewpoint, metric: Measured) -> Iterator[Where]:
    found = places(metric, view.catalogue)
    for journey in dict.fromkeys(it.journey.id for it in found):
        here = [it for it in found if it.journey.id == journey]
        yield Where(
            view.ref("journey", journey),
            tuple(ref for it in here if (ref := place(view, it))),
            tuple(it.touchpoint for it in here if it.touchpoint),
        )


def _named_by(view: Viewpoint, metric: Measured) -> Iterator[Fact]:
    sources = {it.source for it in view.catalogue.links_to(Target("metric", metric.id))}
    for family, title in _NAMED_BY.items():
        ids = sorted({it.id for it in sources if it.family == family})
        if ids:
            yield Fact(view.say(title), tuple(view.refs(family, tuple(ids))))
