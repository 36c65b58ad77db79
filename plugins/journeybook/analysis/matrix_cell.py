"""One cell of the stage × channel matrix: what is offered there, and how that feels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.offer import ProposalStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.model.offer import IntendedGap, Proposal

    Levels = tuple[tuple[int, int] | None, ...]


class Filled(StrEnum):
    """What there is to say of a cell."""

    OFFERED = "offered"
    INTENDED = "intended"
    GAP = "gap"
    NOTHING = "nothing"


class Offered(NamedTuple):
    """A step that offers something in a cell.

    Args:
        journey: the id of its journey.
        stage: the id of its stage.
        step: the id of the step; `None` for a stage that tells of no steps.
        levels: how it begins and ends, 1 to 5, for each traveller; `None` where that is unknown.
    """

    journey: str
    stage: str
    step: str | None
    levels: Levels


@dataclass(frozen=True)
class Cell:
    """What one channel means in one phase.

    Args:
        phase: the id of the phase.
        channel: the id of the channel; `None` for what happens outside all channels.
        steps: what is offered there now.
        proposals: what could be offered there, declined proposals included.
        gaps: why it was decided to offer nothing there.
        elsewhere: how many journeys outside the scope of this matrix offer something there.
    """

    phase: str
    channel: str | None
    steps: tuple[Offered, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    gaps: tuple[IntendedGap, ...] = ()
    elsewhere: int = 0

    @property
    def filled(self) -> Filled:
        """Whether something is offered, nothing on purpose, or nothing for no reason given.

        Outside our channels nothing can be missing.
        """
        if self.steps:
            return Filled.OFFERED
        if self.channel is None:
            return Filled.NOTHING
        return Filled.INTENDED if self.gaps else Filled.GAP

    @property
    def contradicted(self) -> bool:
        """Whether something is offered where nothing was meant to be."""
        return bool(self.steps and self.gaps)

    @property
    def open_proposals(self) -> tuple[Proposal, ...]:
        """What could be offered and was not declined."""
        return tuple(it for it in self.proposals if it.status is not ProposalStatus.DECLINED)

    @cached_property
    def journeys(self) -> Mapping[str, None]:
        """The ids of the journeys that offer something here, each once and in order."""
        return dict.fromkeys(it.journey for it in self.steps)

    @property
    def lowest(self) -> int | None:
        """How it feels at its worst, 1 to 5; beginnings and endings count. `None`: unknown."""
        return min((level for felt in self._felt for level in felt), default=None)

    @property
    def highest(self) -> int | None:
        """How it feels at its best, 1 to 5; beginnings and endings count. `None`: unknown."""
        return max((level for felt in self._felt for level in felt), default=None)

    @property
    def typical(self) -> int | None:
        """How it mostly feels, 1 to 5: the median of how steps end, for each traveller once.

        The ending is what is remembered (Kahneman et al., 1993), so of a feeling that changes
        the last level counts. Of an even number the lower of the two in the middle is taken
        (the “low median”): a level that somebody really gave, and not the kinder of the two.
        """
        return median_low(found) if (found := [last for _, last in self._felt]) else None

    @property
    def known(self) -> int:
        """How many feelings are known: one for each step and traveller."""
        return len(self._felt)

    @property
    def unknown(self) -> int:
        """How many feelings are unknown. They are in neither the lowest nor the typical level."""
        return sum(felt is None for it in self.steps for felt in it.levels)

    @property
    def _felt(self) -> list[tuple[int, int]]:
        return [felt for it in self.steps for felt in it.levels if felt]
