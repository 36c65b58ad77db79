"""The history of each journey and persona in a few words, of the days on which it changed.

What was taken out of a file is never quoted: a name that somebody removed for good reasons
must not come back on the site as news. So the words count, and repeat nothing.
"""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from journeybook.analysis.changes import What
from journeybook.analysis.changes.fields import Fields
from journeybook.analysis.changes.names import NAMES
from journeybook.analysis.changes.steps import compare_stages
from journeybook.history.revision import contents
from journeybook.model.journey import Journey
from journeybook.model.kinds import NAMED
from journeybook.model.pauses import without_pauses
from journeybook.reading import Limits
from journeybook.reading.parsed import parse
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from journeybook.analysis.changes import Change as Told
    from journeybook.history.log import Change, Log
    from journeybook.model.catalogue import Catalogue

    Key = tuple[str, str]

MOST = 24
"""So many of the latest changes are told in words: reading a file as it was takes time."""

_AROUND = {"stages", "steps"}
_GROUPS = {
    What.NEW: Message("added: %(things)s"),
    What.GONE: Message("gone: %(things)s"),
    What.MOVED: Message("moved: %(things)s"),
    What.CHANGED: Message("changed: %(things)s"),
}


class Entry(NamedTuple):
    """What happened to one thing on one day.

    Args:
        date: the day.
        added: whether it was new that day.
        words: what changed: “added: step (2×)”. A day of which nothing can be told is left out.
    """

    date: dt.date
    added: bool
    words: tuple[Message, ...]


class _Day(NamedTuple):
    """A thing on a day: what git calls its file before the first change and after the last."""

    key: Key
    date: dt.date
    added: bool
    before: str | None
    after: str | None


def stories(project: Path, log: Log, catalogue: Catalogue) -> Mapping[Key, tuple[Entry, ...]]:
    """Tell the history of everything that this edition has and that has a file of its own.

    Where the history does not go back to the beginning, nothing is called new: the oldest
    commit of such a copy has every file, whenever it was made.

    Args:
        project: the project's folder.
        log: what git remembers.
        catalogue: what exists in this edition. Names are those of today.
    """
    days = [it for key, file in _files(catalogue) for it in _days(key, log.files.get(file, ()))]
    days = [it for it in days if log.complete or not it.added]
    days.sort(key=lambda it: it.date, reverse=True)
    told = [it for it in days if it.before and it.after and not it.added][:MOST]
    blobs = {blob for it in told for blob in (it.before, it.after) if blob}
    raw = contents(project, sorted(blobs))
    with without_pauses():
        things = _read(told, raw)
    fields = Fields(catalogue, catalogue, str)
    found_stories: dict[Key, list[Entry]] = {}
    for it in days:
        old, new = (things.get((blob or "", it.key[0])) for blob in (it.before, it.after))
        words = tuple(_summed(_told(fields, old, new))) if old and new else ()
        if words or it.added:
            found_stories.setdefault(it.key, []).append(Entry(it.date, it.added, words))
    return {key: tuple(entries) for key, entries in found_stories.items()}


def _read(told: Iterable[_Day], raw: Mapping[str, bytes]) -> dict[tuple[str, str], Any]:
    """Read each state once, however many days begin or end with it."""
    things: dict[tuple[str, str], Any] = {}
    for it in told:
        for blob in (it.before, it.after):
            if blob and blob in raw and (blob, it.key[0]) not in things:
                found = parse(NAMED[it.key[0]], "", it.key[1], raw[blob], Limits())
                things[blob, it.key[0]] = found.thing
    return things


def _files(catalogue: Catalogue) -> Iterator[tuple[Key, str]]:
    for key, file in catalogue.files.items():
        if key[0] in NAMED and key[1] in catalogue.family(key[0]):
            yield key, file


def _days(key: Key, changes: Iterable[Change]) -> Iterator[_Day]:
    for day, group in groupby(changes, key=lambda it: it.date):
        last, *rest = group
        first = rest[-1] if rest else last
        if last.after != first.before:
            yield _Day(key, day, first.added, first.before, last.after)


def _told(fields: Fields, old: Any, new: Any) -> Iterator[Told]:  # noqa: ANN401
    yield from fields.compare(old, new, skip=frozenset({"id", "formerly", "stages"}))
    if isinstance(old, Journey) and isinstance(new, Journey):
        yield from compare_stages(fields, old, new)


def _summed(changes: Iterable[Told]) -> Iterator[Message]:
    """Count the things that came, went, moved or changed; one changed in two ways is one."""
    seen: dict[What, dict[str, set[object]]] = {what: {} for what in _GROUPS}
    for number, change in enumerate(changes):
        within = [it for it in change.trail if it.field not in _AROUND]
        what = What.CHANGED if within or change.what not in seen else change.what
        field = within[0].field if within else change.field
        thing = str(change.trail[: change.trail.index(within[0]) + 1]) if within else number
        seen[what].setdefault(field, set()).add(thing)
    for what, counted in seen.items():
        things: Message | None = None
        for field, found in counted.items():
            one = NAMES[field]
            if len(found) > 1:
                one = Message("%(thing)s (%(times)s×)", thing=one, times=len(found))
            things = Message("%(some)s, %(more)s", some=things, more=one) if things else one
        if things:
            yield Message(_GROUPS[what].text, things=things)
