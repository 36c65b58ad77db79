"""Whether the stages and touchpoints at which something is measured exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
from journeybook.reading.index import meant
from journeybook.reading.problems import shown
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey
    from journeybook.model.metric import Metric, Spot
    from journeybook.reading.file import Named
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed

STAGE, TOUCHPOINT = "spot-stage", "spot-touchpoint"
"""What a file names in these fields can only be looked for in the journey named beside it."""


def spots(metric: Parsed[Any], everything: Everything) -> Iterator[Diagnostic]:
    """Hold the places of a metric against the journeys they are in."""
    thing: Metric | None = metric.thing
    if not thing:
        return
    stages, touchpoints = iter(_named(metric, STAGE)), iter(_named(metric, TOUCHPOINT))
    for spot in thing.belongs_to:
        stage = next(stages, None) if spot.stage else None
        touchpoint = next(touchpoints, None) if spot.touchpoint else None
        journey = everything.journeys.get(split_step(spot.at)[0])
        if journey is None:
            continue
        known = dict(journey.outline.stages)
        if stage and known and spot.stage not in known:
            yield _said(
                metric,
                stage,
                Message(
                    "the journey “%(journey)s” has no stage “%(stage)s”",
                    journey=journey.id,
                    stage=shown(spot.stage or ""),
                ),
                meant(spot.stage or "", known),
            )
        elif touchpoint and journey.thing:
            contacts = _contacts(spot, journey.thing)
            if contacts is not None and spot.touchpoint not in contacts:
                yield _said(
                    metric,
                    touchpoint,
                    Message(
                        "there is no touchpoint “%(title)s” at that place",
                        title=shown(spot.touchpoint or ""),
                    ),
                    meant(spot.touchpoint or "", contacts),
                )


def _named(metric: Parsed[Any], family: str) -> list[Named]:
    return [it for it in metric.names if it.family == family]


def _contacts(spot: Spot, journey: Journey) -> dict[str, str] | None:
    """List the touchpoints at a step or stage by title; nothing where that does not exist."""
    step = split_step(spot.at)[1]
    moment = (
        journey.step(step)
        if step
        else next((it for it in journey.stages if it.id == spot.stage), None)
    )
    return {it.title: it.title for it in moment.touchpoints} if moment else None


def _said(file: Parsed[Any], name: Named, problem: Message, near: str | None) -> Diagnostic:
    help_ = Message("did you mean “%(word)s”?", word=near) if near else None
    return Diagnostic(Place(file.file, name.line, name.column), "unknown-reference", problem, help_)
