"""What happens on a trip, each on its day: told, shown, reached, changed, felt, learned."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.evidence import Evidence
from journeybook.model.ids import InitiativeId, PersonaId, StepRef, StopId, TeamId
from journeybook.model.shape import Model
from journeybook.words import Message


class Announcement(Model):
    """Who was told where the trip goes, and when."""

    who: str = Field(min_length=1, max_length=200, description="Who was told, as a group.")
    team: TeamId | None = Field(default=None, description="The team they belong to.")
    date: dt.date | None = Field(default=None, description="The day.")
    how: str | None = Field(
        default=None, min_length=1, max_length=400, description="How they were told."
    )
    take_part: str | None = Field(
        default=None, min_length=1, max_length=400, description="How they can take part."
    )


class DemoKind(StrEnum):
    """How something was made visible."""

    DEMO = "demo"
    SIMULATION = "simulation"


class Demo(Model):
    """A demonstration or a simulation."""

    title: str = Field(min_length=1, max_length=200, description="What was shown or played.")
    kind: DemoKind = Field(
        default=DemoKind.DEMO, description="demo (watched) or simulation (played together)."
    )
    date: dt.date | None = Field(default=None, description="The day.")
    journey: StepRef | None = Field(
        default=None,
        description="The journey that was walked through, or the step where it began.",
    )
    teams: tuple[TeamId, ...] = Field(default=(), description="The teams that were there.")
    people: int | None = Field(default=None, ge=1, le=1_000_000, description="How many people.")
    outcome: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What came of it."
    )


class Milestone(Model):
    """A point on the way that can be reached."""

    title: str = Field(min_length=1, max_length=200, description="What is so when it is reached.")
    due: dt.date | None = Field(default=None, description="The day by which.")
    reached: dt.date | None = Field(default=None, description="The day it was reached.")
    owner: TeamId | None = Field(default=None, description="The team that sees to it.")
    initiative: InitiativeId | None = Field(
        default=None, description="The initiative it belongs to."
    )
    note: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What else to know about it."
    )


class Resolution(Model):
    """Something the team decided to do differently."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=600, description="What we change.")
    owner: TeamId | None = Field(default=None, description="The team that sees to it.")
    due: dt.date | None = Field(default=None, description="The day by which.")
    done: dt.date | None = Field(default=None, description="The day it was done.")


class Retrospective(Model):
    """Looking back together."""

    date: dt.date = Field(description="The day.")
    stop: StopId | None = Field(default=None, description="The stop the team was at.")
    teams: tuple[TeamId, ...] = Field(default=(), description="The teams that were there.")
    went_well: tuple[str, ...] = Field(default=(), description="What went well.")
    went_badly: tuple[str, ...] = Field(default=(), description="What did not.")
    changes: tuple[Resolution, ...] = Field(default=(), description="What we change.")


class Adjustment(Model):
    """A change of route, with the goal still in sight."""

    date: dt.date = Field(description="The day it was decided.")
    before: str = Field(min_length=1, max_length=600, description="The way we were going.")
    now: str = Field(min_length=1, max_length=600, description="The way we go now.")
    why: str = Field(min_length=1, max_length=1000, description="Why the route changed.")
    goal: str | None = Field(
        default=None, min_length=1, max_length=600, description="How it still leads to the goal."
    )


class Bearing(StrEnum):
    """Whether work became lighter or heavier."""

    LIGHTER = "lighter"
    MIXED = "mixed"
    HEAVIER = "heavier"


class Effect(Model):
    """What the trip does to employees."""

    text: str = Field(min_length=1, max_length=1000, description="What it does to them.")
    stop: StopId | None = Field(default=None, description="The stop where it was felt.")
    date: dt.date | None = Field(default=None, description="The day it was seen.")
    bearing: Bearing | None = Field(
        default=None, description="Whether work became lighter, heavier or some of both."
    )
    team: TeamId | None = Field(default=None, description="The team that feels it.")
    persona: PersonaId | None = Field(default=None, description="The employees who feel it.")
    answer: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What is done about it."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="How we know.")


class Mood(Model):
    """The mood of the team on a day."""

    date: dt.date = Field(description="The day it was asked.")
    level: int = Field(ge=1, le=5, description="1 very bad, 2 bad, 3 neutral, 4 good, 5 very good.")
    stop: StopId | None = Field(
        default=None, description="The stop the team was at; follows from the day when left out."
    )
    people: int | None = Field(
        default=None, ge=1, le=1_000_000, description="How many people answered."
    )
    note: str | None = Field(
        default=None, min_length=1, max_length=600, description="What was said with it."
    )


class Lesson(Model):
    """Something learned that others can use."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What we learned.")
    date: dt.date | None = Field(default=None, description="The day.")
    stop: StopId | None = Field(default=None, description="The stop where we learned it.")
    shared_with: tuple[TeamId, ...] = Field(default=(), description="The teams that heard it.")
    how: str | None = Field(
        default=None, min_length=1, max_length=400, description="How it was shared."
    )


class Celebration(Model):
    """A success that was celebrated."""

    text: str = Field(min_length=1, max_length=600, description="What was celebrated.")
    date: dt.date | None = Field(default=None, description="The day.")
    how: str | None = Field(
        default=None, min_length=1, max_length=400, description="How it was celebrated."
    )
    teams: tuple[TeamId, ...] = Field(default=(), description="The teams that were there.")


class Tip(Model):
    """A tip from those who were there."""

    text: str = Field(min_length=1, max_length=600, description="The tip.")
    stop: StopId = Field(description="The stop it is for.")
    by: str | None = Field(
        default=None, min_length=1, max_length=200, description="Who gives it, as a role."
    )


class Done(Model):
    """Something that was done at a stop."""

    text: str = Field(min_length=1, max_length=1000, description="What was done.")
    stop: StopId = Field(description="The stop where.")
    date: dt.date | None = Field(default=None, description="The day.")


class Arrival(Model):
    """Reaching a stop."""

    stop: StopId = Field(description="The stop.")
    date: dt.date = Field(description="The day the team got there.")


class Round(Model):
    """One time round all stops."""

    title: str = Field(min_length=1, max_length=200, description="What this round is about.")
    began: dt.date = Field(description="The first day.")
    ended: dt.date | None = Field(
        default=None, description="The last day; left out while it is under way."
    )
    stops: tuple[Arrival, ...] = Field(default=(), description="When the team got where.")
    outcome: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What it brought."
    )

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.ended and self.ended < self.began:
            raise ValueError(Message("a round cannot end before it began"))
        return self
