"""A change of channel between two contacts, and what makes it a seam."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journeybook.model.journey import Handover
    from journeybook.model.time import Time


class Side(NamedTuple):
    """One side of a switch: the step, where it happens and whose it is."""

    step: str
    channels: tuple[str, ...]
    teams: tuple[str, ...]


class Told(StrEnum):
    """Whether it is written down what one team hands over to the other."""

    TOLD = "told"
    TO_ANOTHER = "to-another"
    NOT_TOLD = "not-told"


@dataclass(frozen=True)
class Switch:
    """A traveller changes channel between two steps that follow each other.

    Args:
        journey: the id of the journey.
        source: the step before.
        target: the step behind.
        between: the ids of the steps outside our channels that lie between the two.
        back: whether it leads back, as a loop or a setback does.
        when: on which occasion it happens, where it does not always.
        before: how the step before ends, 1 to 5, at its lowest over travellers; `None`: unknown.
        after: the lowest level from there up to and including the step behind; `None`: unknown.
        fall: how far the feeling falls, 0 to 4, of whichever traveller falls most; `None` when
            before or after is unknown.
        truth: whether the step behind, or one between, is a moment of truth.
        waits: how long the traveller waits on the way.
        handovers: what is written about handing over, at the step before or one between.
    """

    journey: str
    source: Side
    target: Side
    between: tuple[str, ...]
    back: bool
    when: tuple[str, ...]
    before: int | None
    after: int | None
    fall: int | None
    truth: bool
    waits: tuple[Time, ...]
    handovers: tuple[Handover, ...]

    @property
    def is_seam(self) -> bool:
        """Whether it is a change of team as well: no team is on both sides."""
        teams = self.source.teams, self.target.teams
        return all(teams) and not {*teams[0]} & {*teams[1]}

    @property
    def told(self) -> Told:
        """Whether it is written down that work is handed over, and to whom."""
        if any(it.to in self.target.teams for it in self.handovers):
            return Told.TOLD
        return Told.TO_ANOTHER if self.handovers else Told.NOT_TOLD

    @cached_property
    def wait(self) -> timedelta:
        """How long the wait is at most; none where nobody gave it in figures."""
        return sum((it.max or it.min or timedelta() for it in self.waits), timedelta())

    @property
    def rank(self) -> tuple[object, ...]:
        """Where it stands among the others, worst first.

        1. How it feels right behind the seam, the lowest first: that is where it comes out.
        2. How far the feeling falls across it, the deepest fall first.
        3. Moments of truth first.
        4. The longest wait first.

        What is unknown stands behind what is known: it is not better, only not known.
        """
        return (
            self.after is None,
            self.after or 0,
            self.fall is None,
            -(self.fall or 0),
            not self.truth,
            -self.wait.total_seconds(),
        )
