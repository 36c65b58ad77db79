"""What a team is to see to: the checks that depend on it, its initiatives and its actions."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.initiatives.course import course
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.check import ResultValue
from journeybook.model.persona import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.analysis.initiatives.course import Course
    from journeybook.analysis.role.actor import Actor
    from journeybook.analysis.scorecard.card import Row, Scorecard
    from journeybook.analysis.scorecard.counting import Counted
    from journeybook.analysis.scorecard.scores import Scores
    from journeybook.model.check import Action, Check
    from journeybook.model.initiative import Initiative
    from journeybook.model.journey import Journey


class Tie(StrEnum):
    """How a journey depends on somebody."""

    OWN = "own"
    OWNER = "owner"
    CARRIES = "carries"


class Depends(NamedTuple):
    """A journey whose checks depend on somebody.

    Args:
        journey: the journey.
        ties: how it depends on them.
        rows: the checks that do: all of their own journey, the customer side of one they answer
            for, and the employee side of one that rests on theirs.
        weakest: the checks on which it stands as weak as it does because of their journey.
    """

    journey: Journey
    ties: tuple[Tie, ...]
    rows: tuple[Row, ...]
    weakest: tuple[Check, ...]


class Doing(NamedTuple):
    """An initiative that somebody owns, or is to go along with.

    Args:
        initiative: the initiative.
        course: whether it keeps to what was agreed.
        team: the team it is told for.
    """

    initiative: Initiative
    course: Course
    team: str

    @property
    def is_owner(self) -> bool:
        """Whether it is their own."""
        return self.initiative.owner == self.team

    @property
    def waits(self) -> bool:
        """Whether it waits for them to say that they go along."""
        return any(it.team == self.team for it in self.course.waiting)

    @property
    def is_late(self) -> bool:
        """Whether it should have been done by now."""
        return self.course.late is not None


class Todo(NamedTuple):
    """An action from an assessment that somebody is to do."""

    action: Action
    journey: Journey
    check: Check

    def is_late(self, today: dt.date) -> bool:
        """Whether it should have been done by now."""
        return self.action.due is not None and self.action.due < today


def depends(scores: Scores, actor: Actor) -> tuple[Depends, ...]:
    """List the journeys whose checks depend on somebody: their own, then the weakest first.

    Args:
        scores: how all journeys stand.
        actor: who acts.
    """
    own = {it.journey.id for it in scores.all() if actor.owns(it.journey)}
    found = [it for card in scores.all() if (it := _depends(card, actor, own))]
    return tuple(sorted(found, key=_first))


def _depends(card: Scorecard, actor: Actor, own: set[str]) -> Depends | None:
    journey = card.journey
    if not journey.in_use or not card.rows:
        return None
    if journey.id in own:
        return Depends(journey, (Tie.OWN,), card.rows, ())
    ties: list[Tie] = []
    rows: list[Row] = []
    weakest: tuple[Check, ...] = ()
    if actor.whole and actor.team is not None and journey.owner == actor.team:
        ties.append(Tie.OWNER)
        rows += card.customer
    through = [it for it in card.employee if own & {one.journey for one in it.through}]
    if through and journey.kind is not Kind.EMPLOYEE:
        ties.append(Tie.CARRIES)
        rows += through
        weakest = tuple(
            it.check
            for it in through
            if it.standing is not Standing.MET and not own.isdisjoint(it.weakest)
        )
    return Depends(journey, tuple(ties), tuple(rows), weakest) if ties else None


def _first(it: Depends) -> tuple[bool, float]:
    ranks = [row.standing.rank for row in it.rows]
    return Tie.OWN not in it.ties, sum(ranks) / len(ranks) if ranks else 0.0


def initiatives(found: Iterable[Initiative], team: str | None, today: dt.date) -> tuple[Doing, ...]:
    """List the initiatives that a team owns, or is to go along with.

    What is open comes before what has ended, what is late before what is not, then by due date.
    """
    if team is None:
        return ()
    listed = [
        Doing(it, course(it, today), team)
        for it in found
        if team in {it.owner, *(stake.team for stake in it.stakeholders)}
    ]
    return tuple(sorted(listed, key=_pressing))


def _pressing(it: Doing) -> tuple[bool, bool, bool, dt.date, str]:
    initiative = it.initiative
    due = initiative.due or dt.date.max
    return not initiative.is_open, not it.is_late, not it.is_owner, due, initiative.id


def actions(scores: Scores, team: str | None) -> tuple[Todo, ...]:
    """List the actions in force that a team is to do, soonest first, without a day last."""
    found: dict[tuple[str, str, str], Todo] = {}
    if team:
        for card in scores.all():
            if card.journey.in_use:
                for row in card.rows:
                    for counted in _asking(card, row):
                        action = counted.result.action if counted.result else None
                        if action and action.owner == team:
                            todo = Todo(action, card.journey, row.check)
                            found.setdefault((card.journey.id, row.check.id, action.text), todo)
    return tuple(sorted(found.values(), key=lambda it: it.action.due or dt.date.max))


def _asking(card: Scorecard, row: Row) -> Iterator[Counted]:
    """List the results of a journey itself that ask for something to be done."""
    if row.journey == card.journey.id:
        for it in row.parts or (row.counted,):
            if _asks(it):
                yield it


def _asks(counted: Counted) -> bool:
    """Tell whether a result that falls short asks for its action, as on the scorecard."""
    result = counted.result
    if result is None or result.action is None or counted.standing is Standing.SET_ASIDE:
        return False
    return result.result in {ResultValue.NOT_MET, ResultValue.PARTLY}
