"""Hold two states of one thing against each other, field by field."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from journeybook.analysis.changes.change import Change, Part, What
from journeybook.analysis.changes.matching import head, out_of_order, pairs
from journeybook.analysis.changes.names import NAMES
from journeybook.analysis.changes.saying import LONGEST, Label, Said, Saying, level, named, plain
from journeybook.model.check import Assessment, Result
from journeybook.model.moment import Sentiment
from journeybook.model.references import field_family
from journeybook.model.shape import Model
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from journeybook.model.catalogue import Catalogue


class Fields:
    """Compares things of two catalogues.

    Args:
        before: the catalogue as it was.
        after: the catalogue as it is.
        label: says what a choice of the data, such as a status, is called.
    """

    def __init__(self, before: Catalogue, after: Catalogue, label: Label) -> None:
        self.before = before
        self.after = after
        self._saying = Saying(label)

    def compare(
        self,
        old: Model,
        new: Model,
        trail: tuple[Part, ...] = (),
        *,
        skip: frozenset[str] = frozenset(),
    ) -> Iterator[Change]:
        """List what changed in a thing and in everything below it.

        Args:
            old: the thing as it was.
            new: the thing as it is.
            trail: the way to it.
            skip: fields that somebody else looks at.
        """
        for name, field in type(new).model_fields.items():
            was, now = getattr(old, name), getattr(new, name)
            if was != now and name not in skip:
                yield from self._field(field.alias or name, field, was, now, trail)

    def _field(
        self,
        key: str,
        field: FieldInfo,
        was: object,
        now: object,
        trail: tuple[Part, ...],
    ) -> Iterator[Change]:
        family = field_family(field)
        if isinstance(was, tuple) and isinstance(now, tuple):
            yield from self._items(key, family, was, now, trail)
        elif isinstance(was, dict) and isinstance(now, dict):
            for lane in dict.fromkeys([*was, *now]):
                inner = (*trail, Part("lanes", NAMES["lanes"], lane))
                yield from self._items("text", None, was.get(lane, ()), now.get(lane, ()), inner)
        elif isinstance(was, Model) and isinstance(now, Model):
            yield from self.compare(was, now, (*trail, Part(key, NAMES[key])))
        else:
            yield self._value(key, family, was, now, trail)

    def _items(
        self,
        key: str,
        family: str | None,
        was: tuple[Any, ...],
        now: tuple[Any, ...],
        trail: tuple[Part, ...],
    ) -> Iterator[Change]:
        """Compare two lists: what came, what went, what changed, and whether the order did."""
        plain = family is not None or any(isinstance(it, StrEnum) for it in (*was, *now))
        found = pairs(was, now, _key, by_likeness=not plain)
        for index, old in enumerate(was):
            if index not in found.values():
                yield self._gone(key, old, self._saying.which(old, family, self.before), trail)
        for index, new in enumerate(now):
            if index not in found:
                yield self._new(key, new, self._saying.which(new, family, self.after), trail)
            elif was[found[index]] != new:
                yield from self._one(key, was[found[index]], new, trail)
        if out_of_order([found[index] for index in sorted(found)]):
            said = Message("order of “%(thing)s” changed", thing=NAMES[key])
            yield Change(What.MOVED, key, said, trail)

    def _one(self, key: str, old: object, new: object, trail: tuple[Part, ...]) -> Iterator[Change]:
        """Compare two states of one thing in a list."""
        if not isinstance(old, Model) or not isinstance(new, Model):
            yield self._value(key, None, old, new, trail)
        elif isinstance(old, Sentiment) and isinstance(new, Sentiment):
            yield from self._sentiment(old, new, trail)
        else:
            title = self._saying.which(new, None, self.after)
            part = Part(key, NAMES[key], _bare(title), getattr(new, "id", None))
            yield from self.compare(old, new, (*trail, part))

    def _sentiment(
        self, old: Sentiment, new: Sentiment, trail: tuple[Part, ...]
    ) -> Iterator[Change]:
        """Say a change of feeling as one, however it is written down."""
        if new.persona:
            title = named(new.persona, "persona", self.after)
            trail = (*trail, Part("persona", NAMES["persona"], title, new.persona))
        if (old.first, old.last) != (new.first, new.last):
            was, now = level(old), level(new)
            yield _from_to("sentiment", (was, now), trail, str(was), str(now))
        levels = frozenset({"level", "start", "end", "persona"})
        yield from self.compare(old, new, trail, skip=levels)

    def _value(
        self,
        key: str,
        family: str | None,
        was: object,
        now: object,
        trail: tuple[Part, ...],
    ) -> Change:
        if was is None or was == "":
            return self._new(key, now, self._saying.value(now, family, self.after), trail)
        if now is None or now == "":
            return self._gone(key, was, self._saying.value(was, family, self.before), trail)
        is_long = len(plain(was)) > LONGEST or len(plain(now)) > LONGEST
        if is_long and isinstance(was, str) and isinstance(now, str):
            said = Message("%(field)s reworded", field=NAMES[key])
            return Change(What.CHANGED, key, said, trail, was, now)
        before = self._saying.value(was, family, self.before)
        after = self._saying.value(now, family, self.after)
        return _from_to(key, (before, after), trail, plain(was), plain(now))

    def _new(self, key: str, new: object, title: Said, trail: tuple[Part, ...]) -> Change:
        said = Message("%(thing)s added: %(title)s", thing=NAMES[key], title=title)
        if title == "":
            said = Message("%(thing)s added", thing=NAMES[key])
        return Change(What.NEW, key, said, trail, None, plain(new))

    def _gone(self, key: str, old: object, title: Said, trail: tuple[Part, ...]) -> Change:
        said = Message("%(thing)s gone: %(title)s", thing=NAMES[key], title=title)
        if title == "":
            said = Message("%(thing)s gone", thing=NAMES[key])
        return Change(What.GONE, key, said, trail, plain(old), None)


def _from_to(
    key: str, said: tuple[Said, Said], trail: tuple[Part, ...], before: str, after: str
) -> Change:
    words = Message(
        "%(field)s: %(before)s → %(after)s", field=NAMES[key], before=said[0], after=said[1]
    )
    return Change(What.CHANGED, key, words, trail, before, after)


def _key(thing: object) -> object:
    """Find what makes a thing in a list the one it is."""
    if isinstance(thing, Sentiment):
        return thing.persona
    if isinstance(thing, Assessment):
        return (thing.date, thing.by)
    if isinstance(thing, Result):
        return (thing.check, thing.stage)
    return getattr(thing, "id", None) or head(thing)


def _bare(title: Said) -> Said | None:
    return title.strip("“”") or None if isinstance(title, str) else title
