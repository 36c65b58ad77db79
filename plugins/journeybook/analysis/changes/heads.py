"""What happened to a thing as a whole, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.changes.change import Changed, What
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

FAMILIES = {
    "journey": Message("journey"),
    "persona": Message("persona"),
    "initiative": Message("initiative"),
    "trip": Message("trip"),
    "metric": Message("metric"),
    "alignment": Message("alignment"),
    "offer": Message("offer"),
    "article": Message("article"),
    "organisation": Message("the organisation"),
    "checks": Message("checks"),
}

NOTHING = Message("Nothing changed that a reader would notice.")

_HEADS = {
    What.NEW: Message("new"),
    What.GONE: Message("gone"),
}


def head(it: Changed) -> Iterator[Message]:
    """Say what sort of thing it is, and what happened to it as a whole."""
    yield FAMILIES[it.family]
    if it.what in _HEADS:
        yield _HEADS[it.what]
    if it.formerly:
        yield Message("renamed: %(old)s → %(new)s", old=it.formerly, new=it.id)
    if it.changes:
        yield Message("%(n)s change", "%(n)s changes", n=len(it.changes))
