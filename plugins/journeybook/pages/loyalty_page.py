"""Loyalty both ways: how loyal customers are to us, beside how loyal we are to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.alignment.answers import counted
from journeybook.analysis.alignment.segments import choices
from journeybook.analysis.metrics.belonging import places
from journeybook.analysis.metrics.latest import latest
from journeybook.model.catalogue import Target
from journeybook.model.metric import MetricKind
from journeybook.model.persona import Kind
from journeybook.model.themes import LOYALTY
from journeybook.pages.articles import guidance_for
from journeybook.pages.figures import figure
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.metric_rows import metric_row
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.results import age
from journeybook.pages.text import inline
from journeybook.pages.theme_page import asked
from journeybook.pages.told import proofs
from journeybook.pages.viewpoint import Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from journeybook.analysis.alignment.segments import Choice
    from journeybook.model.metric import Measured
    from journeybook.pages.metric_rows import MetricRow
    from journeybook.pages.site import Site
    from journeybook.pages.told import Proof
    from journeybook.pages.viewpoint import Ref


class Asked(NamedTuple):
    """How loyal customers are in a journey, or to the whole: what was asked, where."""

    journey: Ref | None
    row: MetricRow


class Segment(NamedTuple):
    """A segment that is not served.

    Args:
        title: who they are.
        reason: why.
        instead: where they are better off.
        decided: who decided, and when.
        age: how long ago that is.
        flaws: what is amiss with the choice.
        proofs: what it rests on.
    """

    title: str
    reason: Markup | None
    instead: Markup | None
    decided: str
    age: str | None
    flaws: tuple[str, ...]
    proofs: tuple[Proof, ...]


def loyalty_page(site: Site, address: str) -> str:
    """Make the page on loyalty, ours beside that of customers."""
    view = Viewpoint(site, address)
    found = loyalty_metrics(view)
    return render(
        view.words,
        "loyalty.html",
        trail=trail(view),
        sentences=[view.say(it) for it in _sentences(view)],
        metrics=[_asked(view, it) for it in found],
        unmeasured=list(_unmeasured(view, found)),
        questions=asked(view, LOYALTY, [None]),
        segments=[_segment(view, it) for it in choices(view.catalogue, view.today)],
        guidance=guidance_for(view, Target("theme", LOYALTY)),
    )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Hold the one figure about customers' loyalty against the one about ours."""
    said = [view.say(it) for it in _sentences(view)]
    if not said:
        return None
    title = view.say(Message("Loyalty, both ways"))
    return Glimpse(title, " ".join(said), view.overview("loyalty"))


def loyalty_metrics(view: Viewpoint) -> list[Measured]:
    """List the metrics of loyalty: of the whole first, then the lowest last value first."""
    alignment = view.catalogue.alignment
    named = set(alignment.loyalty_metrics if alignment else ())
    found = [
        it for it in view.catalogue.metrics.values() if it.kind is MetricKind.NPS or it.id in named
    ]

    def position(it: Measured) -> tuple[bool, bool, float, str]:
        last = latest(it, view.today)
        value = last.value.value if last else None
        return it.id in named, bool(it.belongs_to), value or 0, it.title

    return sorted(found, key=position)


def _sentences(view: Viewpoint) -> Iterator[Message]:
    """Say the last NPS of the whole, and how many of our own questions are met."""
    whole = next((it for it in loyalty_metrics(view) if not it.belongs_to), None)
    last = latest(whole, view.today) if whole else None
    if whole and last and last.value.value is not None:
        yield Message(
            "What customers say of us: an NPS of %(value)s.",
            value=figure(view.words, whole, last.value.value),
        )
    found = view.site.answers.within(None, LOYALTY)
    if any(it.is_given for it in found):
        stood = counted(found)
        yield Message(
            "What we can say of ourselves: %(met)s of %(of)s questions are met.",
            met=stood.met,
            of=stood.total,
        )


def _asked(view: Viewpoint, metric: Measured) -> Asked:
    found = places(metric, view.catalogue)
    journey = view.ref("journey", found[0].journey.id) if found else None
    return Asked(journey, metric_row(view, metric))


def _unmeasured(view: Viewpoint, found: list[Measured]) -> Iterator[Ref]:
    """Name the customer journeys in use of which nobody asks how loyal they leave people."""
    known = {place.journey.id for it in found for place in places(it, view.catalogue)}
    for journey in view.catalogue.journeys.values():
        if journey.kind is Kind.CUSTOMER and journey.in_use and journey.id not in known:
            yield view.ref("journey", journey.id)


def _segment(view: Viewpoint, choice: Choice) -> Segment:
    it = choice.segment
    parts = (it.by, view.words.date(it.date) if it.date else None)
    return Segment(
        it.title,
        inline(it.reason) if it.reason else None,
        inline(it.instead) if it.instead else None,
        " · ".join(part for part in parts if part),
        age(view, it.date) if it.date else None,
        tuple(view.say(one) for one in _flaws(choice)),
        proofs(view, it.evidence),
    )


def _flaws(choice: Choice) -> Iterator[Message]:
    if not choice.is_explained:
        yield Message("Nobody wrote down why.")
    if not choice.is_signed:
        yield Message("Nobody knows who decided this, and when.")
    if choice.is_aged:
        yield Message("Decided more than two years ago. Does it still hold?")
