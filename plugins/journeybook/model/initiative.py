"""Initiatives: what is being done about pain points and opportunities."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.evidence import Confidence, Evidence
from journeybook.model.ids import AudienceId, CheckId, Id, JourneyId, MetricId, StepRef, TeamId
from journeybook.model.shape import Model
from journeybook.words import Message


class InitiativeStatus(StrEnum):
    """How far an initiative is."""

    IDEA = "idea"
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    STOPPED = "stopped"


ENDED = frozenset({InitiativeStatus.DONE, InitiativeStatus.STOPPED})
"""Nobody works on it any more."""

AGREED = frozenset({InitiativeStatus.PLANNED, InitiativeStatus.UNDER_WAY})
"""It counts on others, so they must have committed themselves."""


class BenefitKind(StrEnum):
    """The four benefits for which journeys are worth doing."""

    EXPERIENCE = "experience"
    CONVERSION = "conversion"
    EFFICIENCY = "efficiency"
    CUSTOMER_FOCUS = "customer-focus"


class Outcome(StrEnum):
    """Whether the benefit came that was expected."""

    AS_HOPED = "as-hoped"
    IN_PART = "in-part"
    NOT_AT_ALL = "not-at-all"
    TOO_EARLY = "too-early"


class Answered(Model):
    """What an initiative answers: pain points and opportunities, by where they stand.

    A step alone stands for all that is written there. One of several is named by the `id`
    that was given to it in the journey.
    """

    shorthand: ClassVar[str | None] = "at"

    at: StepRef = Field(
        description="The step, “journey#step”: it answers all pain points and opportunities "
        "there. A journey alone stands for those that are written at the journey itself."
    )
    pain_point: str | None = Field(
        default=None,
        min_length=1,
        max_length=80,
        description="Only this pain point: the “id” it has there, anywhere in the journey when "
        "“at” names no step.",
    )
    opportunity: str | None = Field(
        default=None,
        min_length=1,
        max_length=80,
        description="Only this opportunity: the “id” it has there, anywhere in the journey when "
        "“at” names no step.",
    )
    how: str | None = Field(
        default=None, min_length=1, max_length=1000, description="How it takes the pain away."
    )


class Benefit(Model):
    """What is expected to become better."""

    shorthand: ClassVar[str | None] = "kind"

    kind: BenefitKind = Field(description="experience, conversion, efficiency or customer-focus.")
    text: str | None = Field(
        default=None,
        min_length=1,
        max_length=600,
        description="What will be better, for whom and how much.",
    )


class Estimate(Model):
    """An expected value or effort, on the scale of the organisation."""

    shorthand: ClassVar[str | None] = "level"

    level: int = Field(
        ge=1, le=10, description="The level on the scale, 1 to 5 unless organisation.yml differs."
    )
    reason: str | None = Field(
        default=None, min_length=1, max_length=1000, description="Why this level."
    )
    confidence: Confidence | None = Field(default=None, description="How sure we are of it.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="What the estimate rests on.")


class Stakeholder(Model):
    """Who has to go along, and since when they have said that they will."""

    shorthand: ClassVar[str | None] = "team"

    team: TeamId | None = Field(default=None, description="The team that has to go along.")
    who: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Who speaks for it, as a role or group: “leaders of the delivery teams”.",
    )
    committed: dt.date | None = Field(
        default=None, description="The day they committed themselves; leave it out until then."
    )
    to: str | None = Field(
        default=None,
        min_length=1,
        max_length=400,
        description="What they committed themselves to, or what is asked of them.",
    )

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if self.team is None and self.who is None:
            raise ValueError(Message("a stakeholder needs a “team” or a “who”"))
        return self


class Seam(Model):
    """A switch of channel and team between two steps, which it makes smoother."""

    after: StepRef = Field(alias="from", description="The step before the switch.")
    before: StepRef = Field(alias="to", description="The step after the switch.")


class Progress(Model):
    """A dated line about how it goes."""

    date: dt.date = Field(description="The day.")
    text: str = Field(min_length=1, max_length=1000, description="What happened or was decided.")


class InitiativeResult(Model):
    """What came of it."""

    date: dt.date = Field(description="The day it was finished, or stopped.")
    text: str = Field(
        min_length=1, max_length=2000, description="What came of it; for a stopped one, why."
    )
    outcome: Outcome | None = Field(
        default=None,
        description="Whether the benefit came: as-hoped, in-part, not-at-all or too-early to say.",
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="What shows it.")


class Initiative(Model):
    """What is being done, by whom, and why. One file each."""

    family: ClassVar[str] = "initiative"

    id: Id = Field(description="The file's name without its ending.")
    title: str = Field(min_length=1, max_length=120, description="What is being done.")
    summary: str | None = Field(
        default=None, min_length=1, max_length=600, description="It in a sentence or two."
    )
    description: str | None = Field(
        default=None, min_length=1, max_length=8000, description="What is being done, at length."
    )
    why: str | None = Field(
        default=None,
        min_length=1,
        max_length=2000,
        description="Why it is done, in words: what happens when nothing is done.",
    )
    answers: tuple[Answered, ...] = Field(
        default=(),
        description="The pain points and opportunities it answers. Without any, the site asks why "
        "it is done.",
    )
    journeys: tuple[JourneyId, ...] = Field(
        default=(), description="Other journeys it is good for, beside those it answers in."
    )
    seams: tuple[Seam, ...] = Field(
        default=(), description="The switches of channel and team that it makes smoother."
    )
    checks: tuple[CheckId, ...] = Field(
        default=(), description="The checks whose result it is to improve."
    )
    metrics: tuple[MetricId, ...] = Field(
        default=(), description="The metrics by which we shall see whether it helps."
    )
    benefits: tuple[Benefit, ...] = Field(
        default=(),
        description="What is expected of it: experience, conversion, efficiency, customer-focus.",
    )
    value: Estimate | None = Field(
        default=None, description="The value expected, on the scale of organisation.yml."
    )
    effort: Estimate | None = Field(
        default=None, description="The effort expected, on the scale of organisation.yml."
    )
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    proposed_by: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Whose idea it was, as a role, shop or team.",
    )
    stakeholders: tuple[Stakeholder, ...] = Field(
        default=(), description="Who has to go along, with the day on which they committed."
    )
    status: InitiativeStatus = Field(
        default=InitiativeStatus.IDEA, description="idea, planned, under-way, done or stopped."
    )
    start: dt.date | None = Field(
        default=None, description="The day it begins; planned, or as it was."
    )
    due: dt.date | None = Field(default=None, description="The day it is to be done.")
    progress: tuple[Progress, ...] = Field(
        default=(), description="How it goes: dated lines, added and never overwritten."
    )
    result: InitiativeResult | None = Field(
        default=None, description="What came of it. A done or stopped initiative needs it."
    )
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    formerly: tuple[Id, ...] = Field(default=(), description="Ids this initiative had before.")

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done, wholly or in part."""
        return self.status not in ENDED
