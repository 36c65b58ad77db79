"""Where a trip is, as a cycle with its stops in words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.trips.position import position
from journeybook.diagrams.rounds import Standing, rounds
from journeybook.model.addresses import stop_anchor
from journeybook.model.catalogue import Target
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from journeybook.analysis.trips.position import Position
    from journeybook.diagrams.rounds import Rounds
    from journeybook.model.trip import Trip
    from journeybook.pages.viewpoint import Viewpoint

_STANDS = {
    Standing.BEEN: Message("been there"),
    Standing.HERE: Message("here we are"),
    Standing.NEXT: Message("comes next"),
    Standing.AHEAD: Message("later"),
}


class Halt(NamedTuple):
    """A stop in the list beside the drawing: its number, how it stands, and since when."""

    number: int
    stop: Ref
    standing: Standing
    said: str
    day: dt.date | None


class Cycle(NamedTuple):
    """A trip as a cycle.

    Args:
        drawn: the drawing.
        round: the number of the round, for the middle of it.
        spoken: what the drawing shows, in a sentence.
        sentences: where the trip is, what comes next and how often it went round.
        halts: the stops in words.
    """

    drawn: Rounds
    round: int
    spoken: str
    sentences: tuple[str, ...]
    halts: tuple[Halt, ...]


def cycle(view: Viewpoint, trip: Trip) -> Cycle:
    """Show where a trip is on the day of the edition."""
    stops = list(view.catalogue.stops)
    at = position(trip, stops, view.today)
    standings = [_standing(at, it) for it in stops]
    page = view.site.addresses.of(Target("trip", trip.id))
    titles = {key: view.say(it.title) for key, it in view.catalogue.stops.items()}
    sentences = tuple(view.say(it) for it in where(at, titles))
    return Cycle(
        rounds(standings, at.completed),
        at.round,
        " ".join(sentences),
        sentences,
        tuple(
            Halt(
                number,
                Ref(titles[stop], view.to(f"{page}#{stop_anchor(stop)}")),
                standing,
                view.say(_STANDS[standing]),
                at.since if standing is Standing.HERE else at.visited.get(stop),
            )
            for number, (stop, standing) in enumerate(zip(stops, standings, strict=True), start=1)
        ),
    )


def where(at: Position, titles: dict[str, str]) -> Iterator[Message]:
    """Say where a trip is: at which stop, what comes next, and how often it went round."""
    if not at.round:
        yield Message("This trip has not set out yet.")
    elif at.stop and at.since:
        yield Message(
            "We are at “%(stop)s” since %(day)s, and next comes “%(next)s”.",
            stop=titles[at.stop],
            day=at.since,
            next=titles[at.next],
        )
    elif at.since:
        yield Message("Round %(round)s ended on %(day)s.", round=str(at.round), day=at.since)
    else:
        yield Message("The round has begun, and no stop was reached yet.")
    if at.round > at.completed:
        yield (
            Message(
                "We have been round once, and this is round %(round)s.",
                "We have been round %(n)s times, and this is round %(round)s.",
                n=at.completed,
                round=str(at.round),
            )
            if at.completed
            else Message("It is the first time round.")
        )
    elif at.completed:
        yield Message(
            "We have been round once; a next round can begin.",
            "We have been round %(n)s times; a next round can begin.",
            n=at.completed,
        )


def _standing(at: Position, stop: str) -> Standing:
    if stop == at.stop:
        return Standing.HERE
    if stop == at.next:
        return Standing.NEXT
    return Standing.BEEN if stop in at.visited else Standing.AHEAD
