"""What is offered where: proposals for, and intended gaps in, phases and channels."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.ids import ChannelId, Id, InitiativeId, JourneyId, StageModelId, TeamId
from journeybook.model.shape import Model, RefusedError
from journeybook.words import Message


class Fit(StrEnum):
    """Whether a proposal goes with what the organisation stands for."""

    FITS = "fits"
    PARTLY = "partly"
    DOES_NOT_FIT = "does-not-fit"


class ProposalStatus(StrEnum):
    """What became of a proposal."""

    PROPOSED = "proposed"
    CHOSEN = "chosen"
    STARTED = "started"
    DECLINED = "declined"


class Tested(Model):
    """A proposal held against the mission or the vision."""

    result: Fit = Field(description="fits, partly or does-not-fit.")
    reason: str = Field(
        min_length=1, max_length=600, description="Why it does or does not, in a sentence."
    )


class Proposal(Model):
    """Something that could be offered in a phase and a channel, proposed by somebody who knows."""

    id: Id = Field(description="A name for it that stays the same when the text changes.")
    text: str = Field(min_length=1, max_length=400, description="What could be offered.")
    stage_model: StageModelId | None = Field(
        default=None,
        description="The stage model of the phase, when more than one has a phase of that name.",
    )
    phase: str = Field(description="The phase in which it would be offered.")
    channel: ChannelId = Field(description="The channel in which it would be offered.")
    journeys: tuple[JourneyId, ...] = Field(
        default=(), description="The journeys that would gain by it; any when empty."
    )
    by: str = Field(
        min_length=1,
        max_length=200,
        description="Who proposes it, as a role: “planner bij Bezorging”.",
    )
    team: TeamId | None = Field(default=None, description="The team of whoever proposes it.")
    date: dt.date | None = Field(default=None, description="The day it was proposed.")
    mission: Tested | None = Field(default=None, description="Held against the mission.")
    vision: Tested | None = Field(default=None, description="Held against the vision.")
    status: ProposalStatus = Field(
        default=ProposalStatus.PROPOSED, description="proposed, chosen, started or declined."
    )
    why: str | None = Field(
        default=None, min_length=1, max_length=600, description="Why it was chosen or declined."
    )
    initiative: InitiativeId | None = Field(
        default=None, description="The initiative that came of it."
    )

    @model_validator(mode="after")
    def _what_became_of_it(self) -> Self:
        """Refuse a status that the rest of the proposal speaks against."""
        if self.status is ProposalStatus.STARTED and not self.initiative:
            raise RefusedError(
                Message("a proposal that is started names its “initiative”"),
                Message("add a line “initiative: …”, or write “status: chosen”"),
                "status",
            )
        if self.status is ProposalStatus.DECLINED and self.initiative:
            raise RefusedError(
                Message("a proposal that is declined has no “initiative”"),
                Message("leave the initiative out, or write “status: started”"),
                "status",
            )
        if self.status is ProposalStatus.DECLINED and not self.why:
            raise RefusedError(
                Message("a proposal that is declined says “why”"),
                Message("add a line “why: …” with the reason"),
                "status",
            )
        return self


class IntendedGap(Model):
    """Where nothing is offered, on purpose."""

    stage_model: StageModelId | None = Field(
        default=None,
        description="The stage model that is meant; each that has the phase when left out.",
    )
    phases: tuple[str, ...] = Field(
        default=(), alias="phase", description="The phases; all of them when empty."
    )
    channels: tuple[ChannelId, ...] = Field(
        alias="channel", min_length=1, description="The channels."
    )
    reason: str = Field(
        min_length=1, max_length=600, description="Why nothing is offered there, on purpose."
    )
    by: str | None = Field(
        default=None, min_length=1, max_length=200, description="Who decided it, as a role."
    )
    team: TeamId | None = Field(default=None, description="The team of whoever decided it.")
    date: dt.date | None = Field(default=None, description="The day it was decided.")


class Offer(Model):
    """What could be offered in each phase and channel, and what is left out on purpose.

    One per publication, in `offer.yml`.
    """

    family: ClassVar[str] = "offer"

    proposals: tuple[Proposal, ...] = Field(
        default=(), description="What could be offered, each in one phase and one channel."
    )
    gaps: tuple[IntendedGap, ...] = Field(
        default=(), description="Where nothing is offered on purpose, each with its reason."
    )
