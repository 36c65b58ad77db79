"""The map of a journey: stages and steps across, lanes down, every fact in its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from journeybook.model.addresses import stage_anchor, step_anchor
from journeybook.model.catalogue import Target
from journeybook.pages.cells import cell
from journeybook.pages.lanes import ORGANISATION, TRAVELLER, feeling
from journeybook.pages.text import inline
from journeybook.pages.voice import asking, written
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeybook.model.journey import Journey, Stage, Step
    from journeybook.model.moment import Moment
    from journeybook.pages.cells import Item
    from journeybook.pages.lanes import Lane
    from journeybook.pages.viewpoint import Viewpoint


class Mark(NamedTuple):
    """A sentiment in a cell: levels for shape and colour, and the words beside them."""

    first: int
    last: int
    words: str


class Feeling(NamedTuple):
    """What a cell of the sentiment lane says: marks where levels are known, else words."""

    marks: tuple[Mark, ...]
    words: tuple[str, ...]


class Column(NamedTuple):
    """A column of the map: a step, a stage as a whole, or the emptiness of a stage."""

    anchor: str
    number: int | None
    title: str
    feeling: Feeling
    moment: Moment | None
    target: Target


class Head(NamedTuple):
    """The head of a stage, over its columns."""

    anchor: str
    title: str
    span: int
    phase: str | None
    goal: Markup | None
    why_empty: Markup | None
    steps: str


class Row(NamedTuple):
    """One lane, filled in: a cell for each column, as finished HTML."""

    id: str
    title: str
    cells: Markup


class Group(NamedTuple):
    """Lanes that belong together."""

    id: str
    title: str
    rows: tuple[Row, ...]
    dated: str | None = None


class Map(NamedTuple):
    """A whole map, ready to be written as a table."""

    heads: tuple[Head, ...]
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    has_feeling: bool


def draw_map(view: Viewpoint, journey: Journey) -> Map:
    """Fill in the map of a journey. Lanes that say nothing are left out."""
    heads, columns = [], []
    number = 0
    for stage in journey.stages:
        own = list(_own_column(view, journey, stage))
        for step in stage.steps:
            number += 1
            own.append(_step_column(view, journey, step, number))
        steps = f"{number - len(stage.steps) + 1}–{number}" if stage.steps else ""
        heads.append(_head(view, journey, stage, max(1, len(own)), steps))
        columns += own or [_empty_column(journey, stage)]
    groups = (
        Group(
            "traveller", view.say(Message("The traveller")), tuple(_rows(view, TRAVELLER, columns))
        ),
        Group(
            "organisation",
            view.say(Message("What we do")),
            tuple(_rows(view, ORGANISATION, columns)),
        ),
        Group("own", view.say(Message("And further")), tuple(_own_lanes(columns))),
        Group(
            "voice", view.say(Message("Your voice")), tuple(_reply(view, journey, columns)), "voice"
        ),
    )
    return Map(
        tuple(heads),
        tuple(columns),
        tuple(group for group in groups if group.rows),
        any(column.feeling.marks or column.feeling.words for column in columns),
    )


def _rows(view: Viewpoint, lanes: Iterable[Lane], columns: Sequence[Column]) -> Iterator[Row]:
    filled: set[str] = set()
    for column in columns:
        if column.moment:
            filled |= column.moment.model_fields_set
    for lane in lanes:
        if lane.fields and filled.isdisjoint(lane.fields):
            continue
        show = lane.show
        cells = [
            show(view, column.moment, column.target) if column.moment else () for column in columns
        ]
        row = _row(lane.id, view.say(lane.title), cells, columns)
        if row:
            yield row


def _reply(view: Viewpoint, journey: Journey, columns: Sequence[Column]) -> Iterator[Row]:
    """Ask the reader about each step, where somebody is there to hear the answer."""
    ask = asking(view, journey)
    if ask is None:
        return
    cells = [
        [written(ask.step(it.number, it.target.step))] if it.number and it.target.step else ()
        for it in columns
    ]
    row = _row("reply", view.say(Message("Say something")), cells, columns)
    if row:
        yield row


def _own_lanes(columns: Sequence[Column]) -> Iterator[Row]:
    """Show the lanes an author added, in the order in which they first appear."""
    names = dict.fromkeys(
        name for column in columns if column.moment for name in column.moment.lanes
    )
    for name in names:
        cells = [
            [inline(text) for text in column.moment.lanes.get(name, ())] if column.moment else ()
            for column in columns
        ]
        row = _row("own", name, cells, columns)
        if row:
            yield row


def _row(
    lane: str, title: str, cells: Iterable[Iterable[Item]], columns: Iterable[Column]
) -> Row | None:
    """Write a lane's cells, or nothing where all are empty."""
    filled = [list(items) for items in cells]
    if not any(filled):
        return None
    written = (
        cell(items, whole=not column.number) for items, column in zip(filled, columns, strict=True)
    )
    return Row(lane, title, Markup("".join(written)))  # noqa: S704


def _own_column(view: Viewpoint, journey: Journey, stage: Stage) -> Iterable[Column]:
    """Give a stage a column of its own where it tells more than its steps do."""
    told = stage.model_fields_set - {"id", "title", "goal", "phase", "steps", "why_empty"}
    if told:
        yield Column(
            f"{stage_anchor(stage.id)}-whole",
            None,
            view.say(Message("The stage as a whole")),
            _feeling(view, stage),
            stage,
            Target("journey", journey.id),
        )


def _step_column(view: Viewpoint, journey: Journey, step: Step, number: int) -> Column:
    return Column(
        step_anchor(step.id),
        number,
        step.title,
        _feeling(view, step),
        step,
        Target("journey", journey.id, step.id),
    )


def _empty_column(journey: Journey, stage: Stage) -> Column:
    anchor = f"{stage_anchor(stage.id)}-empty"
    return Column(anchor, None, "", Feeling((), ()), None, Target("journey", journey.id))


def _head(view: Viewpoint, journey: Journey, stage: Stage, span: int, steps: str) -> Head:
    phase = None
    if stage.phase:
        models = view.catalogue.stage_models
        own = models.get(journey.stage_model or "")
        known = [own] if own else models.values()
        phase = next(
            (view.say(it.title) for model in known for it in model.phases if it.id == stage.phase),
            stage.phase,
        )
    return Head(
        stage_anchor(stage.id),
        stage.title,
        span,
        phase if phase and phase.casefold() != stage.title.casefold() else None,
        inline(stage.goal) if stage.goal else None,
        inline(stage.why_empty) if stage.why_empty else None,
        steps,
    )


def _feeling(view: Viewpoint, moment: Moment) -> Feeling:
    marks, words = [], []
    for it in moment.sentiment:
        if it.first is not None and it.last is not None:
            marks.append(Mark(it.first, it.last, feeling(view, it)))
        else:
            words.append(feeling(view, it))
    return Feeling(tuple(marks), tuple(words))
