"""The pain points and opportunities of a journey, each with where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey, Stage
    from journeybook.model.moment import Opportunity, PainPoint, Told


class Stood(NamedTuple):
    """A pain point or opportunity, and where it stands: at a step, a stage, or the journey."""

    thing: PainPoint | Opportunity
    stage: Stage | None
    step: str | None


def pain_points(journey: Journey) -> Iterator[Stood]:
    """List the pain points of a journey, its stages and its steps, in order."""
    return _stood(journey, "pain_points")


def opportunities(journey: Journey) -> Iterator[Stood]:
    """List the opportunities of a journey, its stages and its steps, in order."""
    return _stood(journey, "opportunities")


def with_ids(journey: Journey, step: str | None, field: str) -> dict[str, str]:
    """List the texts of those that have an id, by id.

    Args:
        journey: the journey.
        step: the step at which they stand; anywhere in the journey when `None`.
        field: `pain_points` or `opportunities`.
    """
    return {
        it.thing.id: it.thing.text
        for it in _stood(journey, field)
        if it.thing.id and step in {None, it.step}
    }


def _stood(journey: Journey, field: str) -> Iterator[Stood]:
    def at(told: Told) -> tuple[PainPoint | Opportunity, ...]:
        found: tuple[PainPoint | Opportunity, ...] = getattr(told, field)
        return found

    for thing in at(journey):
        yield Stood(thing, None, None)
    for stage in journey.stages:
        for thing in at(stage):
            yield Stood(thing, stage, None)
        for step in stage.steps:
            for thing in at(step):
                yield Stood(thing, stage, step.id)
