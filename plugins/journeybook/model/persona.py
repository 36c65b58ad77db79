"""Personas: the kinds of people whose journeys are described."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from journeybook.model.evidence import Evidence, Quote
from journeybook.model.ids import AudienceId, Id, TeamId
from journeybook.model.shape import Model
from journeybook.words import Message


class Kind(StrEnum):
    """Which side of the promise somebody is on."""

    CUSTOMER = "customer"
    EMPLOYEE = "employee"
    PARTNER = "partner"


KIND_OF_JOURNEY = {
    Kind.CUSTOMER: Message("Customer journey"),
    Kind.EMPLOYEE: Message("Employee journey"),
    Kind.PARTNER: Message("Partner journey"),
}
"""What a journey is called after the side its travellers are on."""


class Persona(Model):
    """One kind of person: a customer, an employee or a partner. One file each."""

    family: ClassVar[str] = "persona"

    id: Id = Field(description="The file's name without its ending.")
    title: str = Field(
        min_length=1, max_length=120, description="What this kind of person is called."
    )
    kind: Kind = Field(description="customer, employee or partner.")
    summary: str | None = Field(
        default=None, min_length=1, max_length=400, description="Who this is, in one sentence."
    )
    description: str | None = Field(
        default=None, min_length=1, max_length=8000, description="Who this is, at more length."
    )
    team: TeamId | None = Field(default=None, description="The team an employee works in.")
    goals: tuple[str, ...] = Field(default=(), description="What this person wants to reach.")
    worries: tuple[str, ...] = Field(default=(), description="What this person is afraid of.")
    needs: tuple[str, ...] = Field(default=(), description="What this person needs from us.")
    quotes: tuple[Quote, ...] = Field(default=(), description="What such people say.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="What this persona rests on.")
    lanes: dict[str, tuple[str, ...]] = Field(
        default={}, description="Anything else worth telling, under headings of your own."
    )
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    formerly: tuple[Id, ...] = Field(default=(), description="Ids this persona had before.")
