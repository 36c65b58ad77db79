"""Pain points as a page shows them: with what is done about each, and those without anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.initiatives.answered import answers_of
from journeybook.pages.attention import folded
from journeybook.pages.initiative_rows import status
from journeybook.pages.labels import severity
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from markupsafe import Markup

    from journeybook.analysis.initiatives.answered import Pain
    from journeybook.model.journey import Journey
    from journeybook.pages.attention import Folded
    from journeybook.pages.facts import Badge
    from journeybook.pages.labels import Severity
    from journeybook.pages.viewpoint import Viewpoint

SEVERE = 4
"""From this severity on, a pain point that nobody works on is said on the journey's page."""


class Answering(NamedTuple):
    """An initiative that answers a pain point: its name, how far it is, and how it helps."""

    ref: Ref
    status: Badge
    how: Markup | None


class PainRow(NamedTuple):
    """A pain point or opportunity in a list of several journeys."""

    text: Markup
    severity: Severity | None
    where: Ref
    journey: Ref
    answers: tuple[Answering, ...]


class Unanswered(NamedTuple):
    """The pain points that nobody works on, and what is said of them and of opportunities."""

    sentence: str
    chances: str | None
    pains: Folded[PainRow]


def unanswered(view: Viewpoint) -> Unanswered | None:
    """List the pain points without an initiative, worst first; `None` without any pain point."""
    found = answers_of(view.catalogue)
    today = [it for it in view.catalogue.journeys.values() if it.in_use]
    every = [pain for journey in today for pain in found.pains(journey)]
    if not every:
        return None
    left = found.unanswered()
    worst = sum(it.severity >= SEVERE for it in left)
    said = Message(
        "One pain point is written in the journeys of today, and %(left)s has no initiative.",
        "Of %(n)s pain points in the journeys of today, %(left)s have no initiative.",
        n=len(every),
        left=str(len(left)),
    )
    said_worst = Message(
        "One of them has severity 4 or 5.", "%(n)s of them have severity 4 or 5.", n=worst
    )
    chances = [it for journey in today for it in found.chances(journey)]
    taken = sum(it.is_answered for it in chances)
    return Unanswered(
        " ".join(view.say(it) for it in (said, *([said_worst] if worst else []))),
        view.say(
            Message(
                "Of %(n)s opportunities, %(taken)s are taken up by an initiative.",
                n=len(chances),
                taken=str(taken),
            )
        )
        if len(chances) > 1
        else None,
        folded([pain_row(view, it) for it in left]),
    )


def pain_row(view: Viewpoint, pain: Pain) -> PainRow:
    """Show a pain point away from its journey: where it stands, and what is done about it."""
    stood = pain.stood
    journey = view.ref("journey", pain.journey.id)
    if stood.step:
        where = view.ref("journey", pain.journey.id, stood.step)
    elif stood.stage:
        where = view.stage(pain.journey, stood.stage)
    else:
        where = Ref(view.say(Message("the journey as a whole")), journey.href)
    return PainRow(
        inline(stood.thing.text),
        severity(view.words, pain.severity or None),
        where,
        journey,
        answering(view, pain),
    )


def answering(view: Viewpoint, pain: Pain) -> tuple[Answering, ...]:
    """List what answers a pain point or opportunity."""
    return tuple(
        Answering(
            view.ref("initiative", it.initiative.id),
            status(view, it.initiative),
            inline(it.how) if it.how else None,
        )
        for it in pain.answers
    )


def answers_in(view: Viewpoint, journey: Journey) -> Mapping[int, tuple[Answering, ...]]:
    """List what answers each pain point and opportunity of a journey, by its identity.

    Texts repeat, and these objects live as long as their journey does.
    """
    found = answers_of(view.catalogue)
    both: Iterable[Pain] = (*found.pains(journey), *found.chances(journey))
    return {id(it.stood.thing): answering(view, it) for it in both if it.answers}


def nobody_works_on(view: Viewpoint, journey: Journey) -> str | None:
    """Say how many severe pain points of a journey have no initiative; nothing where none has."""
    if not journey.in_use or not view.catalogue.initiatives:
        return None
    left = [
        it
        for it in answers_of(view.catalogue).pains(journey)
        if it.severity >= SEVERE and not it.is_answered
    ]
    if not left:
        return None
    return view.say(
        Message(
            "One pain point of severity 4 or 5 has no initiative.",
            "%(n)s pain points of severity 4 or 5 have no initiative.",
            n=len(left),
        )
    )
