"""The page of a trip: where it is, what is ahead, how it feels, and every stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from journeybook.analysis.trips.ahead import Sort, ahead
from journeybook.analysis.trips.crossings import crossings
from journeybook.analysis.trips.missing import missing
from journeybook.analysis.trips.mood import by_stop
from journeybook.analysis.trips.position import position
from journeybook.model.addresses import stop_anchor
from journeybook.model.catalogue import Target
from journeybook.pages.articles import guidance_for
from journeybook.pages.facts import Fact, readers
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.text import inline
from journeybook.pages.trip_cycle import cycle
from journeybook.pages.trip_mood import at_stop, mood_shown
from journeybook.pages.trip_parts import Item, day, mark, notes, team, texts
from journeybook.pages.trip_stops import parts_of
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.trips.ahead import Ahead
    from journeybook.analysis.trips.crossings import Crossing
    from journeybook.model.stop import Stop
    from journeybook.model.trip import Trip
    from journeybook.pages.articles import ArticleCard
    from journeybook.pages.map import Mark
    from journeybook.pages.site import Site
    from journeybook.pages.trip_parts import Part

SORTS = {
    Sort.MILESTONE: Message("milestone"),
    Sort.RESOLUTION: Message("agreed when looking back"),
    Sort.OBJECTIVE: Message("objective"),
    Sort.NEED: Message("still needed"),
}
"""What is still to be done for a trip, in words."""


_FIRST = 6
"""So much of what is ahead is seen at once; the rest folds open."""


class Due(NamedTuple):
    """Something that is ahead: what, of which sort, whose and by when, and whether it is late."""

    text: Markup
    notes: tuple[Markup, ...]
    late: str | None


class Crossed(NamedTuple):
    """Another trip about the same journeys, and what that means in words."""

    trip: Ref
    journeys: tuple[Ref, ...]
    sentence: str


class StopShown(NamedTuple):
    """A stop on the page of a trip."""

    anchor: str
    number: int
    title: str
    happens: Markup | None
    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    mood: str | None
    mark: Mark | None
    tips: tuple[Item, ...]
    questions: tuple[Markup, ...]
    guidance: tuple[ArticleCard, ...]


class RoundShown(NamedTuple):
    """A time round, in words."""

    number: int
    title: Markup
    began: Markup | None
    ended: Markup | None
    stops: str
    outcome: Markup | None


def trip_page(site: Site, trip: Trip, address: str) -> str:
    """Make the page of a trip."""
    view = Viewpoint(site, address)
    due = [_due(view, it) for it in ahead(trip, view.today)]
    return render(
        view.words,
        "trip.html",
        trail=trail(view, "trip"),
        title=trip.title,
        lede=trip.summary,
        facts_of=list(_facts(view, trip)),
        cycle=cycle(view, trip),
        due=due[:_FIRST],
        later=due[_FIRST:],
        crossed=crossed(view, trip),
        mood=mood_shown(view, trip),
        stops=list(_stops(view, trip)),
        rounds=[_round(view, trip, number) for number in range(len(trip.rounds), 0, -1)],
    )


def crossed(view: Viewpoint, trip: Trip) -> list[Crossed]:
    """List the other trips that are under way and about journeys of this one."""
    found = crossings(view.catalogue.trips.values(), view.today)
    return [
        Crossed(
            view.ref("trip", (it.other if it.one.id == trip.id else it.one).id),
            tuple(view.refs("journey", it.journeys)),
            view.say(crossing_in_words(view, it)),
        )
        for it in found
        if trip.id in {it.one.id, it.other.id}
    ]


def crossing_in_words(view: Viewpoint, it: Crossing) -> Message:
    """Say what two trips have in common, and who could tell the one of the other."""
    if not it.both:
        return Message(
            "No team travels on both, so nobody can tell the one of the other. Agree who leads."
        )
    names = view.words.listed(view.ref("team", one).title for one in it.both)
    return Message(
        "Both at once: %(teams)s. Ask these what they hear twice, and agree who leads.", teams=names
    )


def _facts(view: Viewpoint, trip: Trip) -> Iterator[Fact]:
    say = view.say
    if trip.owner:
        yield Fact(say(Message("Owner")), (view.ref("team", trip.owner),))
    else:
        yield Fact(say(Message("Owner")), (Ref(say(Message("nobody yet"))),), alarm=True)
    if trip.coach:
        yield Fact(say(Message("Coach")), (Ref(trip.coach.who),))
    else:
        yield Fact(say(Message("Coach")), (Ref(say(Message("nobody yet"))),), alarm=True)
    if trip.journeys:
        yield Fact(say(Message("About the journeys")), tuple(view.refs("journey", trip.journeys)))
    if trip.goal:
        yield Fact(say(Message("The goal")), (Ref(trip.goal),))
    yield from readers(view, trip.audience)


def _due(view: Viewpoint, it: Ahead) -> Due:
    by = Message("by %(day)s", day=it.due) if it.due else None
    late = Message("one day late", "%(n)s days late", n=it.late) if it.late else None
    return Due(
        inline(it.text),
        notes(view.say(SORTS[it.sort]), team(view, it.team), view.say(by) if by else None),
        view.say(late) if late else None,
    )


def _stops(view: Viewpoint, trip: Trip) -> Iterator[StopShown]:
    moods = by_stop(trip, view.today)
    stops = view.catalogue.stops
    at = position(trip, list(stops), view.today)
    for number, stop in enumerate(stops.values(), start=1):
        felt = moods.get(stop.id)
        been = at.stop == stop.id or stop.id in at.visited
        yield StopShown(
            stop_anchor(stop.id),
            number,
            view.say(stop.title),
            inline(view.say(stop.happens)) if stop.happens else None,
            tuple(parts_of(view, trip, stop.id)),
            tuple(view.say(it) for it in missing(trip, stop.id, view.today)) if been else (),
            at_stop(view, felt) if felt else None,
            mark(view, felt.last) if felt else None,
            tuple(_tips(view, trip, stop)),
            texts(stop.questions, view),
            tuple(guidance_for(view, Target("stop", stop.id))) if at.stop == stop.id else (),
        )


def _tips(view: Viewpoint, trip: Trip, stop: Stop) -> Iterator[Item]:
    """List the tips of those who were there, then those that come with the stop."""
    for own in trip.tips:
        if own.stop == stop.id:
            yield Item(inline(own.text), notes(own.by))
    for text in texts(stop.tips, view):
        yield Item(text)


def _round(view: Viewpoint, trip: Trip, number: int) -> RoundShown:
    it = trip.rounds[number - 1]
    titles = {key: view.say(stop.title) for key, stop in view.catalogue.stops.items()}
    return RoundShown(
        number,
        inline(it.title),
        day(view, it.began),
        day(view, it.ended),
        " · ".join(f"{titles[one.stop]} {view.words.date(one.date, 'medium')}" for one in it.stops),
        inline(it.outcome) if it.outcome else None,
    )
