"""The overviews of personas, teams, channels and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target
from journeybook.model.check import Side
from journeybook.model.persona import Kind
from journeybook.pages.journey_page import trail
from journeybook.pages.labels import label
from journeybook.pages.rendering import render
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from journeybook.model.organisation import Team
    from journeybook.pages.site import Site


class Entry(NamedTuple):
    """A card: a name, what it is, and how much refers to it."""

    ref: Ref
    text: Markup | str
    note: str


class Group(NamedTuple):
    """Cards under a heading; a single group has no title."""

    anchor: str
    title: str | None
    entries: tuple[Entry, ...]


def persona_index(site: Site, address: str) -> str:
    """Make the overview of personas, by kind."""
    view = Viewpoint(site, address)
    titles = {
        Kind.CUSTOMER: Message("Customers"),
        Kind.EMPLOYEE: Message("Employees"),
        Kind.PARTNER: Message("Partners"),
    }
    groups = [
        Group(
            kind,
            view.say(titles[kind]),
            tuple(
                Entry(
                    view.ref("persona", it.id),
                    inline(it.summary or ""),
                    _journeys(
                        view, sum(it.id in j.travellers for j in site.catalogue.journeys.values())
                    ),
                )
                for it in sorted(
                    site.catalogue.personas.values(), key=lambda it: it.title.casefold()
                )
                if it.kind == kind
            ),
        )
        for kind in Kind
    ]
    return _page(
        view,
        Message("Personas"),
        Message("The people whose journeys these are. Each stands for many."),
        groups,
    )


def team_index(site: Site, address: str) -> str:
    """Make the overview of teams, the place where everyone finds their own."""
    view = Viewpoint(site, address)
    entries = tuple(
        Entry(
            view.ref("team", it.id),
            inline(it.description or ""),
            _owned(view, it),
        )
        for it in site.catalogue.teams.values()
    )
    return _page(
        view,
        Message("Teams"),
        Message("Find your team and see what the journeys ask of you."),
        [Group("all", None, entries)],
    )


def channel_index(site: Site, address: str) -> str:
    """Make the overview of channels."""
    view = Viewpoint(site, address)
    entries = tuple(
        Entry(
            view.ref("channel", it.id),
            inline(it.description or ""),
            _steps(view, Target("channel", it.id)),
        )
        for it in site.catalogue.channels.values()
    )
    return _page(
        view,
        Message("Channels"),
        Message("The ways in which we meet, and who answers for each."),
        [Group("all", None, entries)],
    )


def check_index(site: Site, address: str) -> str:
    """Make the overview of checks: those about the traveller and those of the employees."""
    view = Viewpoint(site, address)
    groups = [
        Group(
            side,
            view.say(label(side)),
            tuple(
                Entry(view.ref("check", it.id), view.say(it.statement), "")
                for it in site.catalogue.checks.values()
                if it.side == side
            ),
        )
        for side in Side
    ]
    return _page(
        view,
        Message("Checks"),
        Message(
            "A journey is ideal only when all of these hold, with evidence: "
            "what the traveller meets, and what the employees can keep up."
        ),
        groups,
    )


def _page(view: Viewpoint, title: Message, lede: Message, groups: Iterable[Group]) -> str:
    shown = [group for group in groups if group.entries]
    return render(
        view.words,
        "index.html",
        trail=trail(view),
        title=view.say(title),
        lede=view.say(lede),
        groups=shown,
    )


def _journeys(view: Viewpoint, count: int) -> str:
    return view.say(Message("one journey", "%(n)s journeys", n=count))


def _owned(view: Viewpoint, team: Team) -> str:
    journeys = view.catalogue.journeys.values()
    return _journeys(view, sum(it.owner == team.id for it in journeys))


def _steps(view: Viewpoint, target: Target) -> str:
    count = len({link.source for link in view.catalogue.links_to(target) if link.source.step})
    return view.say(Message("one step", "%(n)s steps", n=count))
