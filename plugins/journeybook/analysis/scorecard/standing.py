"""What a result counts as, from weakest to strongest."""

from __future__ import annotations

from collections import Counter
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


AGEING = {Standing.MET, Standing.PARTLY, Standing.NOT_MET, Standing.NOT_APPLICABLE}
"""What evidence keeps up. What is set aside, unknown or stale has nothing to lose by age."""

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
    found = Counter(standings)
    return Tally(tuple((it, found[it]) for it in reversed(Standing) if it in found))
