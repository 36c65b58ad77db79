"""What a trip still has to do, and whether it is late: milestones, resolutions, needs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from journeybook.model.trip import Trip


class Reached(StrEnum):
    """How something with a day of its own stands: a milestone, an objective, a need, a change."""

    IN_TIME = "in-time"
    LATE = "late"
    OVERDUE = "overdue"
    COMING = "coming"


class Sort(StrEnum):
    """What sort of thing still has to be done."""

    MILESTONE = "milestone"
    RESOLUTION = "resolution"
    OBJECTIVE = "objective"
    NEED = "need"


class Ahead(NamedTuple):
    """Something that is still to be done.

    Args:
        sort: what sort of thing it is.
        text: what has to be done.
        team: the team that sees to it, if one does.
        due: the day by which, if there is one.
        late: how many days it is overdue; 0 when it is not.
    """

    sort: Sort
    text: str
    team: str | None
    due: dt.date | None
    late: int


def reached(due: dt.date | None, done: dt.date | None, today: dt.date) -> Reached:
    """Say how something that was to be done by a day stands.

    It is late when it was done after its day, and overdue when that day has passed without.
    On the day itself it is in time. A day in the future has not happened.

    Args:
        due: the day by which, if there is one.
        done: the day on which it was done, if it was.
        today: the day of the edition.
    """
    if done and done <= today:
        return Reached.LATE if due and done > due else Reached.IN_TIME
    return Reached.OVERDUE if due and due < today else Reached.COMING


def ahead(trip: Trip, today: dt.date) -> tuple[Ahead, ...]:
    """List what is still to be done: the longest overdue first, then by day, then without one."""
    return tuple(
        sorted(
            _open(trip, today),
            key=lambda it: (it.due is None, it.due.toordinal() if it.due else 0),
        )
    )


def _open(trip: Trip, today: dt.date) -> Iterator[Ahead]:
    for milestone in trip.milestones:
        if not _past(milestone.reached, today):
            yield _of(Sort.MILESTONE, milestone.title, milestone.owner, milestone.due, today)
    for looked_back in trip.retrospectives:
        for change in looked_back.changes:
            if looked_back.date <= today and not _past(change.done, today):
                yield _of(Sort.RESOLUTION, change.text, change.owner, change.due, today)
    for need in trip.needs:
        if not _past(need.arranged, today):
            yield _of(Sort.NEED, need.text, need.team, need.due, today)
    for objective in trip.objectives:
        if not _past(objective.reached, today):
            yield _of(Sort.OBJECTIVE, objective.text, None, objective.due, today)


def _of(sort: Sort, text: str, team: str | None, due: dt.date | None, today: dt.date) -> Ahead:
    return Ahead(sort, text, team, due, max(0, (today - due).days) if due else 0)


def _past(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and day <= today
