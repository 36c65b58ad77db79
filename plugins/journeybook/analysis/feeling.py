"""How a journey feels, step by step, for everyone who travels it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.peak_end import PeakEnd, peak_end
from journeybook.model.addresses import stage_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey, Stage
    from journeybook.model.moment import Moment, Sentiment


@dataclass(frozen=True, slots=True)
class StageSpan:
    """The room a stage takes: one slot for each step, and one when it has none.

    `anchor_id` is the stage's anchor on the journey's page, `steps` how many steps it has.
    """

    index: int
    title: str
    start_slot: int
    slots: int
    anchor_id: str
    steps: int


class Point(NamedTuple):
    """How one step feels, or a whole stage where only that is known.

    Args:
        stage: the index of the stage.
        step: the index of the step within its stage; `None` for the stage as a whole.
        position: the slot it starts at, counted over the whole journey from 0.
        slots: how many slots it takes: 1 for a step, all of them for a stage.
        number: the number of the step over the whole journey, from 1; `None` for a stage.
        title: the title of the step or stage.
        first: the level at its beginning, 1 to 5; `None` when unknown.
        last: the level at its end, which is the same unless the feeling changes on the way.
        feeling: the feeling in the author's words; it can be known when the level is not.
        step_id: the id of the step; `None` for a stage.
    """

    stage: int
    step: int | None
    position: int
    slots: int
    number: int | None
    title: str
    first: int | None
    last: int | None
    feeling: str | None
    step_id: str | None

    @property
    def known(self) -> bool:
        """Whether the level is known."""
        return self.last is not None


class Line(NamedTuple):
    """How a journey feels to one traveller; `persona` is `None` when it is told for all."""

    persona: str | None
    points: tuple[Point, ...]

    @property
    def remembered(self) -> PeakEnd:
        """The moments that are remembered, as indices of points."""
        return remembered(self.points)


def remembered(points: tuple[Point, ...]) -> PeakEnd:
    """Find the points that people remember.

    A feeling that changes within a step counts at both its ends, so that a step which
    begins well and ends badly can be the peak and the low at once.
    """
    both = [level for point in points for level in (point.first, point.last)]
    found = peak_end(both)
    return PeakEnd(*(None if index is None else index // 2 for index in found))


def stages(journey: Journey) -> tuple[StageSpan, ...]:
    """Lay the stages of a journey out over slots, in order and without a hole."""
    spans = []
    start = 0
    for index, stage in enumerate(journey.stages):
        steps = len(stage.steps)
        slots = max(1, steps)
        spans.append(StageSpan(index, stage.title, start, slots, stage_anchor(stage.id), steps))
        start += slots
    return tuple(spans)


def lines(journey: Journey) -> tuple[Line, ...]:
    """Draw up how the journey feels: one line, or one per traveller where they differ.

    Travellers differ when a sentiment names one of them. A sentiment without a name then
    holds for everyone. A traveller of whom nothing is known gets no line.
    """
    named = _named(journey)
    if not named or len({*journey.travellers, *named}) == 1:
        return (Line(None, line(journey, None)),)
    found = [Line(who, line(journey, who)) for who in dict.fromkeys([*journey.travellers, *named])]
    return tuple(one for one in found if any(point.known for point in one.points)) or (
        Line(None, line(journey, None)),
    )


def line(journey: Journey, persona: str | None) -> tuple[Point, ...]:
    """List how each step feels to a traveller, in order.

    A stage none of whose steps has a level, but that has one itself, is one point. So is a
    stage without steps, whose feeling is simply unknown. Steps that this traveller does not
    go through are left out.

    Args:
        journey: the journey.
        persona: the traveller; `None` for whoever it is told about.
    """
    points: list[Point] = []
    slot = number = 0
    for index, stage in enumerate(journey.stages):
        steps = tuple(_steps(stage, index, slot, number, persona))
        whole = _felt(stage, persona)
        absent = persona and stage.travellers and persona not in stage.travellers
        if absent:
            points.extend(steps)
        elif not stage.steps or (whole[1] is not None and not any(point.known for point in steps)):
            slots = max(1, len(stage.steps))
            points.append(Point(index, None, slot, slots, None, stage.title, *whole, None))
        else:
            points.extend(steps)
        slot += max(1, len(stage.steps))
        number += len(stage.steps)
    return tuple(points)


def _steps(
    stage: Stage, index: int, slot: int, number: int, persona: str | None
) -> Iterator[Point]:
    for at, step in enumerate(stage.steps):
        travellers = step.travellers or stage.travellers
        if persona and travellers and persona not in travellers:
            continue
        felt = _felt(step, persona)
        yield Point(index, at, slot + at, 1, number + at + 1, step.title, *felt, step.id)


def _felt(moment: Moment, persona: str | None) -> tuple[int | None, int | None, str | None]:
    """Tell how a moment begins, how it ends, and how that is put in words."""
    told = moment.sentiment
    if persona and told:
        own = tuple(one for one in told if one.persona == persona)
        told = own or tuple(one for one in told if one.persona is None)
    if not told:
        return None, None, None
    levels = [one for one in told if one.last is not None]
    words = ", ".join(dict.fromkeys(one.feeling for one in told if one.feeling)) or None
    return (levels[0].first, levels[-1].last, words) if levels else (None, None, words)


def _named(journey: Journey) -> tuple[str, ...]:
    """List the personas that sentiments name, in the order in which they are named."""
    told: Iterator[Sentiment] = (
        one
        for stage in journey.stages
        for moment in (stage, *stage.steps)
        for one in moment.sentiment
    )
    return tuple(dict.fromkeys(one.persona for one in told if one.persona))
