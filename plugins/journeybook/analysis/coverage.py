"""How much of a journey is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target

if TYPE_CHECKING:
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.evidence import Quote
    from journeybook.model.journey import Journey, Step
    from journeybook.model.moment import Moment, Opportunity, PainPoint, Sentiment


class Coverage(NamedTuple):
    """Counts of steps.

    Args:
        steps: all steps.
        with_sentiment: steps whose feeling is known, of their own or through their stage.
        with_counterpart: steps that are linked to the other side of the promise.
        with_evidence: steps that rest on at least one piece of evidence.
    """

    steps: int
    with_sentiment: int
    with_counterpart: int
    with_evidence: int


def coverage(journey: Journey, catalogue: Catalogue) -> Coverage:
    """Count what is known about the steps of a journey."""
    steps = tuple(journey.steps)
    felt = sum(
        len(stage.steps) if _felt(stage) and not any(map(_felt, stage.steps))
        else sum(map(_felt, stage.steps))
        for stage in journey.stages
    )  # fmt: skip
    return Coverage(
        steps=len(steps),
        with_sentiment=felt,
        with_counterpart=sum(_carried(journey, step, catalogue) for step in steps),
        with_evidence=sum(map(_proven, steps)),
    )


def _felt(moment: Moment) -> bool:
    return any(one.last is not None for one in moment.sentiment)


def _carried(journey: Journey, step: Step, catalogue: Catalogue) -> bool:
    here = Target(journey.family, journey.id, step.id)
    return bool(catalogue.carried_by(here) or catalogue.carries(here))


def _proven(step: Step) -> bool:
    told: tuple[Step | Sentiment | PainPoint | Opportunity | Quote, ...] = (
        step,
        *step.sentiment,
        *step.pain_points,
        *step.opportunities,
        *step.quotes,
    )
    return any(one.evidence for one in told)
