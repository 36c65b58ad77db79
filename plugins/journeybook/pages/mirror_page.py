"""The mirror: all journeys in which host and traveller look at each other, and each by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.practice import Practice
from journeybook.analysis.mirror.views import has_views
from journeybook.analysis.voice.heard import heard, heard_in, in_order
from journeybook.model.catalogue import Target
from journeybook.model.idea import Idea
from journeybook.model.persona import Kind
from journeybook.pages.articles import guidance_for
from journeybook.pages.attention import folded
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.hopes import hoped
from journeybook.pages.labels import JOURNEYS_OF_KIND
from journeybook.pages.mirrored import mirrored
from journeybook.pages.overviews import trail
from journeybook.pages.page import below
from journeybook.pages.rendering import render
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.pages.voice import entry
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.voice.heard import Heard
    from journeybook.model.journey import Journey
    from journeybook.pages.hopes import Hoped
    from journeybook.pages.mirrored import Faced, Mirrored
    from journeybook.pages.page import Page
    from journeybook.pages.practised import Asked
    from journeybook.pages.site import Site

TITLE = Message("The mirror")
_RANKS = {it: rank for rank, it in enumerate(Practice)}


class Travellers(NamedTuple):
    """What travellers of one kind expect, and the journeys of which nobody asked."""

    title: str
    said: Sequence[Hoped]
    silent: Sequence[Ref]


def mirror_page(site: Site, address: str) -> str:
    """Make the overview of all mirrors."""
    view = Viewpoint(site, address)
    found = _all(view)
    faced = _faced(found)
    asked = _asked(found)
    ideas = [entry(view, it) for it in heard(site.catalogue) if _from_colleague(view, it)]
    return render(
        view.words,
        "mirror.html",
        trail=trail(view),
        sentences=[view.say(it) for it in _sentences(found, faced, asked)],
        found=found,
        apart=folded([it for it in faced if it.size]),
        agreed=[it for it in faced if it.size == 0],
        unknown=[it for it in faced if it.size is None],
        asked=asked,
        expected=_expected(view),
        ideas=folded([it for it in ideas if it.answer] or ideas),
        all_ideas=view.overview("voice"),
        without=[
            view.ref("journey", it.id)
            for it in site.catalogue.journeys.values()
            if _could(it) and not has_views(it)
        ],
    )


def _mirror_of(site: Site, journey: Journey, address: str) -> str:
    """Make the page of the mirror of one journey."""
    view = Viewpoint(site, address)
    found = mirrored(view, journey)
    ideas = [it for it in in_order(heard_in(journey)) if isinstance(it.said, Idea)]
    return render(
        view.words,
        "mirror_of.html",
        trail=trail(view, "mirror"),
        title=journey.title,
        it=found,
        sentences=[
            view.say(it) for it in _sentences([found], list(found.faced), list(found.asked))
        ],
        expected=hoped(view, journey),
        ideas=[entry(view, it) for it in ideas],
        guidance=guidance_for(view, Target("journey", journey.id)),
    )


def mirror_pages(site: Site) -> Iterator[Page]:
    """List the pages of the journeys that have a mirror."""
    for journey in site.catalogue.journeys.values():
        if has_views(journey):
            target = Target("mirror", journey.id)
            title = site.edition.words.say(Message("In the mirror: %(title)s", title=journey.title))
            file = site.catalogue.files.get(("journey", journey.id))
            yield below(site, target, title, partial(_mirror_of, site, journey), source=file)


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say how far host and traveller are apart, or what is asked and not practised."""
    found = _all(view)
    if not found:
        return None
    sentences = [view.say(it) for it in _sentences(found, _faced(found), _asked(found))]
    return Glimpse(
        view.say(TITLE),
        " ".join(sentences[-2:]),
        view.overview("mirror"),
        alarm=any(it.only_asked for it in found),
    )


def _all(view: Viewpoint) -> list[Mirrored]:
    """Show the mirrors of all journeys that are how things are today."""
    every = view.catalogue.journeys.values()
    return [mirrored(view, it) for it in every if it.in_use and has_views(it)]


def _could(journey: Journey) -> bool:
    """Tell whether a mirror could be held up: a colleague or partner travels, somebody hosts."""
    return journey.in_use and journey.kind is not Kind.CUSTOMER and journey.host is not None


def _faced(found: Sequence[Mirrored]) -> list[Faced]:
    every = [it for one in found for it in one.faced]
    return sorted(every, key=lambda it: (it.size is None, -(it.size or 0), it.leaning))


def _asked(found: Sequence[Mirrored]) -> list[Asked]:
    every = [it for one in found for it in one.asked]
    return sorted(every, key=lambda it: _RANKS[it.own.practice])


def _sentences(
    found: Sequence[Mirrored], faced: Sequence[Faced], asked: Sequence[Asked]
) -> list[Message]:
    """Say in short what the mirror shows."""
    sentences = []
    if len(found) > 1:
        sentences.append(
            Message(
                "Host and travellers look at each other in one journey.",
                "Host and travellers look at each other in %(n)s journeys.",
                n=len(found),
            )
        )
    known = [it for it in faced if it.size is not None]
    apart = [it for it in known if it.size]
    if known and not apart:
        sentences.append(Message("On everything that both answered, they agree."))
    elif apart:
        sentences.append(
            Message(
                "On %(apart)s of the %(n)s checks that both answered they differ, most on "
                "“%(check)s”: %(gap)s.",
                apart=len(apart),
                n=len(known),
                check=apart[0].check.title,
                gap=apart[0].words,
            )
        )
    only = sum(it.own.practice is Practice.NOT_KEPT for it in asked)
    if only:
        sentences.append(
            Message(
                "One of the %(of)s things that are asked of others, the host does not do itself.",
                "%(n)s of the %(of)s things that are asked of others, the host does not do itself.",
                n=only,
                of=len(asked),
            )
        )
    return sentences


def _expected(view: Viewpoint) -> list[Travellers]:
    groups = []
    for kind in (Kind.PARTNER, Kind.EMPLOYEE, Kind.CUSTOMER):
        journeys = [it for it in view.catalogue.journeys.values() if it.in_use and it.kind is kind]
        said = [one for it in journeys for one in hoped(view, it)]
        silent = [view.ref("journey", it.id) for it in journeys if not hoped(view, it)]
        if journeys:
            groups.append(Travellers(view.say(JOURNEYS_OF_KIND[kind]), said, silent))
    return groups


def _from_colleague(view: Viewpoint, it: Heard) -> bool:
    """Tell whether something is an idea of an employee or a partner."""
    if not isinstance(it.said, Idea):
        return False
    persona = view.catalogue.personas.get(it.said.persona or "")
    if persona:
        return persona.kind is not Kind.CUSTOMER
    return it.said.team is not None or it.journey.kind is not Kind.CUSTOMER
