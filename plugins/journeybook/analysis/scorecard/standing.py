"""What a result counts as, from weakest to strongest."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable


class Standing(StrEnum):
    """What a check counts as on a day, weakest first.

    *Unknown* is no zero and no fail, but it is weaker than *stale*: once it was known.
    *Set aside* and *not applicable* stand above *partly*, because nobody is asked to mend
    them now, and below *met*, because neither is a promise kept.
    """

    NOT_MET = "not-met"
    UNKNOWN = "unknown"
    STALE = "stale"
    PARTLY = "partly"
    SET_ASIDE = "set-aside"
    NOT_APPLICABLE = "not-applicable"
    MET = "met"

    @property
    def rank(self) -> int:
        """How strong it is: 0 for the weakest."""
        return _RANKS[self]


_RANKS = {standing: rank for rank, standing in enumerate(Standing)}


STANDINGS = {
    Standing.NOT_MET: Message("not met"),
    Standing.UNKNOWN: Message("unknown"),
    Standing.STALE: Message("stale"),
    Standing.PARTLY: Message("partly met"),
    Standing.SET_ASIDE: Message("set aside"),
    Standing.NOT_APPLICABLE: Message("not applicable"),
    Standing.MET: Message("met"),
}
"""Each standing in a word or two."""


class Tally(NamedTuple):
    """How many checks stand where: a count for each standing that occurs, strongest first."""

    counts: tuple[tuple[Standing, int], ...]

    @property
    def met(self) -> int:
        """How many are met."""
        return dict(self.counts).get(Standing.MET, 0)

    @property
    def total(self) -> int:
        """How many checks there are."""
        return sum(count for _, count in self.counts)


def tally(standings: Iterable[Standing]) -> Tally:
    """Count standings, strongest first."""
    found = list(standings)
    counts = ((it, found.count(it)) for it in reversed(Standing))
    return Tally(tuple((standing, count) for standing, count in counts if count))
