"""Alignment: the questions an organisation asks itself, answered per department, with dates."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from pydantic import Field

from journeybook.model.check import Action, Exemption, ResultValue
from journeybook.model.evidence import Confidence, Evidence
from journeybook.model.ids import AudienceId, Id, JourneyId, MetricId, QuestionId, TeamId, ThemeId
from journeybook.model.shape import Model
from journeybook.words import Message


class ThemeQuestion(Model):
    """One question an organisation asks itself, as it is in force."""

    id: Id = Field(description="The name other files use for it.")
    theme: ThemeId = Field(description="The theme it belongs to.")
    version: int = Field(default=1, ge=1, description="Goes up when the meaning changes.")
    since: dt.date | None = Field(
        default=None, description="The first day of this version, when it is not the first."
    )
    change: str | Message | None = Field(
        default=None, description="What this version changed in the meaning."
    )
    title: str | Message = Field(description="The question in a few words.")
    question: str | Message = Field(description="The question to ask.")
    statement: str | Message = Field(description="What holds when it is met.")
    why: str | Message | None = Field(default=None, description="Why it matters.")
    evidence: tuple[str | Message, ...] = Field(default=(), description="What counts as evidence.")


class WrittenQuestion(Model):
    """A question as an organisation writes it: one of its own, or a shipped one in its words."""

    id: Id = Field(
        description="The name other files use for it. That of a shipped question rewords or "
        "extends it; any other adds a question."
    )
    theme: ThemeId | None = Field(
        default=None,
        description="The theme it belongs to. An added question needs it, that of a shipped one "
        "stays as it is.",
    )
    version: int | None = Field(
        default=None, ge=1, description="Goes up when the meaning changes; 1 to begin with."
    )
    since: dt.date | None = Field(
        default=None, description="The first day of this version. A version above 1 needs it."
    )
    change: str | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="What this version changed in the meaning.",
    )
    title: str | None = Field(
        default=None,
        min_length=1,
        max_length=120,
        description="The question in a few words. An added question needs it.",
    )
    question: str | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="The question to ask. An added question needs it.",
    )
    statement: str | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="What holds when it is met. An added question needs it.",
    )
    why: str | None = Field(
        default=None, min_length=1, max_length=2000, description="Why it matters."
    )
    evidence: tuple[str, ...] = Field(
        default=(), description="What counts as evidence; added to what ships."
    )


class Answer(Model):
    """The answer to one question, with what backs it."""

    question: QuestionId = Field(description="The question that was answered.")
    result: ResultValue = Field(description="met, partly, not-met, unknown or not-applicable.")
    reason: str | None = Field(
        default=None, min_length=1, max_length=2000, description="Why this answer."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), description="What shows it. Here it stands for two years, unless it says so."
    )
    version: int | None = Field(
        default=None,
        ge=1,
        description="The version of the question that was used, when not that of the whole entry.",
    )
    confidence: Confidence | None = Field(default=None, description="How sure the assessor is.")
    journeys: tuple[JourneyId, ...] = Field(default=(), description="The journeys it shows in.")
    action: Action | None = Field(default=None, description="What is done about it.")
    exception: Exemption | None = Field(
        default=None, description="Why it is knowingly set aside, by whom and until when."
    )

    @property
    def stage(self) -> None:
        """The part it is about: an answer is always about the whole, as a result may be."""


class AnswerRound(Model):
    """A dated entry of answers by one department. Entries are added, never overwritten."""

    date: dt.date | None = Field(default=None, description="The day of the answers.")
    by: str | None = Field(
        default=None, min_length=1, max_length=200, description="The team or role that answered."
    )
    team: TeamId | None = Field(
        default=None,
        description="The department it is about; the organisation as a whole if empty.",
    )
    version: int | None = Field(
        default=None,
        ge=1,
        description="The version of the questions that was used, when not the one of that day.",
    )
    results: tuple[Answer, ...] = Field(min_length=1, description="One answer per question.")


class NotServed(Model):
    """A segment of customers that the organisation deliberately does not serve."""

    title: str = Field(min_length=1, max_length=200, description="Who they are.")
    reason: str | None = Field(
        default=None, min_length=1, max_length=2000, description="Why we do not serve them."
    )
    instead: str | None = Field(
        default=None, min_length=1, max_length=1000, description="Where they are better off."
    )
    by: str | None = Field(
        default=None, min_length=1, max_length=200, description="The team or role that decided."
    )
    date: dt.date | None = Field(default=None, description="The day it was decided.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="What the choice rests on.")


class Alignment(Model):
    """How the organisation answers the questions of its themes, in `alignment.yml`."""

    family: ClassVar[str] = "alignment"

    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    questions: tuple[WrittenQuestion, ...] = Field(
        default=(), description="Questions of your own, and shipped ones in your words."
    )
    assessments: tuple[AnswerRound, ...] = Field(
        default=(), description="Dated answers per department; added, never overwritten."
    )
    loyalty_metrics: tuple[MetricId, ...] = Field(
        default=(), description="Metrics that tell how loyal customers are, beside every NPS."
    )
    not_served: tuple[NotServed, ...] = Field(
        default=(), description="The segments you deliberately do not serve, and why."
    )
