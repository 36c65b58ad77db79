"""The segments that are deliberately not served: whether each choice is explained and recent."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.alignment.answers import TWO_YEARS

if TYPE_CHECKING:
    from journeybook.model.alignment import NotServed
    from journeybook.model.catalogue import Catalogue


class Choice(NamedTuple):
    """A segment that is not served, as it stands on a day.

    Args:
        segment: the segment as written.
        is_explained: whether somebody wrote down why.
        is_signed: whether it is known who decided, and when.
        until: the last day on which the choice stands; `None` without a day.
        is_aged: whether that day has passed. A market changes as fast as a strategy.
    """

    segment: NotServed
    is_explained: bool
    is_signed: bool
    until: dt.date | None
    is_aged: bool

    @property
    def stands(self) -> bool:
        """Whether it is a choice that somebody can be asked about today."""
        return self.is_explained and self.is_signed and not self.is_aged


def choices(catalogue: Catalogue, today: dt.date) -> tuple[Choice, ...]:
    """List the segments that are not served, those with something amiss last.

    What was decided later than today has not been decided yet, and is left out.

    Args:
        catalogue: what exists in this edition.
        today: the day of the edition.
    """
    alignment = catalogue.alignment
    written = alignment.not_served if alignment else ()
    found = [_choice(it, today) for it in written if it.date is None or it.date <= today]
    return tuple(sorted(found, key=lambda it: not it.stands))


def _choice(segment: NotServed, today: dt.date) -> Choice:
    day = segment.date
    until = None
    if day:
        until = day + TWO_YEARS if day <= dt.date.max - TWO_YEARS else dt.date.max
    return Choice(
        segment,
        bool(segment.reason),
        bool(segment.by and day),
        until,
        until is not None and until < today,
    )
