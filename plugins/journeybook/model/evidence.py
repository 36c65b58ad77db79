"""Proof, and what was said: evidence, quotes, open questions."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.content_file import DocumentFile
from journeybook.model.idea import answered_in_order
from journeybook.model.ids import CheckId, InitiativeId, PersonaId
from journeybook.model.shape import Model
from journeybook.model.time import Length


class EvidenceKind(StrEnum):
    """What sort of proof this is."""

    RESEARCH = "research"
    SURVEY = "survey"
    ANALYTICS = "analytics"
    TICKET = "ticket"
    QUOTE = "quote"
    OBSERVATION = "observation"


class Confidence(StrEnum):
    """How sure we are."""

    ASSUMPTION = "assumption"
    REASONED = "reasoned"
    VALIDATED = "validated"


class Evidence(Model):
    """Proof of something, with where it comes from and when it was gathered."""

    shorthand: ClassVar[str | None] = "source"

    source: str = Field(
        min_length=1, max_length=400, description="Where it comes from, so that others can find it."
    )
    kind: EvidenceKind | None = Field(default=None, description="What sort of proof it is.")
    date: dt.date | None = Field(default=None, description="The day it was gathered.")
    sample: int | None = Field(
        default=None, ge=1, le=1_000_000_000, description="How many people or cases it rests on."
    )
    confidence: Confidence | None = Field(default=None, description="How sure we are.")
    link: str | None = Field(
        default=None,
        pattern=r"^(https?://|mailto:)[^\s<>\"'\\]+$",
        max_length=1000,
        description="A web address where it can be read.",
    )
    file: DocumentFile | None = Field(
        default=None,
        description="The path of a picture or document below the “content” folder that shows it.",
    )
    quote: str | None = Field(
        default=None, min_length=1, max_length=2000, description="The words that carry it."
    )
    valid_for: Length | None = Field(
        default=None, description="How long it stays true, such as “1 year” (the default)."
    )
    note: str | None = Field(
        default=None, min_length=1, max_length=2000, description="What else to know about it."
    )


class Quote(Model):
    """Somebody's own words."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=2000, description="What was said, word for word.")
    by: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Who said it: a role or description, not a person's name.",
    )
    persona: PersonaId | None = Field(default=None, description="The persona who could say this.")
    language: str | None = Field(
        default=None,
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        description="The language of the quote where it is not the site's, such as “en”.",
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="Where the quote comes from.")


class Question(Model):
    """Something we do not know yet, and the answer once there is one."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What we want to know.")
    by: str | None = Field(
        default=None, min_length=1, max_length=200, description="Who asks, as a role or team."
    )
    date: dt.date | None = Field(default=None, description="The day it was asked.")
    check: CheckId | None = Field(
        default=None, description="The check whose result is doubted, where it is about one."
    )
    answer: str | None = Field(
        default=None, min_length=1, max_length=2000, description="The answer, once we have it."
    )
    answered: dt.date | None = Field(default=None, description="The day of that answer.")
    initiative: InitiativeId | None = Field(
        default=None, description="The initiative that came of it."
    )

    @model_validator(mode="after")
    def _answered_in_order(self) -> Self:
        answered_in_order(self.date, self.answer, self.answered)
        return self

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.answer is None
