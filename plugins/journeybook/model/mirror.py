"""The mirror: what a host and a traveller say of each other, and what the host asks of others."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.check import AskedOf, Assessment
from journeybook.model.evidence import Evidence
from journeybook.model.ids import InitiativeId, MetricId, TeamId
from journeybook.model.metric import Direction
from journeybook.model.shape import Model
from journeybook.model.time import Length
from journeybook.words import Message


class MirrorView(Assessment):
    """A dated view of one side: how the host, or the traveller, answers the checks."""

    asked_of: AskedOf = Field(
        description="Whose view it is: of the host about the traveller, or of the traveller "
        "about the host."
    )


class Kept(Model):
    """What somebody really does of what is asked: a value with its proof, or a metric."""

    shorthand: ClassVar[str | None] = "metric"

    value: float | None = Field(
        default=None, description="The value that was found, in the unit of what is asked."
    )
    metric: MetricId | None = Field(
        default=None, description="The metric that measures it; its last value counts."
    )
    who: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Of whom it was found, as a group: “38 shops”.",
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="What shows the value.")

    @model_validator(mode="after")
    def _one_value(self) -> Self:
        if self.metric is not None and (self.value is not None or self.evidence):
            raise ValueError(
                Message("the value and proof of a metric stand with the metric: leave them out")
            )
        return self


class Ask(Model):
    """Something the host asks of others, next to how it keeps to that itself."""

    text: str = Field(
        min_length=1, max_length=400, description="What is asked, as it is said to people."
    )
    asked: float = Field(description="The value that is asked.")
    unit: str | None = Field(
        default=None,
        min_length=1,
        max_length=30,
        description="What it is counted in, such as “%” or “working days”.",
    )
    better: Direction = Field(description="higher or lower: which way is better.")
    others: Kept | None = Field(default=None, description="What those who are asked make of it.")
    own: Kept | None = Field(default=None, description="What the host itself makes of it.")
    note: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What else to know about it."
    )


class SupportKind(StrEnum):
    """Whether something is done for people, or with them so that they learn."""

    SUPPORT = "support"
    COACHING = "coaching"


class HostSupport(Model):
    """What the host does to help, and how often."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What the host does.")
    kind: SupportKind = Field(default=SupportKind.SUPPORT, description="support or coaching.")
    team: TeamId | None = Field(default=None, description="The team that does it.")
    when: str | None = Field(
        default=None, min_length=1, max_length=300, description="At which moment."
    )
    every: Length | None = Field(
        default=None, description="How often it is to happen, such as “3 months”."
    )
    last: dt.date | None = Field(default=None, description="The day it last happened.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="What shows that it happens.")


class Learned(Model):
    """What was learned by looking in the mirror together."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What was learned or agreed.")
    date: dt.date | None = Field(default=None, description="The day.")
    by: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Who looked in the mirror together, as roles or groups.",
    )
    initiative: InitiativeId | None = Field(
        default=None, description="The initiative that came of it."
    )


class Mirror(Model):
    """What the host and the traveller of a journey say of each other."""

    views: tuple[MirrorView, ...] = Field(
        default=(),
        description="Dated views of one side; added, never overwritten. An assessment of the "
        "journey that says “asked_of” is one as well, and need not be repeated.",
    )
    asks: tuple[Ask, ...] = Field(
        default=(), description="What the host asks of others, next to its own record."
    )
    support: tuple[HostSupport, ...] = Field(
        default=(), description="How the host supports and coaches."
    )
    learned: tuple[Learned, ...] = Field(
        default=(), description="What was learned by looking in the mirror."
    )
