"""The overviews of personas, teams, channels and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.verdict import counts
from journeybook.model.catalogue import Target
from journeybook.model.check import Side
from journeybook.model.checks import NINE
from journeybook.model.persona import Kind
from journeybook.pages.check_results import counted
from journeybook.pages.labels import label
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.standings import legend
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from journeybook.model.check import Check
    from journeybook.model.organisation import Team
    from journeybook.pages.site import Site
    from journeybook.pages.standings import Stood


class Entry(NamedTuple):
    """A card: a name, what it is, and how much refers to it.

    `counts` says of a check how many journeys stand where: each a standing, and it in words.
    """

    ref: Ref
    text: Markup | str
    note: str
    counts: tuple[tuple[str, str], ...] = ()


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
    """Make the overview of checks: the nine by side, then those of the organisation's own."""
    view = Viewpoint(site, address)
    checks = site.catalogue.checks.values()
    parts = [
        *((side, label(side), [it for it in checks if it.side == side]) for side in Side),
        (
            "own",
            Message("Of our own, beside the nine"),
            [it for it in checks if it.id not in NINE],
        ),
    ]
    groups = [
        Group(
            anchor,
            view.say(title),
            tuple(_check(view, it) for it in found if anchor == "own" or it.id in NINE),
        )
        for anchor, title, found in parts
    ]
    return _page(
        view,
        Message("Checks"),
        Message(
            "A journey is ideal only when all nine of these hold, with evidence: "
            "what the traveller meets, and what the employees can keep up."
        ),
        groups,
        legend(view),
    )


def _check(view: Viewpoint, check: Check) -> Entry:
    found = counted(view, check)
    note = (
        Message("Asked of one journey:", "Asked of %(n)s journeys:", n=found.total)
        if found.total
        else Message("No journey is asked this yet.")
    )
    return Entry(
        view.ref("check", check.id),
        inline(view.say(check.statement)),
        view.say(note),
        tuple(
            (standing, view.say(said))
            for (standing, _), said in zip(found.counts, counts(found), strict=True)
        ),
    )


def _page(
    view: Viewpoint,
    title: Message,
    lede: Message,
    groups: Iterable[Group],
    meanings: Sequence[tuple[Stood, str]] = (),
) -> str:
    shown = [group for group in groups if group.entries]
    return render(
        view.words,
        "index.html",
        trail=trail(view),
        title=view.say(title),
        lede=view.say(lede),
        groups=shown,
        meanings=meanings,
    )


def _journeys(view: Viewpoint, count: int) -> str:
    return view.say(Message("one journey", "%(n)s journeys", n=count))


def _owned(view: Viewpoint, team: Team) -> str:
    journeys = view.catalogue.journeys.values()
    return _journeys(view, sum(it.owner == team.id for it in journeys))


def _steps(view: Viewpoint, target: Target) -> str:
    count = len({link.source for link in view.catalogue.links_to(target) if link.source.step})
    return view.say(Message("one step", "%(n)s steps", n=count))
