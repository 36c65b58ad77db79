"""What a team is to see to, as its page shows it: the checks that depend on it, and what to do."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.role.asked import Tie, actions, initiatives
from journeybook.analysis.role.owed import helping, promised, underway
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.addresses import check_anchor
from journeybook.model.catalogue import Target
from journeybook.model.initiative import InitiativeStatus
from journeybook.pages.answered import question
from journeybook.pages.mirrored import SUPPORT
from journeybook.pages.standings import stood
from journeybook.pages.text import inline
from journeybook.pages.trip_page import SORTS
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from journeybook.analysis.role.actor import Actor
    from journeybook.analysis.role.asked import Depends, Doing, Todo
    from journeybook.analysis.role.owed import Helping, Promised, Underway
    from journeybook.pages.standings import Stood
    from journeybook.pages.viewpoint import Viewpoint


class Standings(NamedTuple):
    """A journey whose checks depend on somebody.

    Args:
        journey: the journey.
        ties: how it depends on them, in words.
        open: the checks that are not met, each linked to the scorecard.
        met: how many are met of how many, in words.
        weakest: the checks that are as weak as they are because of them.
    """

    journey: Ref
    ties: str
    open: tuple[tuple[Ref, Stood], ...]
    met: str
    weakest: tuple[Ref, ...]


class Task(NamedTuple):
    """Something to do: what, where, by when, and whether it is late.

    `kind` is `initiative`, `action`, `support`, or what a trip asks, such as `milestone`;
    `waits` that it waits for them to say they go along.
    """

    kind: str
    what: Ref | Markup
    about: tuple[Ref, ...]
    day: dt.date | None
    details: str
    is_late: bool
    waits: bool
    is_open: bool


_TIES = {
    Tie.OWN: Message("our own journey"),
    Tie.OWNER: Message("we answer for it"),
    Tie.CARRIES: Message("rests on us"),
}


def stands(view: Viewpoint, it: Depends) -> Standings:
    """Show a journey whose checks depend on somebody, what stands weakest first."""
    journey = view.ref("journey", it.journey.id)
    asked = [row for row in it.rows if row.standing is not Standing.NOT_APPLICABLE]
    met = sum(row.standing is Standing.MET for row in asked)
    said = Message("%(met)s of %(n)s met", met=met, n=len(asked))
    return Standings(
        journey,
        view.words.listed(view.say(_TIES[tie]) for tie in it.ties),
        tuple(
            (
                Ref(view.say(row.check.title), f"{journey.href}#{check_anchor(row.check.id)}"),
                stood(view, row.standing),
            )
            for row in sorted(asked, key=lambda row: row.standing.rank)
            if row.standing is not Standing.MET
        ),
        view.say(said),
        tuple(view.ref("check", check.id) for check in it.weakest),
    )


def tasks(view: Viewpoint, actor: Actor) -> Iterator[Task]:
    """List all that is to be done: what is late first, then by day; what has ended last."""
    team, today = actor.team, view.today
    found = [
        *(
            _initiative(view, it)
            for it in initiatives(view.catalogue.initiatives.values(), team, today)
        ),
        *(_action(view, it) for it in actions(view.site.scores, team)),
        *(_promised(view, it) for it in promised(view.site.answers, team)),
        *(_underway(view, it) for it in underway(view.catalogue.trips.values(), team, today)),
        *(_helping(view, it) for it in helping(view.catalogue.journeys.values(), team, today)),
    ]
    yield from sorted(
        found, key=lambda it: (not it.is_open, not it.is_late, it.day or dt.date.max, it.kind)
    )


_STATUSES = {
    InitiativeStatus.IDEA: Message("an idea as yet"),
    InitiativeStatus.PLANNED: Message("planned"),
    InitiativeStatus.UNDER_WAY: Message("under way"),
    InitiativeStatus.DONE: Message("done"),
    InitiativeStatus.STOPPED: Message("stopped"),
}


def _initiative(view: Viewpoint, it: Doing) -> Task:
    initiative = it.initiative
    details = [view.say(Message("initiative")), view.say(_STATUSES[initiative.status])]
    if not it.is_owner and initiative.owner:
        owner = view.ref("team", initiative.owner).title
        details.append(view.say(Message("of %(team)s, with us", team=owner)))
    day = initiative.due
    if not initiative.is_open and initiative.result:
        day = initiative.result.date
    return Task(
        "initiative",
        view.ref("initiative", initiative.id),
        (),
        day,
        " · ".join(details),
        it.is_late,
        it.waits,
        initiative.is_open,
    )


def _action(view: Viewpoint, it: Todo) -> Task:
    journey = view.ref("journey", it.journey.id)
    check = view.ref("check", it.check.id)
    where = Ref(check.title, f"{journey.href}#{check_anchor(it.check.id)}")
    return Task(
        "action",
        inline(it.action.text),
        (journey, where),
        it.action.due,
        view.say(Message("action")),
        it.is_late(view.today),
        waits=False,
        is_open=True,
    )


def _promised(view: Viewpoint, it: Promised) -> Task:
    return Task(
        "action",
        inline(it.action.text),
        (question(view, it.answered),),
        it.action.due,
        view.say(Message("action")),
        it.is_late(view.today),
        waits=False,
        is_open=True,
    )


def _underway(view: Viewpoint, it: Underway) -> Task:
    return Task(
        it.sort.value,
        inline(it.text),
        (view.ref("trip", it.trip.id),),
        it.due,
        view.say(SORTS[it.sort]),
        it.is_late,
        waits=False,
        is_open=True,
    )


def _helping(view: Viewpoint, it: Helping) -> Task:
    page = view.site.addresses.of(Target("mirror", it.journey.id))
    support = it.supported.support
    journey = view.ref("journey", it.journey.id)
    return Task(
        "support",
        inline(support.text),
        (Ref(journey.title, view.to(f"{page}#support"), journey.label),),
        it.supported.due,
        view.say(SUPPORT[support.kind]),
        is_late=True,
        waits=False,
        is_open=True,
    )
