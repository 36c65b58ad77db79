"""Metrics in the open data: what is measured, how it stands, and every value."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.metrics.belonging import places
from journeybook.analysis.metrics.difference import differences
from journeybook.analysis.metrics.flaws import flaws
from journeybook.analysis.metrics.latest import latest
from journeybook.analysis.metrics.uncertainty import Interval, Method, Unknown, interval
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target
from journeybook.model.metric import Direction, MetricKind, Statistic

if TYPE_CHECKING:
    from journeybook.analysis.metrics.difference import Difference
    from journeybook.analysis.metrics.latest import Latest
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.edition import Edition
    from journeybook.model.metric import Measured, Value

_DIGITS = 4


class ExportedValue(Exported):
    """One measurement."""

    date: dt.date = Field(description="The day of the measurement.")
    value: float | None = Field(default=None, description="What was found.")
    n: int | None = Field(default=None, description="How many people or cases it rests on.")
    low: float | None = Field(
        default=None, description="The lowest the true value may be, in 19 of 20 cases."
    )
    high: float | None = Field(default=None, description="The highest it may be.")
    method: Method | None = Field(
        default=None,
        description="score: Wilson's interval of a share; widest: an upper bound of the interval.",
    )
    source: str | None = Field(default=None, description="Where the value comes from.")
    variant: str | None = Field(default=None, description="The id of its variant.")
    note: str | None = Field(default=None, description="What else to know about it.")


class ExportedPlace(Exported):
    """Where in a journey something is measured."""

    journey: str = Field(description="The id of the journey.")
    stage: str | None = Field(default=None, description="The id of the stage.")
    step: str | None = Field(default=None, description="The id of the step.")
    touchpoint: str | None = Field(default=None, description="The title of the contact.")


class ExportedLatest(Exported):
    """How a metric stands on the day of the edition."""

    date: dt.date = Field(description="The day of the last measurement.")
    value: float = Field(description="What was found then.")
    change: float | None = Field(default=None, description="By how much it went up before that.")
    run: int = Field(description="How many times in a row it went up, or down when negative.")
    reached: bool | None = Field(default=None, description="Whether the target is reached.")
    stale: bool = Field(description="Whether a newer measurement should have been there.")
    small: bool | None = Field(default=None, description="Whether it rests on too few.")
    no_interval: Unknown | None = Field(
        default=None, description="Why nobody can know how sure it is."
    )


class ExportedDifference(Exported):
    """How a variant differs from the first one, measured on the same day."""

    variant: str = Field(description="The id of the variant.")
    than: str = Field(description="The id of the variant it is held against.")
    date: dt.date = Field(description="The day on which both were measured.")
    size: float = Field(description="How much higher it is.")
    low: float | None = Field(
        default=None, description="The least that may be, in 19 of 20 cases (Newcombe, 1998)."
    )
    high: float | None = Field(default=None, description="The most that may be.")


class ExportedMetric(Exported):
    """One metric."""

    id: str = Field(description="The name it is referred to by.")
    title: str = Field(description="What is measured.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    kind: MetricKind = Field(description="What sort of thing is measured.")
    question: str | None = Field(default=None, description="What people are asked.")
    definition: str | None = Field(default=None, description="How it is calculated.")
    statistic: Statistic | None = Field(
        default=None, description="How one value comes of many cases."
    )
    min: float | None = Field(default=None, description="The lowest value there can be.")
    max: float | None = Field(default=None, description="The highest value there can be.")
    unit: str | None = Field(default=None, description="What it is counted in.")
    direction: Direction | None = Field(default=None, description="Which way is better.")
    target: float | None = Field(default=None, description="The value that is aimed for.")
    target_by: dt.date | None = Field(default=None, description="By which day.")
    owner: str | None = Field(default=None, description="The id of the team answerable for it.")
    places: tuple[ExportedPlace, ...] = Field(description="Where it belongs.")
    latest: ExportedLatest | None = Field(default=None, description="How it stands.")
    lacks: tuple[str, ...] = Field(description="What it lacks, in words.")
    by_chance: bool = Field(description="Whether chance decided who got which variant.")
    differences: tuple[ExportedDifference, ...] = Field(description="How its variants differ.")
    values: tuple[ExportedValue, ...] = Field(description="The measurements, oldest first.")


def metrics(
    catalogue: Catalogue, edition: Edition, addresses: Addresses
) -> tuple[ExportedMetric, ...]:
    """Collect what is handed out about the metrics of an edition, by id.

    Values of later days than that of the edition are left out.
    """
    return tuple(
        _metric(catalogue.metrics[key], catalogue, edition, addresses)
        for key in sorted(catalogue.metrics)
    )


def _metric(
    metric: Measured, catalogue: Catalogue, edition: Edition, addresses: Addresses
) -> ExportedMetric:
    today = edition.today
    found = latest(metric, today)
    return ExportedMetric(
        id=metric.id,
        title=metric.title,
        url=addresses.of(Target("metric", metric.id)),
        kind=metric.kind,
        question=metric.question,
        definition=metric.definition,
        statistic=metric.counted_as,
        min=metric.bounds.min,
        max=metric.bounds.max,
        unit=metric.unit,
        direction=metric.better,
        target=metric.target,
        target_by=metric.target_by,
        owner=metric.owner,
        places=tuple(
            ExportedPlace(
                journey=it.journey.id,
                stage=it.stage.id if it.stage else None,
                step=it.step.id if it.step else None,
                touchpoint=it.touchpoint,
            )
            for it in places(metric, catalogue)
        ),
        latest=_latest(found) if found else None,
        lacks=tuple(edition.words.say(it.sentence) for it in flaws(metric, found, today)),
        by_chance=metric.by_chance,
        differences=tuple(_difference(it) for it in differences(metric, today)),
        values=tuple(_value(metric, it) for it in metric.values if it.date <= today),
    )


def _latest(found: Latest) -> ExportedLatest:
    return ExportedLatest(
        date=found.value.date,
        value=found.number,
        change=None if found.change is None else round(found.change, _DIGITS),
        run=found.run,
        reached=found.is_reached,
        stale=found.is_stale,
        small=found.is_small,
        no_interval=found.sure if isinstance(found.sure, Unknown) else None,
    )


def _value(metric: Measured, value: Value) -> ExportedValue:
    sure = interval(metric, value) if value.value is not None else None
    known = sure if isinstance(sure, Interval) else None
    return ExportedValue(
        date=value.date,
        value=value.value,
        n=value.n,
        low=round(known.low, _DIGITS) if known else None,
        high=round(known.high, _DIGITS) if known else None,
        method=known.method if known else None,
        source=value.source or metric.source,
        variant=value.variant,
        note=value.note,
    )


def _difference(found: Difference) -> ExportedDifference:
    return ExportedDifference(
        variant=found.of.id,
        than=found.than.id,
        date=found.value.date,
        size=round(found.size, _DIGITS),
        low=None if found.low is None else round(found.low, _DIGITS),
        high=None if found.high is None else round(found.high, _DIGITS),
    )
