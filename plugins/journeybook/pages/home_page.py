"""The home page: the promise, how the journeys stand, what is new, and the ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.upkeep import review_state
from journeybook.model.persona import Kind
from journeybook.pages.articles import newest
from journeybook.pages.behind import behind
from journeybook.pages.journey_rows import rows
from journeybook.pages.labels import JOURNEYS_OF_KIND
from journeybook.pages.problem_page import said
from journeybook.pages.rendering import render
from journeybook.pages.text import block, inline
from journeybook.pages.verdicts import ALWAYS, verdict_counts
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey
    from journeybook.pages.journey_rows import JourneyRow
    from journeybook.pages.site import Site

_RECENT = 6
_AT_A_GLANCE = 12
"""So many journeys of a kind are listed here; the overview has them all."""


class Changed(NamedTuple):
    """A change to a journey or persona: what changed, when, and whether it was new."""

    ref: Ref
    day: str
    iso: str
    added: bool


def home_page(site: Site, address: str) -> str:
    """Make the home page."""
    view = Viewpoint(site, address)
    catalogue = site.catalogue
    journeys = catalogue.journeys.values()
    groups = [_group(view, kind) for kind in Kind if any(it.kind == kind for it in journeys)]
    organisation = catalogue.organisation
    stands = [
        (view.say(Message("Mission")), organisation.mission),
        (view.say(Message("Vision")), organisation.vision),
        (view.say(Message("Purpose")), organisation.purpose),
    ]
    return render(
        view.words,
        "home.html",
        name=organisation.name,
        promise=inline(organisation.promise) if organisation.promise else None,
        stands=[(title, block(text)) for title, text in stands if text],
        behaviours=[
            (it.title, inline(it.description or "")) for it in organisation.brand_behaviours
        ],
        verdicts=verdict_counts(view, site.scores.all(), ALWAYS),
        glance=list(_glance(view)),
        groups=groups,
        changes=list(_changes(view)),
        history=site.log,
        behind=behind(view),
        articles=newest(view),
        guidance=view.to(site.addresses.guidance),
        ways={it: view.overview(it) for it in ("journey", "portfolio", "check", "role")},
        edit=site.edit(f"{site.journeys}/organisation.yml"),
        problems=said(view, site.problems),
    )


class Group(NamedTuple):
    """The journeys of a kind: the first of them, and how many there are besides."""

    kind: Kind
    title: str
    rows: list[JourneyRow]
    more: str | None


def _group(view: Viewpoint, kind: Kind) -> Group:
    found = [it for it in view.catalogue.journeys.values() if it.kind == kind]
    found.sort(key=lambda it: it.title.casefold())
    more = len(found) - _AT_A_GLANCE
    return Group(
        kind,
        view.say(JOURNEYS_OF_KIND[kind]),
        rows(view, found[:_AT_A_GLANCE]),
        view.say(Message("and one more", "and %(n)s more", n=more)) if more > 0 else None,
    )


def _glance(view: Viewpoint) -> Iterator[tuple[int, str]]:
    """Count what can be seen at a glance, in words that follow the number."""
    journeys = list(view.catalogue.journeys.values())
    told: tuple[tuple[int, Message], ...] = (
        (len(journeys), Message("journey", "journeys", n=len(journeys))),
        (
            unknown := sum(_unsure(it) for it in journeys),
            Message(
                "has steps of which we do not know how they feel",
                "have steps of which we do not know how they feel",
                n=unknown,
            ),
        ),
        (
            late := sum(review_state(it, view.today).overdue for it in journeys),
            Message("is due for review", "are due for review", n=late),
        ),
        (
            drafts := sum(it.status == "draft" for it in journeys),
            Message("is still a draft", "are still drafts", n=drafts),
        ),
    )
    for number, message in told:
        if number or message is told[0][1]:
            yield number, view.say(message)


def _unsure(journey: Journey) -> bool:
    return any(not step.sentiment for step in journey.steps)


def _changes(view: Viewpoint) -> Iterator[Changed]:
    """List the latest changes to what this edition has, each object once."""
    # The organisation has no page, and new articles are shown beside the changes.
    files = view.catalogue.files.items()
    named = {file: key for key, file in files if key[0] in {"journey", "persona"}}
    seen = set()
    for change in view.site.log.recent:
        key = named.get(change.file)
        if key is None or key in seen or key[1] not in view.catalogue.family(key[0]):
            continue
        seen.add(key)
        day = view.words.date(change.date)
        yield Changed(view.ref(*key), day, change.date.isoformat(), change.added)
        if len(seen) == _RECENT:
            return
