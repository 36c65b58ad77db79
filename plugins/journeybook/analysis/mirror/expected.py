"""What travellers said they expect beforehand, of the way and of the outcome, and since when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.proven import proof
from journeybook.analysis.scorecard.counting import VALID_FOR

if TYPE_CHECKING:
    from journeybook.model.journey import Beforehand, Journey


class Expected(NamedTuple):
    """What travellers said they expect.

    Args:
        said: it, as written.
        persona: which of the travellers, where they differ.
        day: the day it was said; `None` when nobody knows, which makes it our own guess.
        source: where it was said.
        until: the last day on which we may go by it: a year later, unless its evidence is said
            to stand longer or shorter.
    """

    said: Beforehand
    persona: str | None
    day: dt.date | None
    source: str | None
    until: dt.date | None

    def is_old(self, today: dt.date) -> bool:
        """Whether it was said so long ago that people may expect something else by now."""
        return self.until is not None and self.until < today

    @property
    def is_guess(self) -> bool:
        """Whether nobody can look up when and where it was said."""
        return self.day is None or self.source is None


def expected(journey: Journey, today: dt.date) -> tuple[Expected, ...]:
    """List what travellers of a journey expect, latest first, as far as it was said by today."""
    found = []
    for said in journey.beforehand:
        if said.date and said.date > today:
            continue
        rests = proof(said.evidence, today)
        latest = rests.latest
        day = said.date or (latest.date if latest else None)
        until = rests.until or (day + VALID_FOR if day else None)
        source = said.source or (latest.source if latest else None)
        found.append(Expected(said, said.persona, day, source, until))
    return tuple(sorted(found, key=lambda it: it.day or dt.date.min, reverse=True))
