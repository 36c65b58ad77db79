"""Whether a journey is still looked after."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from journeybook.model.journey import Journey


class Upkeep(NamedTuple):
    """When a journey is to be reviewed, and whether that day has passed."""

    due: dt.date | None
    overdue: bool


def review_state(journey: Journey, today: dt.date) -> Upkeep:
    """Tell when a journey is to be looked at again.

    The day itself is not too late: a journey is overdue from the day after.
    """
    due = journey.review.due if journey.review else None
    return Upkeep(due, overdue=due is not None and due < today)
