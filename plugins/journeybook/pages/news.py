"""News in words: what happened to something on a day."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeybook.pages.facts import Badge
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.history.story import Entry
    from journeybook.pages.site import Site

_MOST = 60
_LATELY = dt.timedelta(days=30)
FEED = "whats-new.xml"


class News(NamedTuple):
    """Something that was new or changed on a day.

    Args:
        ref: what it is.
        added: whether it was new that day.
        words: what changed in it, in words.
        teams: the teams it is from.
    """

    ref: Ref
    added: bool
    words: tuple[str, ...]
    teams: tuple[Ref, ...]


class Day(NamedTuple):
    """A day and its news. `iso` is the day for machines."""

    title: str
    iso: str
    news: tuple[News, ...]


def story(view: Viewpoint, family: str, object_id: str) -> list[Day]:
    """Tell the history of one thing."""
    ref = view.ref(family, object_id)
    return [
        Day(*_day(view, it.date), (_news(view, ref, it),))
        for it in view.site.stories.get((family, object_id), ())
    ]


def recent(view: Viewpoint, family: str, object_id: str) -> Iterator[Badge]:
    """Mark what was new or changed lately, in the eyes of whoever reads on the day of the site."""
    for entry in view.site.stories.get((family, object_id), ())[:1]:
        if dt.timedelta(0) <= view.today - entry.date <= _LATELY:
            value, said = (
                ("new", Message("new")) if entry.added else ("changed", Message("changed"))
            )
            yield Badge(value, view.say(said))


def latest(site: Site) -> list[tuple[tuple[str, str], Entry]]:
    """List the latest news of everything, newest first."""
    everything = [(key, entry) for key, entries in site.stories.items() for entry in entries]
    everything.sort(key=lambda it: (it[1].date, it[0]), reverse=True)
    return everything[:_MOST]


def days(view: Viewpoint) -> Iterator[Day]:
    """Tell the latest news of everything, day by day."""
    for date, group in groupby(latest(view.site), key=lambda it: it[1].date):
        news = tuple(_news(view, view.ref(*key), it) for key, it in group)
        yield Day(*_day(view, date), news)


def _day(view: Viewpoint, date: dt.date) -> tuple[str, str]:
    return view.words.date(date), date.isoformat()


def _news(view: Viewpoint, ref: Ref, entry: Entry) -> News:
    words = tuple(view.say(it) for it in entry.words)
    return News(ref, entry.added, words, tuple(view.ref("team", it) for it in entry.teams))
