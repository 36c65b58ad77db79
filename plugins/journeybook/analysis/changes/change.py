"""One change, and one thing that changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from journeybook.words import Message


class What(StrEnum):
    """What happened to something."""

    NEW = "new"
    GONE = "gone"
    RENAMED = "renamed"
    MOVED = "moved"
    CHANGED = "changed"


class Part(NamedTuple):
    """One step on the way to where a change is.

    Args:
        field: the field or list, as an author writes it.
        word: what it is called, in a word.
        title: which one of a list, as it is now; `None` where there is but one.
        id: its id now, if it has one.
    """

    field: str
    word: Message
    title: str | Message | None = None
    id: str | None = None


@dataclass(frozen=True)
class Change:
    """One change within a thing.

    Args:
        what: what happened.
        field: the field or list in which it happened, as an author writes it.
        message: the change in words, without where it is.
        trail: the way to where it is: stage or step, and what stands in it.
        before: what stood there, for programs.
        after: what stands there now, for programs.
    """

    what: What
    field: str
    message: Message
    trail: tuple[Part, ...] = ()
    before: str | None = None
    after: str | None = None

    @property
    def where(self) -> Message | None:
        """Where it is, in words: “step “I wait” · pain point “Nobody calls””."""
        found: Message | None = None
        for part in self.trail:
            one = part.word
            if part.title is not None:
                one = Message("%(thing)s “%(title)s”", thing=part.word, title=part.title)
            found = Message("%(outer)s · %(inner)s", outer=found, inner=one) if found else one
        return found

    @property
    def said(self) -> Message:
        """The change in words, with where it is."""
        where = self.where
        if where is None:
            return self.message
        return Message("%(where)s: %(what)s", where=where, what=self.message)


@dataclass(frozen=True)
class Changed:
    """A thing that changed.

    Args:
        what: new, gone, renamed or changed.
        family: its family: journey, persona, article, organisation or checks.
        id: its id; the last one it had, when it is gone.
        title: its title.
        changes: what changed in it; nothing when it is new or gone.
        formerly: the id it had before, when it was renamed.
    """

    what: What
    family: str
    id: str
    title: str
    changes: tuple[Change, ...] = ()
    formerly: str | None = None
