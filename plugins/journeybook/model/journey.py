"""Journeys, their stages and their steps."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.check import Assessment
from journeybook.model.evidence import Confidence, Evidence
from journeybook.model.ids import (
    AudienceId,
    Id,
    JourneyId,
    PersonaId,
    StageModelId,
    StepRef,
    TeamId,
)
from journeybook.model.mirror import Mirror
from journeybook.model.moment import Moment, Told
from journeybook.model.persona import Kind
from journeybook.model.shape import Model
from journeybook.model.time import Review, Time
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class State(StrEnum):
    """As it is, or as it should become."""

    CURRENT = "current"
    TARGET = "target"


class Status(StrEnum):
    """How far the description is. It says nothing about who may see it."""

    DRAFT = "draft"
    LIVE = "live"
    RETIRED = "retired"


STATUSES: Mapping[str, Message] = {
    Status.DRAFT: Message("Draft"),
    Status.LIVE: Message("Live"),
    Status.RETIRED: Message("Retired"),
}
"""What each status is called."""


class NextKind(StrEnum):
    """How a step leads to another."""

    FORWARD = "forward"
    LOOP = "loop"
    SETBACK = "setback"


class Next(Model):
    """Where a step can lead to, besides the step below it."""

    shorthand: ClassVar[str | None] = "to"

    to: StepRef = Field(description="The step it leads to: “#step”, or “journey#step”.")
    when: str | None = Field(
        default=None, min_length=1, max_length=300, description="When that happens."
    )
    kind: NextKind | None = Field(
        default=None, description="forward, loop or setback; found out when you leave it out."
    )


class Handover(Model):
    """Work that passes from one team to another after a step."""

    shorthand: ClassVar[str | None] = "to"

    to: TeamId = Field(description="The team that takes over.")
    what: str | None = Field(
        default=None, min_length=1, max_length=400, description="What is handed over."
    )


class Alternative(Model):
    """Another way in which a step can go."""

    shorthand: ClassVar[str | None] = "title"

    title: str = Field(min_length=1, max_length=200, description="What happens instead.")
    when: str | None = Field(
        default=None, min_length=1, max_length=300, description="When that happens."
    )
    to: StepRef | None = Field(default=None, description="The step or journey it leads to.")


class SubStep(Model):
    """A smaller thing the traveller does within a step."""

    shorthand: ClassVar[str | None] = "title"

    title: str = Field(min_length=1, max_length=400, description="What the traveller does.")
    note: str | None = Field(
        default=None, min_length=1, max_length=2000, description="What else to know about it."
    )


class Step(Moment):
    """One thing the traveller does or experiences, in their words."""

    shorthand: ClassVar[str | None] = "title"

    title: str = Field(
        min_length=1, max_length=200, description="What the traveller does, in their own words."
    )
    id: Id = Field(
        description="A name for the step that stays the same when the title changes.",
    )
    substeps: tuple[SubStep, ...] = Field(default=(), description="Smaller things within it.")
    condition: str | None = Field(
        default=None, min_length=1, max_length=300, description="When this step happens at all."
    )
    optional: bool = Field(default=False, description="true when the step can be skipped.")
    alternatives: tuple[Alternative, ...] = Field(
        default=(), description="Other ways in which it can go."
    )
    next: tuple[Next, ...] = Field(
        default=(), description="Where it leads, when not just to the step below."
    )
    handover: tuple[Handover, ...] = Field(
        default=(), description="Teams that take over after this step."
    )
    wait: Time | None = Field(
        default=None, description="How long the traveller waits before the next step."
    )
    supported_by: tuple[StepRef, ...] = Field(
        default=(), description="The employee steps that carry this step."
    )
    serves: tuple[StepRef, ...] = Field(
        default=(), description="The customer or partner steps that this step carries."
    )


class Stage(Moment):
    """A chapter of a journey."""

    shorthand: ClassVar[str | None] = "title"

    title: str = Field(min_length=1, max_length=120, description="What this chapter is called.")
    id: Id = Field(
        description="A name for the stage that stays the same when the title changes.",
    )
    goal: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What the traveller wants here."
    )
    phase: str | None = Field(
        default=None, description="The phase of the stage model this stage belongs to."
    )
    steps: tuple[Step, ...] = Field(default=(), description="The steps, in order.")
    why_empty: str | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="Why the stage has no steps, or none yet.",
    )

    @model_validator(mode="after")
    def _felt_by_whom_below(self) -> Self:
        """Refuse, in a step without travellers, a feeling of somebody the stage leaves out."""
        if self.travellers:
            for step in self.steps:
                for felt in step.sentiment:
                    known = step.travellers or self.travellers
                    if felt.persona and felt.persona not in known:
                        raise ValueError(
                            Message(
                                "the step “%(step)s” has a sentiment of “%(persona)s”, who is not "
                                "named under “persona” of this stage",
                                step=step.title,
                                persona=felt.persona,
                            )
                        )
        return self


class TookPartIn(StrEnum):
    """The three things employees take part in."""

    STRATEGY = "strategy"
    JOURNEY = "journey"
    MEASURING = "measuring"


class Participation(Model):
    """Who took part in the making, and when."""

    who: str = Field(
        min_length=1, max_length=200, description="Who took part, as a group: “4 verkopers”."
    )
    team: TeamId | None = Field(default=None, description="The team they belong to.")
    took_part_in: tuple[TookPartIn, ...] = Field(
        alias="in", min_length=1, description="strategy, journey, measuring: one or more."
    )
    date: dt.date | None = Field(default=None, description="The day.")


class Beforehand(Model):
    """What the traveller said to expect before setting out, and when that was said."""

    persona: PersonaId | None = Field(
        default=None, description="Which traveller expects this, where they differ."
    )
    date: dt.date | None = Field(
        default=None, description="The day it was said; that of the latest evidence when empty."
    )
    source: str | None = Field(
        default=None,
        min_length=1,
        max_length=400,
        description="Where it was said; as the latest evidence has it when empty.",
    )
    way: str | None = Field(
        default=None, min_length=1, max_length=1000, description="How they expect it to go."
    )
    outcome: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What they expect to come of it."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="How we know.")


class Measure(Model):
    """A figure the journey is steered by."""

    shorthand: ClassVar[str | None] = "title"

    title: str = Field(min_length=1, max_length=200, description="What is measured.")
    definition: str | None = Field(
        default=None, min_length=1, max_length=400, description="How it is calculated."
    )
    now: str | None = Field(
        default=None, min_length=1, max_length=200, description="Where it stands now."
    )
    target: str | None = Field(
        default=None, min_length=1, max_length=200, description="Where it should be."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="Where the figure comes from.")


class Journey(Told):
    """What one kind of person goes through to reach a goal. One file each."""

    family: ClassVar[str] = "journey"

    id: Id = Field(description="The file's name without its ending.")
    title: str = Field(
        min_length=1, max_length=120, description="The journey in the traveller's own words."
    )
    travellers: tuple[PersonaId, ...] = Field(
        alias="persona", min_length=1, description="Whose journey it is."
    )
    kind: Kind = Field(description="customer, employee or partner; follows from the persona.")
    summary: str | None = Field(
        default=None, min_length=1, max_length=600, description="The journey in a few sentences."
    )
    description: str | None = Field(
        default=None, min_length=1, max_length=20000, description="The journey at more length."
    )
    trigger: str | None = Field(
        default=None, min_length=1, max_length=400, description="What sets it off."
    )
    scope: str | None = Field(
        default=None, min_length=1, max_length=600, description="Where it begins and ends."
    )
    goal: str | None = Field(
        default=None, min_length=1, max_length=600, description="What the traveller wants to reach."
    )
    host: TeamId | None = Field(
        default=None, description="The team or unit that furnishes it; the organisation if empty."
    )
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    state: State = Field(default=State.CURRENT, description="current (as it is) or target.")
    status: Status = Field(default=Status.LIVE, description="draft, live or retired.")
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    stage_model: StageModelId | None = Field(
        default=None, description="The stage model its stages follow."
    )
    confidence: Confidence | None = Field(
        default=None, description="How sure we are of the journey as a whole."
    )
    target_of: JourneyId | None = Field(
        default=None, description="The current journey that this target journey is to replace."
    )
    variant_of: JourneyId | None = Field(
        default=None, description="The journey of which this is a variant."
    )
    parent: JourneyId | None = Field(
        default=None, description="The larger journey of which this is a part."
    )
    related: tuple[JourneyId, ...] = Field(
        default=(), description="Other journeys worth reading beside it."
    )
    time: Time | None = Field(default=None, description="How long the whole journey takes.")
    review: Review | None = Field(default=None, description="When it is looked at again.")
    participation: tuple[Participation, ...] = Field(
        default=(), description="Who took part in strategy, journey and measuring, and when."
    )
    beforehand: tuple[Beforehand, ...] = Field(
        default=(), description="What travellers expect of the way and of the outcome, dated."
    )
    mirror: Mirror | None = Field(
        default=None,
        description="What host and traveller say of each other; for partners and employees.",
    )
    measures: tuple[Measure, ...] = Field(
        default=(), description="The figures it is steered by, with target and present value."
    )
    stages: tuple[Stage, ...] = Field(min_length=1, description="The stages, in order.")
    assessments: tuple[Assessment, ...] = Field(
        default=(), description="Dated results on the checks; added, never overwritten."
    )
    formerly: tuple[Id, ...] = Field(default=(), description="Ids this journey had before.")

    @property
    def in_use(self) -> bool:
        """Whether it is how things are today: no target, which is wished for, and not retired."""
        return self.state is State.CURRENT and self.status is not Status.RETIRED

    @property
    def steps(self) -> Iterator[Step]:
        """All steps, in order."""
        for stage in self.stages:
            yield from stage.steps

    @cached_property
    def places(self) -> Mapping[str, tuple[int, Step]]:
        """The steps by id, each with its number over the whole journey, from 1."""
        return {step.id: (number, step) for number, step in enumerate(self.steps, start=1)}

    def step(self, step_id: str) -> Step | None:
        """Find a step by its id."""
        place = self.places.get(step_id)
        return place[1] if place else None
