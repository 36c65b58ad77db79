"""Initiatives in a list: what is being done, by whom, by when, and what asks for attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.initiatives.course import course, has_committed
from journeybook.model.initiative import InitiativeStatus
from journeybook.pages.facts import Badge
from journeybook.pages.labels import label
from journeybook.pages.text import inline
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from markupsafe import Markup

    from journeybook.model.initiative import Initiative
    from journeybook.pages.viewpoint import Ref, Viewpoint

_ORDER = (
    InitiativeStatus.UNDER_WAY,
    InitiativeStatus.PLANNED,
    InitiativeStatus.IDEA,
    InitiativeStatus.DONE,
    InitiativeStatus.STOPPED,
)
_FAR = "9999"


class Flag(NamedTuple):
    """What asks for attention: its kind as data, and it in words."""

    kind: str
    words: str


class InitiativeRow(NamedTuple):
    """An initiative in a list.

    Args:
        ref: its name.
        status: how far it is.
        summary: what it is, in a sentence.
        owner: who answers for it.
        start: when it begins or began.
        due: when it is to be done, or was.
        flags: what asks for attention on the day of the edition.
        note: what else to say of it in this list.
    """

    ref: Ref
    status: Badge
    summary: Markup | None
    owner: Ref | None
    start: dt.date | None
    due: dt.date | None
    flags: tuple[Flag, ...]
    note: str | None = None


def initiative_rows(view: Viewpoint, initiatives: Iterable[Initiative]) -> list[InitiativeRow]:
    """List initiatives: what is under way first, what has ended last, and each by its day."""
    return [row(view, it) for it in sorted(initiatives, key=in_order)]


def in_order(initiative: Initiative) -> tuple[int, str, str]:
    """Order by how far it is, then by the day it is to be done, then by name."""
    day = initiative.result.date if initiative.result else initiative.due
    return _ORDER.index(initiative.status), str(day or _FAR), initiative.id


def row(view: Viewpoint, it: Initiative) -> InitiativeRow:
    """Show one initiative."""
    return InitiativeRow(
        view.ref("initiative", it.id),
        status(view, it),
        inline(it.summary) if it.summary else None,
        view.ref("team", it.owner) if it.owner else None,
        it.start,
        it.result.date if it.result else it.due,
        flags(view, it),
    )


def status(view: Viewpoint, initiative: Initiative) -> Badge:
    """Say how far an initiative is."""
    return Badge(initiative.status, view.say(label(initiative.status)))


def flags(view: Viewpoint, initiative: Initiative) -> tuple[Flag, ...]:
    """List what asks for attention on the day of the edition."""
    it = course(initiative, view.today)
    found = []
    if it.late:
        length = view.words.duration(it.late)
        found.append(Flag("late", view.say(Message("%(length)s late", length=length))))
    if it.behind:
        length = view.words.duration(it.behind)
        said = Message("was to begin %(length)s ago", length=length)
        found.append(Flag("behind", view.say(said)))
    if it.waiting:
        said = Message(
            "one party has not committed yet",
            "%(n)s parties have not committed yet",
            n=len(it.waiting),
        )
        found.append(Flag("waiting", view.say(said)))
    if it.alone:
        found.append(Flag("alone", view.say(Message("nobody is named who has to go along"))))
    return tuple(found)


def asked_of(view: Viewpoint, team: str) -> list[InitiativeRow]:
    """List the initiatives of others that a team has to go along with, and what it said."""
    found = []
    for it in sorted(view.catalogue.initiatives.values(), key=in_order):
        mine = [one for one in it.stakeholders if one.team == team]
        if not mine or it.owner == team or not it.is_open:
            continue
        told = []
        for one in mine:
            said = (
                Message("committed on %(day)s", day=one.committed)
                if one.committed and has_committed(one, view.today)
                else Message("has not committed yet")
            )
            told.append(" · ".join(part for part in (one.who, view.say(said), one.to) if part))
        found.append(row(view, it)._replace(note="; ".join(told)))
    return found
