"""Which metrics belong to which journey, stage and step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target
from journeybook.model.ids import split_step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey, Stage, Step
    from journeybook.model.metric import Measured, Spot


class Measurement(NamedTuple):
    """A metric at one place of a journey.

    Args:
        metric: the metric.
        journey: the journey.
        stage: the stage, where it is about a stage or a step.
        step: the step, where it is about a step.
        touchpoint: the title of the contact, where it is about one.
    """

    metric: Measured
    journey: Journey
    stage: Stage | None = None
    step: Step | None = None
    touchpoint: str | None = None


def places(metric: Measured, catalogue: Catalogue) -> tuple[Measurement, ...]:
    """List the places of a metric, in the order in which they were written."""
    found = (_place(metric, spot, catalogue) for spot in metric.belongs_to)
    return tuple(it for it in found if it)


def measured(journey: Journey, catalogue: Catalogue) -> tuple[Measurement, ...]:
    """List what is measured in a journey: of the whole first, then by stage and step."""
    found = [
        place
        for metric_id in _named_in(journey, catalogue)
        for place in places(catalogue.metrics[metric_id], catalogue)
        if place.journey is journey
    ]
    order = {it.id: number for number, it in enumerate(journey.stages)}

    def position(it: Measurement) -> tuple[int, int, str]:
        stage = order[it.stage.id] + 1 if it.stage else 0
        return stage, journey.places[it.step.id][0] if it.step else 0, it.metric.title

    return tuple(sorted(found, key=position))


def _named_in(journey: Journey, catalogue: Catalogue) -> Iterator[str]:
    """List the metrics that name a journey or one of its steps, each once, by the links."""
    here = Target("journey", journey.id)
    targets = (here, *(here._replace(step=step) for step in journey.places))
    links = (link for it in targets for link in catalogue.links_to(it, "belongs_to"))
    yield from dict.fromkeys(it.source.id for it in links if it.source.family == "metric")


def at(catalogue: Catalogue, target: Target, stage: str | None = None) -> tuple[Measured, ...]:
    """List what is measured at a step, or at a stage of a journey.

    Args:
        catalogue: everything.
        target: the step, or the journey of the stage.
        stage: the id of the stage, where it is about a stage.
    """
    links = catalogue.links_to(target, "belongs_to")
    ids = dict.fromkeys(it.source.id for it in links if it.source.family == "metric")
    if target.step:
        return tuple(catalogue.metrics[it] for it in ids)
    return tuple(
        metric
        for metric in (catalogue.metrics[it] for it in ids)
        if any(it.at == target.id and it.stage == stage for it in metric.belongs_to)
    )


def of_whole(journey: Journey, catalogue: Catalogue) -> tuple[Measured, ...]:
    """List the metrics of a journey as a whole."""
    return tuple(
        it.metric for it in measured(journey, catalogue) if it.stage is None and it.step is None
    )


def by_journey(catalogue: Catalogue) -> Mapping[str, tuple[Measured, ...]]:
    """Group the metrics by the journey they say most about; those of none under an empty id.

    That is the journey each names first, so that a figure stands in one place only. Metrics of
    the whole journey come first.
    """
    groups: dict[str, list[tuple[bool, str, Measured]]] = {"": []}
    for metric in catalogue.metrics.values():
        found = places(metric, catalogue)
        first = found[0] if found else None
        is_part = bool(first and (first.stage or first.step))
        key = first.journey.id if first else ""
        groups.setdefault(key, []).append((is_part, metric.title, metric))
    in_order = ["", *(key for key in catalogue.journeys if key in groups)]
    return {key: tuple(it for *_, it in sorted(groups[key], key=_order)) for key in in_order}


def _order(item: tuple[bool, str, Measured]) -> tuple[bool, str]:
    return item[0], item[1]


def _place(metric: Measured, spot: Spot, catalogue: Catalogue) -> Measurement | None:
    journey_id, step_id = split_step(spot.at)
    journey = catalogue.journeys.get(journey_id)
    if journey is None:
        return None
    for stage in journey.stages:
        step = next((it for it in stage.steps if it.id == step_id), None) if step_id else None
        if step or (spot.stage and stage.id == spot.stage):
            return Measurement(metric, journey, stage, step, spot.touchpoint)
    return Measurement(metric, journey, touchpoint=spot.touchpoint)
