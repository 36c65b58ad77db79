"""The page of a phase: what it is for, what is offered in it now, what could be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.matrix_cell import Cell, Filled
from journeybook.model.organisation import StageModelShape
from journeybook.pages.articles import card
from journeybook.pages.offered import (
    OUTSIDE,
    channel_anchor,
    counted_steps,
    marks,
    model_ref,
    phase_ref,
    shown_step,
    size,
    unknown,
)
from journeybook.pages.overviews import trail
from journeybook.pages.proposed import proposals
from journeybook.pages.rendering import render
from journeybook.pages.text import block, inline
from journeybook.pages.uses import Use, UsedStep
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from journeybook.analysis.matrix import Matrix
    from journeybook.analysis.matrix_cell import Offered
    from journeybook.model.organisation import Phase
    from journeybook.pages.map import Mark
    from journeybook.pages.proposed import ShownProposal
    from journeybook.pages.site import Site

_IN_FULL = 40
"""So many journeys are told step by step in one channel; of any more only the number is."""


class InChannel(NamedTuple):
    """What one channel means in this phase."""

    anchor: str
    channel: Ref
    size: str
    marks: tuple[Mark, ...]
    unknown: str | None
    uses: tuple[Use, ...]
    proposals: tuple[ShownProposal, ...]
    reasons: tuple[Markup, ...]
    contradicted: bool


class InJourney(NamedTuple):
    """A stage of a journey in this phase, and how it feels."""

    journey: Ref
    stage: Ref
    steps: str
    marks: tuple[Mark, ...]
    unknown: str | None


def phase_page(site: Site, matrix: Matrix, phase: Phase, address: str) -> str:
    """Make the page of a phase.

    Args:
        site: the whole site.
        matrix: what is offered in its stage model.
        phase: the phase.
        address: where the page lives.
    """
    view = Viewpoint(site, address)
    model = matrix.model
    whole = matrix.whole(phase.id)
    before, after = _around(view, matrix, phase)
    cells = matrix.column(phase.id)
    way = trail(view, "phase")
    return render(
        view.words,
        "phase.html",
        trail=way._replace(up=[*way.up, model_ref(view, model)]),
        title=view.say(phase.title),
        description=inline(view.say(phase.description)) if phase.description else None,
        place=view.say(
            Message(
                "Phase %(number)s of %(all)s",
                number=str(model.phases.index(phase) + 1),
                all=str(len(model.phases)),
            )
        ),
        before=before,
        after=after,
        closes=model.shape is StageModelShape.CYCLE and phase == model.phases[-1],
        purpose=block(view.say(phase.purpose)) if phase.purpose else None,
        questions=[inline(view.say(it)) for it in phase.questions],
        pitfalls=[inline(view.say(it)) for it in phase.pitfalls],
        marks=marks(view, whole),
        unknown=unknown(view, whole),
        size=size(view, whole),
        stages=list(_stages(view, matrix, phase)),
        channels=[_channel(view, matrix, it) for it in cells if it.steps or it.proposals],
        on_purpose=[
            _channel(view, matrix, it)
            for it in cells
            if it.filled is Filled.INTENDED and not it.proposals
        ],
        gaps=[
            (channel_anchor(it.channel), view.ref("channel", it.channel))
            for it in cells
            if it.filled is Filled.GAP and it.channel and not it.proposals
        ],
        guidance=[card(view, it) for it in site.catalogue.articles if phase.id in it.phases],
        seams=view.overview("seam") if site.seams else None,
    )


def _around(view: Viewpoint, matrix: Matrix, phase: Phase) -> tuple[Ref | None, Ref | None]:
    """Name the phase before and the one behind; in a cycle the end leads to the beginning."""
    phases = matrix.model.phases
    at = phases.index(phase)
    goes_round = matrix.model.shape is StageModelShape.CYCLE and len(phases) > 1
    before = phases[at - 1] if at or goes_round else None
    after = phases[(at + 1) % len(phases)] if at + 1 < len(phases) or goes_round else None
    return (
        phase_ref(view, matrix.model, before) if before else None,
        phase_ref(view, matrix.model, after) if after else None,
    )


def _channel(view: Viewpoint, matrix: Matrix, cell: Cell) -> InChannel:
    channel = view.ref("channel", cell.channel) if cell.channel else Ref(view.say(OUTSIDE))
    return InChannel(
        channel_anchor(cell.channel),
        channel,
        size(view, cell),
        marks(view, cell),
        unknown(view, cell),
        tuple(_uses(view, cell)),
        tuple(proposals(view, matrix.model, cell.proposals)),
        tuple(inline(it.reason) for it in cell.gaps),
        cell.contradicted,
    )


def _uses(view: Viewpoint, cell: Cell) -> Iterator[Use]:
    """Tell the steps of a cell, journey by journey."""
    for at, journey in enumerate(cell.journeys):
        steps = [it for it in cell.steps if it.journey == journey]
        if at < _IN_FULL:
            yield Use(view.ref("journey", journey), tuple(_used(view, it) for it in steps))
        else:
            yield Use(view.ref("journey", journey), (), counted_steps(view, len(steps)))


def _used(view: Viewpoint, offered: Offered) -> UsedStep:
    shown = shown_step(view, offered)
    roles = (view.say(Message("feeling unknown")),) if shown.unknown else ()
    return UsedStep(shown.step, roles, shown.marks)


def _stages(view: Viewpoint, matrix: Matrix, phase: Phase) -> Iterator[InJourney]:
    """List the stages of today's journeys that are in this phase."""
    steps: dict[tuple[str, str], list[Offered]] = {}
    for it in matrix.whole(phase.id).steps:
        steps.setdefault((it.journey, it.stage), []).append(it)
    for journey in matrix.journeys:
        for stage in journey.stages:
            if stage.phase != phase.id:
                continue
            cell = Cell(phase.id, None, tuple(steps.get((journey.id, stage.id), ())))
            yield InJourney(
                view.ref("journey", journey.id),
                view.stage(journey, stage),
                counted_steps(view, len(stage.steps)),
                marks(view, cell),
                unknown(view, cell),
            )
