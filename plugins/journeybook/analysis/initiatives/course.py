"""Whether an initiative keeps to what was agreed: in time, and with those who have to go along."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.initiative import AGREED, InitiativeStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from journeybook.model.initiative import Initiative, Stakeholder


class Course(NamedTuple):
    """How an initiative stands on a day.

    Args:
        initiative: the initiative.
        late: how long ago it was to be done, when it is not; `None` when it is not late.
        behind: how long ago it was to begin, when it is planned still.
        waiting: those who have to go along and have not committed themselves.
        alone: whether it counts on nobody but its owner: no stakeholder is named.
    """

    initiative: Initiative
    late: dt.timedelta | None
    behind: dt.timedelta | None
    waiting: tuple[Stakeholder, ...]
    alone: bool

    @property
    def uncommitted(self) -> bool:
        """Whether somebody has yet to commit, or nobody was asked."""
        return bool(self.waiting) or self.alone

    @property
    def on_course(self) -> bool:
        """Whether nothing about it asks for attention."""
        return self.late is None and self.behind is None and not self.uncommitted


def course(initiative: Initiative, today: dt.date) -> Course:
    """Tell how an initiative stands on a day.

    The day itself is not too late. Commitment is asked of what is agreed (planned or under
    way): an idea may be talked about freely, and what has ended needs nobody any more. Who
    commits themselves on a later day has not done so yet.
    """
    due, start = initiative.due, initiative.start
    late = today - due if initiative.is_open and due and due < today else None
    planned = initiative.status is InitiativeStatus.PLANNED
    behind = today - start if planned and start and start < today else None
    agreed = initiative.status in AGREED
    waiting = tuple(it for it in initiative.stakeholders if not has_committed(it, today))
    return Course(
        initiative,
        late,
        behind,
        waiting if agreed else (),
        agreed and not initiative.stakeholders,
    )


def has_committed(stakeholder: Stakeholder, today: dt.date) -> bool:
    """Tell whether somebody has committed themselves by a day."""
    return stakeholder.committed is not None and stakeholder.committed <= today


def overdue(courses: Iterable[Course]) -> list[Course]:
    """List what is not done in time, the longest overdue first."""
    found = [it for it in courses if it.late is not None]
    return sorted(found, key=lambda it: (it.initiative.due, it.initiative.id))
