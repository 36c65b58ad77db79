"""What is offered in each phase and channel, what could be, and the seams, as open data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.matrix import portfolios
from journeybook.analysis.matrix_cell import Filled
from journeybook.analysis.seams import seams
from journeybook.analysis.switch import Told
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target
from journeybook.model.offer import ProposalStatus
from journeybook.model.organisation import StageModelShape

if TYPE_CHECKING:
    from journeybook.analysis.matrix import Matrix
    from journeybook.analysis.matrix_cell import Cell
    from journeybook.analysis.switch import Side, Switch
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue
    from journeybook.words import Words


class ExportedPhase(Exported):
    """A phase of a stage model."""

    id: str = Field(description="Unique within the stage model.")
    title: str = Field(description="What the phase is called.")
    url: str = Field(description="Where it is shown, relative to the site's root.")


class ExportedCell(Exported):
    """What one channel means in one phase, over all journeys of today."""

    phase: str = Field(description="The id of the phase.")
    channel: str | None = Field(
        default=None, description="The id of the channel. Absent outside all channels."
    )
    filled: Filled = Field(
        description="offered; intended when nothing is on purpose; gap when nobody said why; "
        "nothing where nothing can be missing."
    )
    steps: tuple[str, ...] = Field(
        default=(), description="What is offered: journey#step, or a journey alone for a stage."
    )
    lowest: int | None = Field(
        default=None, description="The lowest level, 1 to 5, beginnings and endings alike."
    )
    typical: int | None = Field(
        default=None,
        description="The median of the levels at the end, the lower of two in the middle.",
    )
    unknown: int = Field(description="How many feelings are unknown.")
    reasons: tuple[str, ...] = Field(
        default=(), description="Why nothing is offered there on purpose."
    )


class ExportedProposal(Exported):
    """What could be offered."""

    id: str = Field(description="Unique among the proposals.")
    text: str = Field(description="What could be offered.")
    phase: str = Field(description="The id of the phase.")
    channel: str = Field(description="The id of the channel.")
    by: str = Field(description="Who proposed it, as a role.")
    status: ProposalStatus = Field(description="What became of it.")
    initiative: str | None = Field(default=None, description="The initiative it became.")


class ExportedStageModel(Exported):
    """A stage model, with what is offered in it."""

    id: str = Field(description="Its id.")
    title: str = Field(description="What it is called.")
    shape: StageModelShape = Field(description="cycle when the end feeds the beginning.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    phases: tuple[ExportedPhase, ...] = Field(description="The phases, in order.")
    cells: tuple[ExportedCell, ...] = Field(description="Every cell, phase by phase.")
    proposals: tuple[ExportedProposal, ...] = Field(
        default=(), description="What could be offered in it."
    )
    stages_without_phase: int = Field(
        description="How many stages of its journeys name no phase, and are in no cell."
    )


class ExportedSide(Exported):
    """One side of a seam."""

    step: str = Field(description="The id of the step.")
    channels: tuple[str, ...] = Field(description="The ids of its channels.")
    teams: tuple[str, ...] = Field(description="The ids of the teams it belongs to.")


class ExportedSeam(Exported):
    """A switch of channel that is a switch of team as well."""

    journey: str = Field(description="The id of the journey.")
    source: ExportedSide = Field(description="The side the traveller comes from.")
    target: ExportedSide = Field(description="The side the traveller comes to.")
    between: tuple[str, ...] = Field(
        default=(), description="The ids of the steps between, outside all channels."
    )
    before: int | None = Field(default=None, description="How it feels before, 1 to 5.")
    after: int | None = Field(default=None, description="How low it gets behind, 1 to 5.")
    fall: int | None = Field(default=None, description="How far it falls, 0 to 4.")
    truth: bool = Field(description="Whether a moment of truth lies right behind it.")
    handover: Told = Field(description="Whether it is written what is handed over, and to whom.")


def stage_models(
    catalogue: Catalogue, addresses: Addresses, words: Words
) -> tuple[ExportedStageModel, ...]:
    """Collect the stage models that are in use, with what is offered in each cell."""
    return tuple(_model(it, addresses, words) for it in portfolios(catalogue).values())


def exported_seams(catalogue: Catalogue) -> tuple[ExportedSeam, ...]:
    """Collect the seams, worst first."""
    return tuple(_seam(it) for it in seams(catalogue))


def _model(matrix: Matrix, addresses: Addresses, words: Words) -> ExportedStageModel:
    model = matrix.model
    cells = [it for phase in model.phases for it in matrix.column(phase.id)]
    return ExportedStageModel(
        id=model.id,
        title=words.say(model.title),
        shape=model.shape,
        url=addresses.of(Target("phase", model.id)),
        phases=tuple(
            ExportedPhase(
                id=it.id,
                title=words.say(it.title),
                url=addresses.of(Target("phase", f"{model.id}/{it.id}")),
            )
            for it in model.phases
        ),
        cells=tuple(_cell(it) for it in cells),
        proposals=tuple(
            ExportedProposal(
                id=it.id,
                text=it.text,
                phase=it.phase,
                channel=it.channel,
                by=it.by,
                status=it.status,
                initiative=it.initiative,
            )
            for cell in cells
            for it in cell.proposals
        ),
        stages_without_phase=len(matrix.unplaced),
    )


def _cell(cell: Cell) -> ExportedCell:
    return ExportedCell(
        phase=cell.phase,
        channel=cell.channel,
        filled=cell.filled,
        steps=tuple(f"{it.journey}#{it.step}" if it.step else it.journey for it in cell.steps),
        lowest=cell.lowest,
        typical=cell.typical,
        unknown=cell.unknown,
        reasons=tuple(it.reason for it in cell.gaps),
    )


def _seam(it: Switch) -> ExportedSeam:
    return ExportedSeam(
        journey=it.journey,
        source=_side(it.source),
        target=_side(it.target),
        between=it.between,
        before=it.before,
        after=it.after,
        fall=it.fall,
        truth=it.truth,
        handover=it.told,
    )


def _side(it: Side) -> ExportedSide:
    return ExportedSide(step=it.step, channels=it.channels, teams=it.teams)
