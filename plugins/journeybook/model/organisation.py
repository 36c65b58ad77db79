"""The organisation: what it stands for, its teams, channels, stage models and audiences."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from journeybook.model.ids import Id, TeamId
from journeybook.model.shape import Model
from journeybook.model.stop import Stop
from journeybook.model.voice import Voice
from journeybook.model.weighing import Weighing
from journeybook.words import Message


class Behaviour(Model):
    """One behaviour that follows from the brand."""

    id: Id = Field(description="The name other files use for it.")
    title: str = Field(min_length=1, max_length=120, description="The behaviour in a few words.")
    description: str | None = Field(
        default=None, min_length=1, max_length=2000, description="What it looks like in practice."
    )


class Team(Model):
    """A team, department or unit of the organisation."""

    id: Id = Field(description="The name other files use for it.")
    title: str = Field(min_length=1, max_length=120, description="What the team is called.")
    description: str | None = Field(
        default=None, min_length=1, max_length=4000, description="What the team does."
    )
    contact: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="How to reach the team: a shared mailbox, a chat channel.",
    )
    parent: TeamId | None = Field(default=None, description="The team or unit this one is part of.")


class ChannelMedium(StrEnum):
    """How people meet in a channel."""

    DIGITAL = "digital"
    PERSONAL = "personal"
    PRINTED = "printed"
    PHYSICAL = "physical"


class Channel(Model):
    """A way in which traveller and organisation meet."""

    id: Id = Field(description="The name other files use for it.")
    title: str = Field(min_length=1, max_length=120, description="What the channel is called.")
    medium: ChannelMedium | None = Field(
        default=None, description="How people meet there: a screen, a person, print, a place."
    )
    owner: TeamId | None = Field(default=None, description="The team that owns the channel.")
    description: str | None = Field(
        default=None, min_length=1, max_length=4000, description="What the channel is for."
    )


class Phase(Model):
    """One phase of a stage model."""

    id: Id = Field(description="The name journeys use for it.")
    title: str | Message = Field(description="What the phase is called.")
    description: str | Message | None = Field(
        default=None, description="What the phase asks of the organisation."
    )
    purpose: str | Message | None = Field(
        default=None, description="What the phase is for: what is won or lost in it."
    )
    questions: tuple[str | Message, ...] = Field(
        default=(), description="Questions to ask when you furnish it."
    )
    pitfalls: tuple[str | Message, ...] = Field(
        default=(), description="What tends to go wrong in it."
    )


class StageModelShape(StrEnum):
    """Whether the end of a stage model feeds its beginning."""

    CYCLE = "cycle"
    LINE = "line"


class StageModel(Model):
    """The phases a journey can run through, in order."""

    id: Id = Field(description="The name journeys use for it.")
    title: str | Message = Field(description="What the stage model is called.")
    shape: StageModelShape = Field(
        default=StageModelShape.LINE, description="“cycle” when the end feeds the beginning."
    )
    phases: tuple[Phase, ...] = Field(min_length=1, description="The phases, in order.")

    @model_validator(mode="after")
    def _different_phases(self) -> StageModel:
        ids = [phase.id for phase in self.phases]
        if len(set(ids)) < len(ids):
            raise ValueError(Message("two phases of one stage model have the same id"))
        return self


class Audience(Model):
    """A group of readers for whom an edition of the site can be made."""

    id: Id = Field(description="The name other files use for it.")
    title: str = Field(min_length=1, max_length=120, description="What the group is called.")
    description: str | None = Field(
        default=None, min_length=1, max_length=2000, description="Who belongs to it."
    )


class Organisation(Model):
    """Who the site is about. One per publication, in `organisation.yml`."""

    family: ClassVar[str] = "organisation"

    name: str = Field(min_length=1, max_length=120, description="The organisation's name.")
    promise: str | None = Field(
        default=None,
        min_length=1,
        max_length=400,
        description="What customers may count on, in one or two sentences. Opens the home page.",
    )
    mission: str | None = Field(
        default=None,
        min_length=1,
        max_length=2000,
        description="What the organisation is here for.",
    )
    vision: str | None = Field(
        default=None, min_length=1, max_length=2000, description="Where it wants to be."
    )
    purpose: str | None = Field(
        default=None, min_length=1, max_length=2000, description="Why it matters to anyone."
    )
    brand_behaviours: tuple[Behaviour, ...] = Field(
        default=(), description="The behaviours that follow from the brand."
    )
    teams: tuple[Team, ...] = Field(default=(), description="Teams, departments and units.")
    channels: tuple[Channel, ...] = Field(
        default=(), description="The channels; journeys can use only these."
    )
    stage_models: tuple[StageModel, ...] = Field(
        default=(), description="Stage models of your own, beside the two that ship."
    )
    stops: tuple[Stop, ...] = Field(
        default=(),
        description="Stops of your own on the trip of the organisation, between the six that ship.",
    )
    audiences: tuple[Audience, ...] = Field(
        default=(), description="Groups of readers for whom an edition can be made."
    )
    voice: Voice | None = Field(
        default=None, description="Where readers can answer; without it they are not asked."
    )
    weighing: Weighing | None = Field(
        default=None,
        description="The scales of value and effort for initiatives, and the formula that puts "
        "them in order.",
    )
