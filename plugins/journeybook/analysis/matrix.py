"""The stage × channel matrix: what is offered where, how it feels there, and where nothing is.

Rows are channels and columns are phases, of one stage model. What happens outside all
channels (at the kitchen table, while waiting) has a row of its own, because more is decided
there than anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.contacts import channels_of
from journeybook.analysis.feeling import line, lines
from journeybook.analysis.matrix_cell import Cell, Filled, Offered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeybook.analysis.matrix_cell import Levels
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey, Stage
    from journeybook.model.offer import IntendedGap, Offer, Proposal
    from journeybook.model.organisation import StageModel


class Unplaced(NamedTuple):
    """A stage that names no phase, with how many steps are thus in no cell."""

    journey: str
    stage: str
    steps: int


@dataclass(frozen=True)
class Matrix:
    """The cells of one stage model for some journeys.

    Args:
        model: the stage model.
        journeys: the journeys that were looked at and have a stage in it.
        channels: the channels, in the organisation's order.
        cells: every cell, by phase and channel; the channel is `None` outside our channels.
        unplaced: stages of these journeys without a phase.
        empty: stages that are in a phase and have no steps, by journey and stage.
    """

    model: StageModel
    journeys: tuple[Journey, ...]
    channels: tuple[str, ...]
    cells: Mapping[tuple[str, str | None], Cell]
    unplaced: tuple[Unplaced, ...] = ()
    empty: tuple[tuple[str, str], ...] = ()

    @property
    def rows(self) -> tuple[str | None, ...]:
        """The channels, and behind them what happens outside all of them."""
        return (*self.channels, None)

    def row(self, channel: str | None) -> tuple[Cell, ...]:
        """List the cells of a channel, phase by phase."""
        return tuple(self.cells[phase.id, channel] for phase in self.model.phases)

    def column(self, phase: str) -> tuple[Cell, ...]:
        """List the cells of a phase, channel by channel."""
        return tuple(self.cells[phase, channel] for channel in self.rows)

    @cached_property
    def used(self) -> tuple[str, ...]:
        """The channels in which something is offered."""
        return tuple(it for it in self.channels if any(cell.steps for cell in self.row(it)))

    def count(self, filled: Filled) -> int:
        """Count the cells within our channels of which this is to be said."""
        return sum(it.filled is filled for it in self.cells.values() if it.channel is not None)

    @cached_property
    def outside(self) -> int:
        """How many steps happen outside all channels."""
        return sum(len(self.cells[phase.id, None].steps) for phase in self.model.phases)

    def whole(self, phase: str) -> Cell:
        """Take all channels of a phase together; a step in two channels is there once."""
        steps = dict.fromkeys(step for cell in self.column(phase) for step in cell.steps)
        return Cell(phase, None, tuple(steps))

    @cached_property
    def worst(self) -> Cell | None:
        """Find the cell that feels worst: typically, then at its lowest, then in most steps."""
        felt = [it for it in self.cells.values() if it.channel is not None and it.typical]
        return min(felt, key=lambda it: (it.typical, it.lowest, -it.known), default=None)

    @cached_property
    def open(self) -> tuple[Cell, ...]:
        """The cells with nothing in them for no reason given, phase by phase."""
        return tuple(
            cell
            for phase in self.model.phases
            for cell in self.column(phase.id)
            if cell.filled is Filled.GAP
        )


def portfolio(model: StageModel, catalogue: Catalogue) -> Matrix:
    """Fill in the matrix for all journeys as they are today; targets and retired ones are not."""
    return matrix(model, catalogue, [it for it in catalogue.journeys.values() if it.in_use])


def portfolios(catalogue: Catalogue) -> Mapping[str, Matrix]:
    """Fill in the matrix of every stage model that is in use, or is the organisation's own.

    One for which there are proposals is in use as well.
    """
    own = {it.id for it in catalogue.organisation.stage_models}
    used = {it.stage_model for it in catalogue.journeys.values()}
    found = {key: portfolio(it, catalogue) for key, it in catalogue.stage_models.items()}
    return {
        key: it
        for key, it in found.items()
        if it.journeys or key in own | used or any(cell.proposals for cell in it.cells.values())
    }


def matrix(
    model: StageModel,
    catalogue: Catalogue,
    journeys: Iterable[Journey],
    *,
    persona: str | None = None,
    whole: Matrix | None = None,
) -> Matrix:
    """Fill in the matrix of a stage model for some journeys.

    Args:
        model: the stage model.
        catalogue: everything that is known.
        journeys: the journeys to look at; those that follow another stage model are passed over.
        persona: the traveller, when only their steps and feelings are to count.
        whole: the matrix of all journeys, to tell what is offered in a cell elsewhere.
    """
    filling = _Filling(model, catalogue, persona)
    for journey in journeys:
        filling.add(journey)
    rows = tuple(catalogue.channels)
    inside = {it.id for it in filling.journeys}
    return Matrix(
        model,
        tuple(filling.journeys),
        rows,
        {
            (phase.id, channel): Cell(
                phase.id,
                channel,
                tuple(filling.steps.get((phase.id, channel), ())),
                tuple(_proposals(catalogue.offer, model, phase.id, channel)),
                tuple(_gaps(catalogue.offer, model, phase.id, channel)),
                _others(whole.cells[phase.id, channel], inside) if whole else 0,
            )
            for phase in model.phases
            for channel in (*rows, None)
        },
        tuple(filling.unplaced),
        tuple(filling.empty),
    )


class _Filling:
    """A matrix in the making."""

    def __init__(self, model: StageModel, catalogue: Catalogue, persona: str | None) -> None:
        self.steps: dict[tuple[str, str | None], list[Offered]] = {}
        self.journeys: list[Journey] = []
        self.unplaced: list[Unplaced] = []
        self.empty: list[tuple[str, str]] = []
        self._model = model
        self._phases = {it.id for it in model.phases}
        self._channels = catalogue.channels
        self._persona = persona

    def add(self, journey: Journey) -> None:
        """Put the steps of a journey in their cells."""
        follows = journey.stage_model == self._model.id
        if not follows and journey.stage_model:
            return
        if not follows and not any(it.phase in self._phases for it in journey.stages):
            return
        self.journeys.append(journey)
        felt = _felt(journey, self._persona)
        for stage in journey.stages:
            if stage.phase in self._phases:
                self._stage(journey, stage, felt)
            elif follows or not stage.phase:
                self.unplaced.append(Unplaced(journey.id, stage.id, len(stage.steps)))

    def _stage(self, journey: Journey, stage: Stage, felt: Mapping[str, Levels]) -> None:
        if not stage.steps:
            self.empty.append((journey.id, stage.id))
            if channels_of(stage, None):
                levels = tuple(
                    (it.first, it.last) for it in stage.sentiment if it.first and it.last
                )
                self._put(journey, stage, None, levels or (None,))
        for step in stage.steps:
            if step.id in felt:
                self._put(journey, stage, step.id, felt[step.id])

    def _put(self, journey: Journey, stage: Stage, step: str | None, levels: Levels) -> None:
        found = channels_of(stage, journey.step(step) if step else None)
        channels: list[str | None] = [it for it in found if it in self._channels]
        for channel in channels or [None]:
            cell = self.steps.setdefault((stage.phase or "", channel), [])
            cell.append(Offered(journey.id, stage.id, step, levels))


def _felt(journey: Journey, persona: str | None) -> dict[str, Levels]:
    """Tell how each step feels to each traveller, or to one; steps of others are left out.

    A feeling that is known of a whole stage only is not known of its steps.
    """
    felt: dict[str, list[tuple[int, int] | None]] = {}
    told = (line(journey, persona),) if persona else (it.points for it in lines(journey))
    for points in told:
        for point in points:
            if point.step_id:
                known = (point.first, point.last) if point.first and point.last else None
                felt.setdefault(point.step_id, []).append(known)
                continue
            stage = journey.stages[point.stage]
            for step in stage.steps:
                travellers = step.travellers or stage.travellers
                if not persona or not travellers or persona in travellers:
                    felt.setdefault(step.id, []).append(None)
    if not persona:
        for step in journey.steps:
            felt.setdefault(step.id, [None])
    return {key: tuple(levels) for key, levels in felt.items()}


def _others(cell: Cell, inside: set[str]) -> int:
    """Count the journeys that offer something in a cell, without those given."""
    return len(cell.journeys) - sum(it in cell.journeys for it in inside)


def _proposals(
    offer: Offer | None, model: StageModel, phase: str, channel: str | None
) -> Iterator[Proposal]:
    for it in offer.proposals if offer else ():
        if it.stage_model in {None, model.id} and (it.phase, it.channel) == (phase, channel):
            yield it


def _gaps(
    offer: Offer | None, model: StageModel, phase: str, channel: str | None
) -> Iterator[IntendedGap]:
    for it in offer.gaps if offer else ():
        if (
            it.stage_model in {None, model.id}
            and channel in it.channels
            and (not it.phases or phase in it.phases)
        ):
            yield it
