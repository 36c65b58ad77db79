"""Since when a check stands as it does."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from journeybook.analysis.scorecard.counting import last_day
from journeybook.analysis.scorecard.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.scorecard.counting import Counted


def since(counted: Counted, today: dt.date) -> dt.date | None:
    """Find the day on which a result came to count as it does.

    Mostly that is the day of the assessment. But a result also changes without one: evidence
    goes stale, a check gets another meaning, an exception ends.

    Returns:
        The latest of those days, or nothing where no day is known.
    """
    return max((day for day in _days(counted) if day <= today), default=None)


def turning(counted: Counted) -> Iterator[dt.date]:
    """List the days on which a result will count otherwise, or does since, by itself."""
    if counted.stale_on:
        yield counted.stale_on
    exception = counted.result.exception if counted.result else None
    if exception and exception.expires < dt.date.max:
        yield exception.expires + dt.timedelta(days=1)


def turns(counted: Counted) -> Iterator[dt.date]:
    """List the days on which a result counts otherwise, its evidence's coming and ageing too."""
    yield from turning(counted)
    if counted.entry and counted.result:
        for it in counted.result.evidence:
            if it.date:
                yield it.date
                last = last_day(it, counted.entry, counted.terms.lasting)
                if last < dt.date.max:
                    yield last + dt.timedelta(days=1)


def _days(counted: Counted) -> Iterator[dt.date]:
    if counted.entry and counted.entry.date:
        yield counted.entry.date
    for day in turning(counted):
        if day != counted.stale_on or counted.standing is Standing.STALE:
            yield day
