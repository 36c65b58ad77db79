"""The scorecard of a journey: the verdict, and each check with what counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.counting import Counted
from journeybook.analysis.scorecard.standing import Standing, Tally, tally
from journeybook.analysis.scorecard.trend import Trend
from journeybook.analysis.scorecard.verdict import Verdict, sentence
from journeybook.model.check import Check

if TYPE_CHECKING:
    from journeybook.model.journey import Journey
    from journeybook.words import Message


class Through(NamedTuple):
    """How an employee journey stands on a check that another journey rests on.

    `parts` are its results in force, of which `counted` is the weakest.
    """

    journey: str
    counted: Counted
    parts: tuple[Counted, ...] = ()


class Row(NamedTuple):
    """One check on a journey's scorecard.

    Args:
        check: the check.
        counted: what counts. On the employee side of another's journey: the weakest result.
        journey: the id of the journey that `counted` was written in; `None` when the employee
            side has no journey.
        trend: how it stood over time.
        through: every employee journey that was asked, weakest first; empty when the journey
            was asked itself.
        parts: every result in force of a journey that was asked itself: the one on the whole
            journey and those on its stages.
        overdue: those of them of which the action should have been done by now; none on a
            journey out of use, of which nobody asks anything.
    """

    check: Check
    counted: Counted
    journey: str | None
    trend: Trend
    through: tuple[Through, ...] = ()
    parts: tuple[Counted, ...] = ()
    overdue: tuple[Counted, ...] = ()

    @property
    def standing(self) -> Standing:
        """What it counts as."""
        return self.counted.standing

    @property
    def weakest(self) -> tuple[str, ...]:
        """The ids of the employee journeys that it stands or falls with."""
        return tuple(it.journey for it in self.through if it.counted.standing is self.standing)


@dataclass(frozen=True, eq=False)
class Scorecard:
    """How a journey stands on a day.

    Args:
        journey: the journey.
        verdict: what it adds up to.
        customer: the customer checks of the nine, in their order; none when they are not asked.
        employee: the employee checks of the nine, in their order; none for a target.
        added: the organisation's own checks, which count in no verdict.
        is_partial: whether something its employee side rests on is not in this edition. Then
            nobody can tell how that side stands, and its rows are in no count.
        idle: the employee journeys it is linked with, when none of them is in use.
    """

    journey: Journey
    verdict: Verdict
    customer: tuple[Row, ...]
    employee: tuple[Row, ...]
    added: tuple[Row, ...]
    is_partial: bool = False
    idle: tuple[str, ...] = ()

    @property
    def nine(self) -> tuple[Row, ...]:
        """The rows that the verdict is made of."""
        return (*self.customer, *self.employee)

    @property
    def known(self) -> tuple[Row, ...]:
        """Those of the nine that counts are made of: without a side that cannot be told."""
        return self.customer if self.is_partial else self.nine

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return (*self.nine, *self.added)

    @cached_property
    def tally(self) -> Tally:
        """How many of the nine stand where, as far as they can be told in this edition."""
        return tally(it.standing for it in self.known)

    @cached_property
    def sentence(self) -> Message:
        """The verdict as a sentence."""
        return sentence(
            self.journey,
            self.verdict,
            [it.standing for it in self.customer],
            [it.standing for it in self.employee],
            whole=not self.is_partial,
        )
