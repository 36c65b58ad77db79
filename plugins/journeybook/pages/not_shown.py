"""What a matrix does not show, in words: nothing is dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeybook.analysis.matrix import Matrix
    from journeybook.pages.viewpoint import Viewpoint


def elsewhere(view: Viewpoint, matrix: Matrix) -> str | None:
    """Say in how many cells nothing is offered here, and something is in other journeys."""
    number = sum(
        bool(it.elsewhere and not it.steps)
        for it in matrix.cells.values()
        if it.channel is not None
    )
    if not number:
        return None
    told = Message(
        "In one combination of phase and channel other journeys offer something, and this does "
        "not.",
        "In %(n)s combinations of phase and channel other journeys offer something, and this does "
        "not.",
        n=number,
    )
    return view.say(told)


def beside(view: Viewpoint, matrix: Matrix) -> list[tuple[str, Sequence[Ref]]]:
    """Say what is in no cell, or in one outside our channels: nothing is dropped in silence."""
    found: list[tuple[str, Sequence[Ref]]] = []
    if matrix.outside:
        told = Message(
            "One step happens outside our channels, and has a row of its own.",
            "%(n)s steps happen outside our channels, and have a row of their own.",
            n=matrix.outside,
        )
        found.append((view.say(told), ()))
    if matrix.empty:
        told = Message(
            "One stage has no steps yet:", "%(n)s stages have no steps yet:", n=len(matrix.empty)
        )
        found.append((view.say(told), [_stage(view, *it) for it in matrix.empty]))
    if matrix.unplaced:
        told = Message(
            "One stage names no phase, so its steps are in no cell:",
            "%(n)s stages name no phase, so their steps are in no cell:",
            n=len(matrix.unplaced),
        )
        found.append((view.say(told), [_stage(view, *it[:2]) for it in matrix.unplaced]))
    return found


def _stage(view: Viewpoint, journey_id: str, stage_id: str) -> Ref:
    journey = view.catalogue.journeys[journey_id]
    stage = next(it for it in journey.stages if it.id == stage_id)
    ref = view.stage(journey, stage)
    return Ref(f"{journey.title}: {stage.title}", ref.href)
