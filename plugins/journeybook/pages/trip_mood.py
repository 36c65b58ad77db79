"""The mood of a team over time, as a drawing and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.levels import LEVELS
from journeybook.analysis.trips.mood import asked
from journeybook.diagrams.moods import Felt, moods
from journeybook.pages.map import Mark
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt

    from journeybook.analysis.trips.mood import AtStop
    from journeybook.diagrams.moods import Moods
    from journeybook.model.trip import Trip
    from journeybook.pages.viewpoint import Viewpoint


class Day(NamedTuple):
    """The mood on a day: how it was, at which stop, of how many people, and what was said."""

    day: dt.date
    mark: Mark
    stop: str | None
    people: str | None
    note: str | None


class MoodShown(NamedTuple):
    """The mood of a team: a sentence, a drawing if there is enough to draw, and every day."""

    sentence: str
    drawn: Moods | None
    levels: tuple[str, ...]
    days: tuple[Day, ...]


def mood_shown(view: Viewpoint, trip: Trip) -> MoodShown | None:
    """Show how the mood was, newest day first in the table."""
    found = asked(trip, view.today)
    if not found:
        return None
    spans = [(it.began, it.ended or view.today) for it in trip.rounds if it.began <= view.today]
    titles = {key: view.say(it.title) for key, it in view.catalogue.stops.items()}
    return MoodShown(
        view.say(_sentence([it.mood.level for it in found], found[-1].mood.date)),
        moods([Felt(it.mood.date, it.mood.level) for it in found], spans, view.today),
        tuple(view.say(LEVELS[level]) for level in sorted(LEVELS)),
        tuple(
            Day(
                it.mood.date,
                Mark(it.mood.level, it.mood.level, view.say(LEVELS[it.mood.level])),
                titles.get(it.stop or ""),
                view.say(Message("one person", "%(n)s people", n=it.mood.people))
                if it.mood.people
                else None,
                it.mood.note,
            )
            for it in reversed(found)
        ),
    )


def at_stop(view: Viewpoint, it: AtStop) -> str:
    """Sum up the mood at a stop in a sentence."""
    if it.times == 1:
        return view.say(Message("Asked once here: %(last)s.", last=LEVELS[it.last]))
    return view.say(
        Message(
            "Asked %(times)s times here: the middle is %(typical)s, the lowest %(lowest)s, the "
            "last %(last)s (1 very bad, 5 very good).",
            times=str(it.times),
            typical=view.words.number(it.typical),
            lowest=str(it.lowest),
            last=str(it.last),
        )
    )


def _sentence(levels: list[int], day: dt.date) -> Message:
    """Say how the mood is, and how it went since it was asked before."""
    now = LEVELS[levels[-1]]
    if len(levels) == 1:
        return Message("On %(day)s the mood was %(level)s.", day=day, level=now)
    before = levels[-2]
    if levels[-1] > before:
        return Message(
            "On %(day)s the mood was %(level)s, better than the time before.", day=day, level=now
        )
    if levels[-1] < before:
        return Message(
            "On %(day)s the mood was %(level)s, worse than the time before.", day=day, level=now
        )
    return Message("On %(day)s the mood was %(level)s, as the time before.", day=day, level=now)
