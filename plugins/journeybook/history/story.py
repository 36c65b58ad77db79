"""The history of each journey and persona in a few words, of the days on which it changed.

What was taken out of a file is never quoted: a name that somebody removed for good reasons
must not come back on the site as news. So the words count, and repeat nothing. Who made a
change is not told either: commits have authors, and journeys have teams. It is the team that
owned the thing then, unless the message of the commit names others (“Team: service”).

What an edition did not show on a day, it does not tell of that day. A thing that was for some
readers and is for more of them now, is new to these on the day on which that changed.
"""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from journeybook.analysis.changes import What
from journeybook.analysis.changes.fields import Fields
from journeybook.analysis.changes.names import NAMES
from journeybook.analysis.changes.renames import follow, within
from journeybook.analysis.changes.steps import compare_stages
from journeybook.history.ids import ids_of_today
from journeybook.history.log import MAX_OF_A_FILE
from journeybook.history.revision import contents
from journeybook.model.journey import Journey
from journeybook.model.kinds import NAMED
from journeybook.model.organisation import Organisation
from journeybook.model.pauses import without_pauses
from journeybook.reading import Limits
from journeybook.reading.own_pages import speaks_of_it
from journeybook.reading.parsed import parse
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from journeybook.analysis.changes import Change as Told
    from journeybook.history.ids import Ids
    from journeybook.history.log import Change, Log
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.shape import Model

    Key = tuple[str, str]

MOST = 24
"""So many of the latest changes are told in words: reading a file as it was takes time."""

