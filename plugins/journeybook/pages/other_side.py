"""The other side of the promise: who carries a journey's steps, or whose steps it carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target
from journeybook.model.persona import Kind
from journeybook.pages.told import numbered
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Viewpoint


class Counterpart(NamedTuple):
    """A journey on the other side, and the steps of this one that it meets."""

    journey: Ref
    steps: tuple[Ref, ...]


class OtherSide(NamedTuple):
    """What stands across: a heading, a sentence, the journeys, and the steps without any."""

    title: str
    sentence: str
    journeys: tuple[Counterpart, ...]
    alone: tuple[Ref, ...]


def other_side(view: Viewpoint, journey: Journey) -> OtherSide:
    """Find what stands across from a journey, whichever side says so.

    Each step's own counterparts are in the map; this is the sum of them.
    """
    ours = journey.kind == Kind.EMPLOYEE
    across = view.catalogue.carries if ours else view.catalogue.carried_by
    met: dict[str, list[Ref]] = {}
    alone = []
    for step in journey.steps:
        here = numbered(view, journey, step)
        others = dict.fromkeys(it.id for it in across(Target("journey", journey.id, step.id)))
        for other in others:
            met.setdefault(other, []).append(here)
        if not others:
            alone.append(here)
    steps = sum(len(stage.steps) for stage in journey.stages)
    return OtherSide(
        view.say(Message("For whom we do it") if ours else Message("The employee side")),
        view.say(_sentence(steps - len(alone), steps, ours=ours)),
        tuple(Counterpart(view.ref("journey", other), tuple(refs)) for other, refs in met.items()),
        tuple(alone),
    )


def _sentence(met: int, steps: int, *, ours: bool) -> Message:
    if ours:
        return Message(
            "One of %(steps)s steps carries a step of somebody else's journey.",
            "%(n)s of %(steps)s steps carry a step of somebody else's journey.",
            n=met,
            steps=steps,
        )
    return Message(
        "Of one of %(steps)s steps it is known which employee step carries it.",
        "Of %(n)s of %(steps)s steps it is known which employee step carries them.",
        n=met,
        steps=steps,
    )
