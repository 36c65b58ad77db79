"""A seam as a page shows it: both sides, what lies between, and what is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.levels import LEVELS
from journeybook.analysis.seams import seams_of
from journeybook.analysis.switch import Told
from journeybook.model.catalogue import Target
from journeybook.pages.lanes import spoken
from journeybook.pages.map import Mark
from journeybook.pages.text import inline
from journeybook.words import Message

if TYPE_CHECKING:
    from markupsafe import Markup

    from journeybook.analysis.switch import Side, Switch
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Ref, Viewpoint

_TOLD = {
    Told.TOLD: Message("Handed over:"),
    Told.TO_ANOTHER: Message("Handed over, but to another team:"),
    Told.NOT_TOLD: Message("Nothing is written about handing over."),
}
_FIRST = 3


class ShownSide(NamedTuple):
    """One side of a seam: the step, in which channels, of which teams."""

    step: Ref
    channels: tuple[Ref, ...]
    teams: tuple[Ref, ...]


class ShownSeam(NamedTuple):
    """A seam.

    Args:
        place: where it stands among all seams, from 1; the worst is the first.
        journey: the journey it is in.
        source: the side the traveller comes from.
        target: the side the traveller comes to.
        between: the steps between the two, outside our channels.
        before: how it feels before.
        after: how low it gets behind.
        fall: how far the feeling falls, in words.
        truth: whether a moment of truth lies right behind it.
        back: whether it leads back.
        when: on which occasions it happens.
        waits: how long the traveller waits.
        told: what is written about handing over.
        handovers: what is handed over, with the team it goes to.
        is_told: whether it is handed over to the team on the other side.
        doing: the initiatives that work on it, or on a step behind it.
        teams: the ids of the teams on both sides, to filter by.
    """

    place: int
    journey: Ref
    journey_id: str
    source: ShownSide
    target: ShownSide
    between: tuple[Ref, ...]
    before: Mark | None
    after: Mark | None
    fall: str | None
    truth: bool
    back: bool
    when: tuple[str, ...]
    waits: tuple[str, ...]
    told: str
    handovers: tuple[tuple[Ref, Markup | None], ...]
    is_told: bool
    doing: tuple[Ref, ...]
    teams: str


class OfJourney(NamedTuple):
    """The seams of one journey: how many, the worst of them, and how many more."""

    sentence: str
    first: tuple[ShownSeam, ...]
    more: int
    href: str


def show_seam(view: Viewpoint, seam: Switch, place: int) -> ShownSeam:
    """Prepare a seam."""
    return ShownSeam(
        place,
        view.ref("journey", seam.journey),
        seam.journey,
        _side(view, seam.journey, seam.source),
        _side(view, seam.journey, seam.target),
        tuple(view.ref("journey", seam.journey, it) for it in seam.between),
        _mark(view, seam.before),
        _mark(view, seam.after),
        _fall(view, seam),
        seam.truth,
        seam.back,
        seam.when,
        tuple(spoken(view, it) for it in seam.waits),
        view.say(_TOLD[seam.told]),
        tuple(
            (view.ref("team", it.to), inline(it.what) if it.what else None) for it in seam.handovers
        ),
        seam.told is Told.TOLD,
        tuple(_doing(view, seam)),
        " ".join(dict.fromkeys((*seam.source.teams, *seam.target.teams))),
    )


def seams_in(view: Viewpoint, journey: Journey) -> OfJourney | None:
    """Show the worst seams of a journey, as long as it has any."""
    found = seams_of(journey.id, view.site.seams)
    if not found:
        return None
    told = Message(
        "Once in this journey the traveller changes channel and comes to another team at the "
        "same moment.",
        "%(n)s times in this journey the traveller changes channel and comes to another team at "
        "the same moment.",
        n=len(found),
    )
    return OfJourney(
        view.say(told),
        tuple(show_seam(view, it, place) for place, it in found[:_FIRST]),
        max(0, len(found) - _FIRST),
        f"{view.overview('seam')}?journey={journey.id}",
    )


def _doing(view: Viewpoint, seam: Switch) -> list[Ref]:
    """Name the initiatives that name this seam, or that answer a step behind it."""
    here = (f"{seam.journey}#{seam.source.step}", f"{seam.journey}#{seam.target.step}")
    behind = [Target("journey", seam.journey, it) for it in (*seam.between, seam.target.step)]
    answering = {
        link.source.id
        for step in behind
        for link in view.catalogue.links_to(step, "answers")
        if link.source.family == "initiative"
    }
    return [
        view.ref("initiative", key)
        for key, it in view.catalogue.initiatives.items()
        if key in answering or any((one.after, one.before) == here for one in it.seams)
    ]


def _side(view: Viewpoint, journey: str, side: Side) -> ShownSide:
    return ShownSide(
        view.ref("journey", journey, side.step),
        tuple(view.refs("channel", side.channels)),
        tuple(view.refs("team", side.teams)),
    )


def _mark(view: Viewpoint, level: int | None) -> Mark | None:
    return Mark(level, level, view.say(LEVELS[level])) if level else None


def _fall(view: Viewpoint, seam: Switch) -> str | None:
    if seam.fall is None:
        return view.say(Message("how far it falls is unknown"))
    if not seam.fall:
        return None
    return view.say(Message("falls by one level", "falls by %(n)s levels", n=seam.fall))