_ORGANISATION = ("organisation", "organisation")
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
        teams: the ids of the teams it is from, of those that exist in this edition.
    """

    date: dt.date
    added: bool
    words: tuple[Message, ...]
    teams: tuple[str, ...] = ()


class Stories(NamedTuple):
    """What happened to everything.

    Args:
        entries: the days of each thing, newest first.
        cut: the things of which older days are not told.
    """

    entries: Mapping[Key, tuple[Entry, ...]]
    cut: frozenset[Key]


class _Day(NamedTuple):
    """A thing on a day: what git calls its file before the first change and after the last."""

    key: Key
    date: dt.date
    added: bool
    before: str | None
    after: str | None
    teams: tuple[str, ...]


def stories(project: Path, log: Log, catalogue: Catalogue, audience: str | None = None) -> Stories:
    """Tell the history of everything that this edition has and that has a file of its own.

    Where the history does not go back to the beginning, nothing is called new: the oldest
    commit of such a copy has every file, whenever it was made.

    Args:
        project: the project's folder.
        log: what git remembers.
        catalogue: what exists in this edition. Names are those of today.
        audience: whom this edition is for; `None` when it is for everyone.
    """
    files = dict(_files(catalogue))
    days = [it for key, file in files.items() for it in _days(key, log.files.get(file, ()))]
    days = [it for it in days if log.complete or not it.added]
    days.sort(key=lambda it: it.date, reverse=True)
    changed = [it for it in days if it.before and it.after and not it.added]
    told, untold = changed[:MOST], changed[MOST:]
    spoken = frozenset(told)
    began = [it for it in days if it.added]
    around = _days(_ORGANISATION, log.files.get(catalogue.files.get(_ORGANISATION, ""), ()))
    states = [*told, *around]
    raw = _contents([*states, *began], project)
    with without_pauses():
        things = _read([*states, *began[:MOST], *_speaking(began[MOST:], raw)], raw)
    ids = ids_of_today(catalogue, _pairs(states, things))
    was_here = _Then(raw, things, ids, audience)
    fields = Fields(catalogue, catalogue, str)
    found: dict[Key, list[Entry]] = {}
    for it in days:
        if it not in spoken and not it.added:
            continue
        if not was_here(it.key, it.after):
            continue
        old, new = (things.get((blob or "", it.key)) for blob in (it.before, it.after))
        added = it.added or not was_here(it.key, it.before)
        words: tuple[Message, ...] = ()
        if old and new and not added:
            now = within(ids, it.key[1])
            words = tuple(_summed(_told(fields, follow(old, now), follow(new, now))))
        if words or added:
            entry = Entry(it.date, added, words, tuple(_teams(it, new, ids, catalogue)))
            found.setdefault(it.key, []).append(entry)
    full = {key for key, file in files.items() if len(log.files.get(file, ())) >= MAX_OF_A_FILE}
    return Stories(
        {key: tuple(entries) for key, entries in found.items()},
        frozenset(full | {it.key for it in untold}),
    )


class _Then:
    """Tells whether this edition would have shown something as it was then."""

    def __init__(
        self,
        raw: Mapping[str, bytes],
        things: Mapping[tuple[str, Key], Any],
        ids: Ids,
        audience: str | None,
    ) -> None:
        self._raw = raw
        self._things = things
        self._today = ids.get("audience", {})
        self._audience = audience

    def __call__(self, key: Key, blob: str | None) -> bool:
        """Tell it of one state. One that cannot be read was for all if it speaks of nobody."""
        thing = self._things.get((blob or "", key))
        if thing is None:
            return not blob or not speaks_of_it(self._raw.get(blob, b""))
        readers = {self._today.get(it, it) for it in thing.audience}
        return not readers or self._audience in readers


def _contents(days: Iterable[_Day], project: Path) -> dict[str, bytes]:
    """Ask git once for every state with which some day begins or ends."""
    return contents(project, sorted({it for day in days for it in (day.before, day.after) if it}))


def _speaking(days: Iterable[_Day], raw: Mapping[str, bytes]) -> Iterator[_Day]:
    """List the days that ended with something that may have been for some readers."""
    return (it for it in days if speaks_of_it(raw.get(it.after or "", b"")))


def _read(days: Iterable[_Day], raw: Mapping[str, bytes]) -> dict[tuple[str, Key], Any]:
    """Read each state once, however many days begin or end with it."""
    things: dict[tuple[str, Key], Any] = {}
    for it in days:
        for blob in (it.before, it.after):
            if blob and blob in raw and (blob, it.key) not in things:
                family, object_id = it.key
                model = NAMED.get(family, Organisation)
                found = parse(model, "", object_id, raw[blob], Limits())
                things[blob, it.key] = found.thing
    return things


def _pairs(
    days: Iterable[_Day], things: Mapping[tuple[str, Key], Any]
) -> Iterator[tuple[str, Model, Model]]:
    for it in sorted(days, key=lambda it: it.date):
        old, new = (things.get((blob or "", it.key)) for blob in (it.before, it.after))
        if old and new:
            yield it.key[1], old, new


def _teams(
    day: _Day,
    thing: Any,  # noqa: ANN401
    ids: Ids,
    catalogue: Catalogue,
) -> Iterator[str]:
    """Name the teams of a day: those of its commits, else the one that owned the thing then."""
    called = {it.title.casefold(): key for key, it in catalogue.teams.items()}
    named = [called.get(it.casefold(), it) for it in day.teams]
    known = [it for it in dict.fromkeys(named) if it in catalogue.teams]
    fields = (getattr(thing, name, None) for name in ("owner", "team"))
    owner = next(filter(None, fields), None)
    if not known and isinstance(owner, str):
        known = [ids.get("team", {}).get(owner, owner)]
    return (it for it in known if it in catalogue.teams)


def _files(catalogue: Catalogue) -> Iterator[tuple[Key, str]]:
    for key, file in catalogue.files.items():
        if key[0] in NAMED and key[1] in catalogue.family(key[0]):
            yield key, file


def _days(key: Key, changes: Iterable[Change]) -> Iterator[_Day]:
    for day, group in groupby(changes, key=lambda it: it.date):
        last, *rest = group
        first = rest[-1] if rest else last
        if last.after != first.before:
            teams = tuple(it for change in (last, *rest) for it in change.teams)
            yield _Day(key, day, first.added, first.before, last.after, teams)


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
