"""The stage × channel matrix as a table: what is offered where, and how it feels there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.levels import LEVELS
from journeybook.analysis.matrix_cell import Filled
from journeybook.model.addresses import stage_anchor
from journeybook.model.catalogue import Target
from journeybook.pages.map import Mark
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.matrix import Matrix
    from journeybook.analysis.matrix_cell import Cell, Offered
    from journeybook.model.organisation import Phase, StageModel
    from journeybook.pages.viewpoint import Viewpoint

OUTSIDE = Message("Outside our channels")

_WORDS = {
    Filled.INTENDED: Message("empty on purpose"),
    Filled.GAP: Message("empty"),
    Filled.NOTHING: Message("nothing"),
}


class ShownStep(NamedTuple):
    """A step in a cell: its name and how it feels to each traveller."""

    step: Ref
    marks: tuple[Mark, ...]
    unknown: bool


class ShownCell(NamedTuple):
    """A cell: whether something is offered there, and what there is to say of it.

    `said` is how much is offered, or the word for nothing; `steps` are told one by one where
    there is room for that.
    """

    phase: str
    filled: Filled
    said: Ref
    journeys: str | None
    marks: tuple[Mark, ...]
    unknown: str | None
    steps: tuple[ShownStep, ...]
    notes: tuple[Ref, ...]


class ShownRow(NamedTuple):
    """A channel, or what is outside all of them, with its cell in each phase."""

    channel: Ref
    outside: bool
    cells: tuple[ShownCell, ...]


class ShownMatrix(NamedTuple):
    """A matrix as a page shows it.

    Args:
        title: what it shows, for who cannot see it.
        model: the stage model.
        phases: the phases, each with a way to its page.
        rows: the channels.
        left_out: the channels that have no row here.
        in_full: whether the steps are told one by one.
    """

    title: str
    model: Ref
    phases: tuple[Ref, ...]
    rows: tuple[ShownRow, ...]
    left_out: tuple[Ref, ...]
    in_full: bool


def phase_ref(view: Viewpoint, model: StageModel, phase: Phase) -> Ref:
    """Name a phase, and link to its page."""
    address = view.site.addresses.of(Target("phase", f"{model.id}/{phase.id}"))
    return Ref(view.say(phase.title), view.to(address))


def model_ref(view: Viewpoint, model: StageModel) -> Ref:
    """Name a stage model, and link to its page."""
    address = view.site.addresses.of(Target("phase", model.id))
    return Ref(view.say(model.title), view.to(address))


def channel_anchor(channel: str | None) -> str:
    """Name the anchor of a channel on the page of a phase."""
    return f"channel-{channel}" if channel else "outside"


def show_matrix(view: Viewpoint, matrix: Matrix, title: str, *, in_full: bool) -> ShownMatrix:
    """Prepare a matrix.

    Args:
        view: the page that shows it.
        matrix: the matrix.
        title: what it shows.
        in_full: whether steps are told one by one, and only channels that are used have a row.
            Otherwise each cell is counted, and leads to the page of its phase.
    """
    shown = [*(matrix.used if in_full else matrix.channels)]
    rows: list[str | None] = [*shown]
    if not in_full or matrix.outside:
        rows.append(None)
    return ShownMatrix(
        title,
        model_ref(view, matrix.model),
        tuple(phase_ref(view, matrix.model, it) for it in matrix.model.phases),
        tuple(_row(view, matrix, channel, in_full=in_full) for channel in rows),
        tuple(view.ref("channel", it) for it in matrix.channels if it not in shown),
        in_full,
    )


def marks(view: Viewpoint, cell: Cell) -> tuple[Mark, ...]:
    """Show how it feels: at its lowest and typically, or once when it feels alike all over."""
    if cell.lowest is None or cell.typical is None:
        return ()
    if cell.lowest == cell.highest:
        return (Mark(cell.lowest, cell.lowest, view.say(LEVELS[cell.lowest])),)
    return (
        Mark(cell.lowest, cell.lowest, view.say(Message("lowest"))),
        Mark(cell.typical, cell.typical, view.say(Message("typically"))),
    )


def unknown(view: Viewpoint, cell: Cell) -> str | None:
    """Say how many feelings are unknown."""
    if not cell.unknown:
        return None
    return view.say(Message("one feeling unknown", "%(n)s feelings unknown", n=cell.unknown))


def counted_steps(view: Viewpoint, number: int) -> str:
    """Say how many steps there are."""
    return view.say(Message("one step", "%(n)s steps", n=number))


def size(view: Viewpoint, cell: Cell) -> str:
    """Say how many steps a cell has, and in how many journeys."""
    number = len(cell.journeys)
    if not cell.steps:
        return view.say(Message("nothing yet"))
    steps = counted_steps(view, len(cell.steps))
    if not number:
        return steps
    return f"{steps} {view.say(Message('in one journey', 'in %(n)s journeys', n=number))}"


def shown_step(view: Viewpoint, offered: Offered) -> ShownStep:
    """Show a step with how it feels to each traveller."""
    journey = view.catalogue.journeys[offered.journey]
    if offered.step:
        ref = view.ref("journey", offered.journey, offered.step)
    else:
        stage = next(it for it in journey.stages if it.id == offered.stage)
        page = view.site.addresses.of(Target("journey", journey.id))
        ref = Ref(stage.title, view.to(f"{page}#{stage_anchor(stage.id)}"))
    felt = tuple(
        Mark(first, last, view.say(LEVELS[last]))
        for first, last in dict.fromkeys(it for it in offered.levels if it)
    )
    return ShownStep(ref, felt, None in offered.levels)


def _row(view: Viewpoint, matrix: Matrix, channel: str | None, *, in_full: bool) -> ShownRow:
    title = view.ref("channel", channel) if channel else Ref(view.say(OUTSIDE))
    cells = tuple(
        _cell(view, matrix, phase, channel, in_full=in_full) for phase in matrix.model.phases
    )
    return ShownRow(title, channel is None, cells)


def _cell(
    view: Viewpoint, matrix: Matrix, phase: Phase, channel: str | None, *, in_full: bool
) -> ShownCell:
    cell = matrix.cells[phase.id, channel]
    page = view.to(view.site.addresses.of(Target("phase", f"{matrix.model.id}/{phase.id}")))
    href = f"{page}#{channel_anchor(channel)}"
    steps = len(cell.steps)
    word = Filled.NOTHING if in_full and cell.filled is Filled.GAP else cell.filled
    said = counted_steps(view, steps) if steps else view.say(_WORDS[word])
    number = len(cell.journeys)
    journeys = Message("in one journey", "in %(n)s journeys", n=number) if number else None
    return ShownCell(
        view.say(phase.title),
        word,
        Ref(said, None if word is Filled.NOTHING else href),
        view.say(journeys) if journeys and not in_full else None,
        marks(view, cell) if not in_full else (),
        unknown(view, cell) if not in_full else None,
        tuple(shown_step(view, it) for it in cell.steps) if in_full else (),
        tuple(_notes(view, cell, href)),
    )


def _notes(view: Viewpoint, cell: Cell, href: str) -> Iterator[Ref]:
    proposals = len(cell.open_proposals)
    if proposals:
        told = Message("one proposal", "%(n)s proposals", n=proposals)
        yield Ref(view.say(told), href)
    if cell.contradicted:
        yield Ref(view.say(Message("was to be empty")), href)
