"""Metrics: what is measured, how, against which target, and where it belongs."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.ids import AudienceId, Id, StepRef, TeamId
from journeybook.model.shape import Model, RefusedError
from journeybook.model.time import Length
from journeybook.words import Message

MINIMUM_SAMPLE = 30
"""So many answers a value needs when its metric does not say: a usual rule of thumb."""


class MetricKind(StrEnum):
    """What sort of thing is measured."""

    NPS = "nps"
    CSAT = "csat"
    CES = "ces"
    CONVERSION = "conversion"
    FIRST_TIME_RIGHT = "first-time-right"
    WAITING_TIME = "waiting-time"
    OWN = "own"


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"


class Statistic(StrEnum):
    """How one value comes of many cases. It decides how uncertain the value is."""

    SHARE = "share"
    MEAN = "mean"
    MEDIAN = "median"
    NET = "net"
    COUNT = "count"


class Bounds(Model):
    """Between which values the metric can lie."""

    min: float | None = Field(default=None, description="The lowest value there can be.")
    max: float | None = Field(default=None, description="The highest value there can be.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min is not None and self.max is not None and self.min >= self.max:
            raise ValueError(Message("“min” is not below “max”"))
        return self

    def hold(self, value: float) -> bool:
        """Tell whether a value lies between them."""
        return (self.min is None or value >= self.min) and (self.max is None or value <= self.max)


class Spot(Model):
    """Where in a journey something is measured."""

    shorthand: ClassVar[str | None] = "at"

    at: StepRef = Field(description="The journey, or one of its steps: “journey#step”.")
    stage: str | None = Field(
        default=None, description="The id of a stage of that journey, where it is about a stage."
    )
    touchpoint: str | None = Field(
        default=None,
        min_length=1,
        max_length=300,
        description="The contact it is about, by the title it has at that step or stage.",
    )

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if self.stage and "#" in self.at:
            raise ValueError(Message("name a step (“journey#step”) or a stage, not both"))
        if self.touchpoint and not self.stage and "#" not in self.at:
            raise ValueError(Message("a touchpoint needs the step or stage where it is"))
        return self


class Variant(Model):
    """One of the ways that are compared, such as A and B."""

    shorthand: ClassVar[str | None] = "id"

    id: Id = Field(description="The name the values use for it.")
    title: str | None = Field(
        default=None, min_length=1, max_length=120, description="What it is called."
    )
    description: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What is different about it."
    )


_BOUNDS = {
    MetricKind.NPS: Bounds(min=-100, max=100),
    MetricKind.CSAT: Bounds(min=1, max=5),
    MetricKind.CES: Bounds(min=1, max=7),
    MetricKind.CONVERSION: Bounds(min=0, max=100),
    MetricKind.FIRST_TIME_RIGHT: Bounds(min=0, max=100),
    MetricKind.WAITING_TIME: Bounds(min=0),
}

_COUNTED_AS = {
    MetricKind.NPS: Statistic.NET,
    MetricKind.CSAT: Statistic.MEAN,
    MetricKind.CES: Statistic.MEAN,
    MetricKind.CONVERSION: Statistic.SHARE,
    MetricKind.FIRST_TIME_RIGHT: Statistic.SHARE,
}
_WHOLE = Bounds(min=0, max=100)


class Metric(Model):
    """One thing that is measured over time. One file each; its values stand in a CSV beside it."""

    family: ClassVar[str] = "metric"

    id: Id = Field(description="The file's name without its ending.")
    title: str = Field(min_length=1, max_length=120, description="What is measured.")
    kind: MetricKind = Field(
        description="nps, csat, ces, conversion, first-time-right, waiting-time, or own."
    )
    question: str | None = Field(
        default=None,
        min_length=1,
        max_length=600,
        description="What people are asked, word for word, where it is asked.",
    )
    definition: str | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="How it is calculated: what counts, and of how many.",
    )
    statistic: Statistic | None = Field(
        default=None,
        description="share, mean, median, net or count; follows from the kind where that is known.",
    )
    scale: Bounds | None = Field(
        default=None, description="Between which values it can lie; follows from the kind."
    )
    unit: str | None = Field(
        default=None, min_length=1, max_length=30, description="What it is counted in, such as “%”."
    )
    unit_of_one: str | None = Field(
        default=None,
        min_length=1,
        max_length=30,
        description="The unit behind exactly 1, where it differs: “day” beside “days”.",
    )
    direction: Direction | None = Field(
        default=None, description="higher or lower: which way is better; follows from the kind."
    )
    target: float | None = Field(default=None, description="The value that is aimed for.")
    target_by: dt.date | None = Field(
        default=None, description="The day by which the target is to be reached."
    )
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    source: str | None = Field(
        default=None,
        min_length=1,
        max_length=400,
        description="Where the values come from, when a value does not say so itself.",
    )
    belongs_to: tuple[Spot, ...] = Field(
        default=(),
        description="The journeys, stages, steps or touchpoints it says something about; "
        "empty when it is about the organisation as a whole.",
    )
    minimum_sample: int | None = Field(
        default=None, ge=1, le=1_000_000_000, description="The least n at which a value counts; 30."
    )
    every: Length | None = Field(
        default=None, description="How often it is measured, such as “3 months”."
    )
    counts_all: bool = Field(
        default=False, description="true when n is every case there was, and not a sample of them."
    )
    variants: tuple[Variant, ...] = Field(
        default=(), description="The ways that are compared, such as A and B."
    )
    by_chance: bool = Field(
        default=False,
        description="true when chance decided who got which variant, as in an A/B test.",
    )
    description: str | None = Field(
        default=None, min_length=1, max_length=4000, description="What else to know about it."
    )
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    formerly: tuple[Id, ...] = Field(default=(), description="Ids this metric had before.")

    @property
    def bounds(self) -> Bounds:
        """Between which values it can lie, as written or as its kind has it."""
        if self.scale:
            return self.scale
        if self.statistic is Statistic.SHARE:
            return _WHOLE
        return _BOUNDS.get(self.kind, Bounds())

    @property
    def counted_as(self) -> Statistic | None:
        """How a value comes of many cases; `None` when nobody said so."""
        return self.statistic or _COUNTED_AS.get(self.kind)

    @property
    def better(self) -> Direction | None:
        """Which way is better; `None` when nobody said so."""
        if self.direction or self.kind is MetricKind.OWN:
            return self.direction
        is_time = self.kind is MetricKind.WAITING_TIME
        return Direction.LOWER if is_time else Direction.HIGHER

    @property
    def least(self) -> int:
        """The sample below which a value says too little."""
        return self.minimum_sample or MINIMUM_SAMPLE

    @model_validator(mode="after")
    def _one_story(self) -> Self:
        low, high = self.bounds.min, self.bounds.max
        if self.kind is MetricKind.NPS and (low, high) != (-100, 100):
            raise ValueError(Message("an NPS runs from -100 to 100: leave “scale” out"))
        if self.counted_as is Statistic.SHARE and (low, high) != (0, 100):
            raise ValueError(Message("a share runs from 0 to 100: leave “scale” out"))
        if self.target is not None:
            if not self.bounds.hold(self.target):
                raise RefusedError(
                    Message("the target lies outside the scale"), outside_help(low, high), "target"
                )
            if self.better is None:
                raise ValueError(
                    Message("a target needs a “direction”: is higher better, or lower?")
                )
        if self.target_by and self.target is None:
            raise ValueError(Message("“target_by” needs a “target”"))
        ids = [it.id for it in self.variants]
        if len(set(ids)) < len(ids):
            raise ValueError(Message("two variants have the same id"))
        if self.by_chance and len(ids) < 2:  # noqa: PLR2004
            raise ValueError(Message("“by_chance” is about variants: name at least two"))
        return self


def outside_help(low: float | None, high: float | None) -> Message:
    """Say between which values something can lie, one of which is known."""
    if high is None:
        return Message("the lowest value there can be is %(low)s", low=low)
    if low is None:
        return Message("the highest value there can be is %(high)s", high=high)
    return Message("the scale runs from %(low)s to %(high)s", low=low, high=high)


class Value(Model):
    """One measurement: a line of the CSV beside a metric."""

    date: dt.date = Field(description="The day of the measurement.")
    value: float | None = Field(description="What was found; `None` when it was not measured.")
    n: int | None = Field(description="How many people or cases it rests on.")
    source: str | None = Field(description="Where this value comes from.")
    variant: str | None = Field(default=None, description="Which variant it is of.")
    note: str | None = Field(default=None, description="What else to know about it.")


class Series(Model):
    """The values of one metric, oldest first, as its CSV has them."""

    family: ClassVar[str] = "series"

    values: tuple[Value, ...] = Field(default=(), description="The measurements, oldest first.")


class Measured(Metric):
    """A metric with its values, oldest first."""

    values: tuple[Value, ...] = Field(default=(), description="The measurements, oldest first.")
