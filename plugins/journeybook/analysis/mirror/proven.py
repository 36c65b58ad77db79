"""Whether something that somebody said can be looked up, and still stands on a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.counting import VALID_FOR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.model.evidence import Evidence


class Proof(NamedTuple):
    """What something rests on, on a day.

    Args:
        latest: the latest dated piece of evidence that is not of the future; `None` without.
        until: the last day on which any of it stands.
    """

    latest: Evidence | None
    until: dt.date | None

    def stands(self, today: dt.date) -> bool:
        """Whether at least one piece still stands."""
        return self.until is not None and today <= self.until


def proof(evidence: Iterable[Evidence], today: dt.date) -> Proof:
    """Find what a statement rests on, by the same rules as the results on checks.

    Undated evidence is none, what is dated later does not exist yet, and evidence stands for a
    year unless its author says otherwise.
    """
    dated = [(it.date, it) for it in evidence if it.date is not None and it.date <= today]
    latest = max(dated, key=lambda it: it[0], default=None)
    until = max(
        (day + (VALID_FOR if it.valid_for is None else it.valid_for) for day, it in dated),
        default=None,
    )
    return Proof(latest[1] if latest else None, until)
