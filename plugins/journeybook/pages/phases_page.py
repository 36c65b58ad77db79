"""The phases: each stage model drawn, the matrix of each, and a page for every phase."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.matrix_cell import Filled
from journeybook.diagrams.stages import cycle, row
from journeybook.model.catalogue import Target
from journeybook.model.organisation import StageModelShape
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.not_shown import beside
from journeybook.pages.offered import (
    marks,
    model_ref,
    phase_ref,
    show_matrix,
    size,
    unknown,
)
from journeybook.pages.overviews import trail
from journeybook.pages.page import below
from journeybook.pages.phase_page import phase_page
from journeybook.pages.proposed import gaps, proposals
from journeybook.pages.rendering import render
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from journeybook.analysis.matrix import Matrix
    from journeybook.diagrams.stages import Stages
    from journeybook.pages.map import Mark
    from journeybook.pages.page import Page
    from journeybook.pages.site import Site

TITLE = Message("Phases and channels")


class ToldPhase(NamedTuple):
    """A phase in the list beside the drawing: what it asks, how much is in it, how it feels."""

    phase: Ref
    description: Markup
    size: str
    marks: tuple[Mark, ...]
    unknown: str | None


class ToldModel(NamedTuple):
    """A stage model: drawn wide and narrow, and in words."""

    id: str
    model: Ref
    cycle: bool
    sentence: str
    drawings: tuple[Stages, Stages]
    phases: tuple[ToldPhase, ...]


def phases_page(site: Site, address: str) -> str:
    """Make the overview of the stage models."""
    view = Viewpoint(site, address)
    return render(
        view.words,
        "phases.html",
        trail=trail(view),
        models=[_told(view, it) for it in site.matrices.values()],
        filled={key: filled(view, it) for key, it in site.matrices.items()},
        seams=view.overview("seam") if site.seams else None,
    )


def phases(site: Site) -> Iterator[Page]:
    """List the page of each stage model, and of each of its phases."""
    say = site.edition.words.say
    for matrix in site.matrices.values():
        model = matrix.model
        title = say(model.title)
        make = partial(_model_page, site, matrix)
        what = say(Message("What we offer in each phase and channel, and what is missing."))
        yield below(site, Target("phase", model.id), title, make, description=what)
        for phase in model.phases:
            yield below(
                site,
                Target("phase", f"{model.id}/{phase.id}"),
                say(phase.title),
                partial(phase_page, site, matrix, phase),
                description=say(phase.description or ""),
            )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say how many cells are empty for no reason given."""
    matrices = view.site.matrices.values()
    empty = sum(it.count(Filled.GAP) for it in matrices)
    total = sum(len(it.channels) * len(it.model.phases) for it in matrices)
    if not total:
        return None
    told = Message(
        "One of the %(total)s combinations of phase and channel is empty without a reason.",
        "%(n)s of the %(total)s combinations of phase and channel are empty without a reason.",
        n=empty,
        total=str(total),
    )
    if not empty:
        told = Message("Every combination of phase and channel is filled, or empty on purpose.")
    return Glimpse(view.say(TITLE), view.say(told), view.overview("phase"))


def filled(view: Viewpoint, matrix: Matrix) -> str:
    """Say how much of a matrix is filled, in two sentences at most."""
    numbers = {it: matrix.count(it) for it in Filled}
    told = view.say(
        Message(
            "Of %(all)s combinations of phase and channel we offer something in %(offered)s; "
            "%(intended)s are empty on purpose and %(gaps)s for no reason that anybody gave.",
            all=str(len(matrix.channels) * len(matrix.model.phases)),
            offered=str(numbers[Filled.OFFERED]),
            intended=str(numbers[Filled.INTENDED]),
            gaps=str(numbers[Filled.GAP]),
        )
    )
    worst = matrix.worst
    if worst is None or worst.channel is None:
        return told
    phase = next(it for it in matrix.model.phases if it.id == worst.phase)
    low = view.say(
        Message(
            "It feels worst in %(phase)s by way of %(channel)s: typically %(typical)s, at its "
            "lowest %(lowest)s.",
            phase=view.say(phase.title),
            channel=view.ref("channel", worst.channel).title,
            typical=str(worst.typical),
            lowest=str(worst.lowest),
        )
    )
    return f"{told} {low}"


def _told(view: Viewpoint, matrix: Matrix) -> ToldModel:
    model = matrix.model
    titles = [view.say(it.title) for it in model.phases]
    draw = cycle if model.shape is StageModelShape.CYCLE else row
    is_cycle = model.shape is StageModelShape.CYCLE
    sentence = Message(
        "%(title)s runs through %(phases)s.",
        title=view.say(model.title),
        phases=view.words.listed(titles),
    )
    if is_cycle:
        sentence = Message(
            "%(title)s is a cycle of %(phases)s: the end feeds the beginning.",
            title=view.say(model.title),
            phases=view.words.listed(titles),
        )
    return ToldModel(
        model.id,
        model_ref(view, model),
        is_cycle,
        view.say(sentence),
        (draw(titles), draw(titles, narrow=True)),
        tuple(_phases(view, matrix)),
    )


def _phases(view: Viewpoint, matrix: Matrix) -> Iterator[ToldPhase]:
    for phase in matrix.model.phases:
        whole = matrix.whole(phase.id)
        yield ToldPhase(
            phase_ref(view, matrix.model, phase),
            inline(view.say(phase.description or "")),
            size(view, whole),
            marks(view, whole),
            unknown(view, whole),
        )


def _model_page(site: Site, matrix: Matrix, address: str) -> str:
    """Make the page of a stage model: the matrix over all journeys, and what could be."""
    view = Viewpoint(site, address)
    model = matrix.model
    offer = site.catalogue.offer
    found = [it for cell in matrix.cells.values() for it in cell.proposals]
    title = Message(
        "What is offered in each phase and channel: %(title)s", title=view.say(model.title)
    )
    return render(
        view.words,
        "stage_model.html",
        trail=trail(view, "phase"),
        told=_told(view, matrix),
        filled=filled(view, matrix),
        matrix=show_matrix(view, matrix, view.say(title), in_full=False),
        beside=beside(view, matrix),
        proposals=proposals(view, model, [it for it in offer.proposals if it in found])
        if offer
        else [],
        gaps=gaps(view, matrix),
        open=_open(view, matrix),
        journeys=[view.ref("journey", it.id) for it in matrix.journeys],
        missing=_missing(view),
    )


def _open(view: Viewpoint, matrix: Matrix) -> list[tuple[Ref, tuple[Ref, ...]]]:
    """List the gaps without a reason, phase by phase."""
    found = []
    for phase in matrix.model.phases:
        channels = tuple(
            view.ref("channel", it.channel)
            for it in matrix.open
            if it.phase == phase.id and it.channel
        )
        if channels:
            found.append((phase_ref(view, matrix.model, phase), channels))
    return found


def _missing(view: Viewpoint) -> tuple[Ref, ...]:
    """Name the journeys of today that follow no stage model, and are in no matrix at all."""
    placed = {it.id for matrix in view.site.matrices.values() for it in matrix.journeys}
    return tuple(
        view.ref("journey", it.id)
        for it in view.catalogue.journeys.values()
        if it.in_use and it.id not in placed
    )
