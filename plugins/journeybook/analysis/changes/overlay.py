"""Lay two states of a journey over the same slots, so that both can be drawn in one curve."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.changes.steps import pairs_of_steps
from journeybook.analysis.feeling import Line, Point, StageSpan, line, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.model.journey import Journey


class Overlay(NamedTuple):
    """Two lines over the same stages.

    Args:
        persona: whose feeling it is; `None` when it is told for all.
        before: the line as it was.
        after: the line as it is.
        stages: the stages as they are, with room for the steps that are gone.
    """

    persona: str | None
    before: Line
    after: Line
    stages: tuple[StageSpan, ...]


def overlays(old: Journey, new: Journey) -> tuple[Overlay, ...]:
    """Draw up how a journey felt and feels, for each traveller whose line changed.

    A step that stayed where it was has one slot for both. One that moved, came or went has a
    slot on the side where it is.
    """
    slots = _slots(old, new)
    found = []
    for persona in dict.fromkeys(it.persona for it in lines(new)):
        was, now = line(old, persona), line(new, persona)
        if [(it.title, it.first, it.last) for it in was] != [
            (it.title, it.first, it.last) for it in now
        ]:
            before = Line(persona, tuple(_placed(was, {one: at for at, (one, _) in slots})))
            after = Line(persona, tuple(_placed(now, {other: at for at, (_, other) in slots})))
            found.append(Overlay(persona, before, after, tuple(_stages(new, slots))))
    return tuple(found)


_STAGE = "stage "
"""No step has a space in its id."""

_Slots = list[tuple[int, tuple[int | None, int | None]]]
"""Numbered slots, each with the slot of the journey before and after that it stands for."""


def _slots(old: Journey, new: Journey) -> _Slots:
    after = {was: now for now, was in pairs_of_steps(old, new).items()}
    was = [after.get(key, key if key.startswith(_STAGE) else f"was {key}") for key in _keys(old)]
    now = list(_keys(new))
    found: list[tuple[int | None, int | None]] = []
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for tag, one, one_end, other, other_end in matcher.get_opcodes():
        if tag == "equal":
            found += zip(range(one, one_end), range(other, other_end), strict=True)
        else:
            found += [(at, None) for at in range(one, one_end)]
            found += [(None, at) for at in range(other, other_end)]
    return list(enumerate(found))


def _keys(journey: Journey) -> Iterator[str]:
    """Name the slots of a journey: one for each step, and one for a stage without any."""
    for stage in journey.stages:
        if not stage.steps:
            yield _STAGE + stage.id
        for step in stage.steps:
            yield step.id


def _placed(points: Sequence[Point], slots: dict[int | None, int]) -> Iterator[Point]:
    for point in points:
        first = slots[point.position]
        last = slots[point.position + point.slots - 1]
        number = first + 1 if point.step is not None else None
        yield point._replace(position=first, slots=last - first + 1, number=number)


def _stages(new: Journey, slots: _Slots) -> Iterator[StageSpan]:
    """Give each stage its slots, and the slots of what is gone to the stage before them."""
    homes = [at for at, stage in enumerate(new.stages) for _ in range(max(1, len(stage.steps)))]
    start, home = 0, 0
    counts = [0] * len(new.stages)
    for _, (_, other) in slots:
        home = home if other is None else homes[other]
        counts[home] += 1
    for index, stage in enumerate(new.stages):
        yield StageSpan(index, stage.title, start, counts[index], "", counts[index])
        start += counts[index]
