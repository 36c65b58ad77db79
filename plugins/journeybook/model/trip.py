"""Trips: how the organisation itself travels, stop by stop and round after round."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from journeybook.model.ids import AudienceId, Id, JourneyId, TeamId
from journeybook.model.shape import Model
from journeybook.model.trip_log import (
    Adjustment,
    Announcement,
    Celebration,
    Demo,
    Done,
    Effect,
    Lesson,
    Milestone,
    Mood,
    Retrospective,
    Round,
    Tip,
)
from journeybook.model.trip_plan import (
    Canvas,
    Coach,
    Leg,
    Need,
    Objective,
    OwnTouchpoint,
    SpokenExpectation,
    Strength,
    TeamRole,
)


class Trip(Model):
    """One trip of the organisation, or of some of its teams. One file each."""

    family: ClassVar[str] = "trip"

    id: Id = Field(description="The file's name without its ending.")
    title: str = Field(min_length=1, max_length=120, description="What the trip is called.")
    summary: str | None = Field(
        default=None, min_length=1, max_length=600, description="The trip in a few sentences."
    )
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    journeys: tuple[JourneyId, ...] = Field(
        default=(), description="The journeys that this trip is to make better."
    )
    rounds: tuple[Round, ...] = Field(
        default=(), description="The times we have gone round, the last one at the end."
    )
    next_round: str | None = Field(
        default=None, min_length=1, max_length=600, description="What the next round is about."
    )
    team: tuple[TeamRole, ...] = Field(
        default=(), description="The team, by role, for both sorts of trip."
    )
    departments: tuple[TeamId, ...] = Field(
        default=(), description="The teams and departments that travel along."
    )
    coach: Coach | None = Field(default=None, description="Who coaches the team.")
    goal: str | None = Field(
        default=None, min_length=1, max_length=600, description="Where it goes in the end."
    )
    expectations: tuple[SpokenExpectation, ...] = Field(
        default=(), description="What everybody expects, said aloud."
    )
    objectives: tuple[Objective, ...] = Field(
        default=(), description="What the trip has to bring, in figures."
    )
    canvas: Canvas | None = Field(default=None, description="The whole on one sheet.")
    touchpoints: tuple[OwnTouchpoint, ...] = Field(
        default=(), description="Where the organisation meets itself."
    )
    route: tuple[Leg, ...] = Field(
        default=(), description="How it is and how it should become, stretch by stretch."
    )
    strengths: tuple[Strength, ...] = Field(default=(), description="What already goes well.")
    needs: tuple[Need, ...] = Field(default=(), description="People and tools it takes.")
    told: tuple[Announcement, ...] = Field(default=(), description="Who was told, when and how.")
    demos: tuple[Demo, ...] = Field(
        default=(), description="Demonstrations and simulations, of a journey for instance."
    )
    milestones: tuple[Milestone, ...] = Field(default=(), description="Points on the way.")
    retrospectives: tuple[Retrospective, ...] = Field(
        default=(), description="Looking back: what went well, what did not, what we change."
    )
    adjustments: tuple[Adjustment, ...] = Field(
        default=(), description="Changes of route that keep the goal."
    )
    effects: tuple[Effect, ...] = Field(
        default=(), description="What the trip does to employees, stop by stop."
    )
    mood: tuple[Mood, ...] = Field(default=(), description="The mood of the team, by day.")
    lessons: tuple[Lesson, ...] = Field(default=(), description="What we learned.")
    celebrations: tuple[Celebration, ...] = Field(
        default=(), description="What was celebrated, and how."
    )
    tips: tuple[Tip, ...] = Field(default=(), description="Tips of our own, per stop.")
    done: tuple[Done, ...] = Field(
        default=(), description="What else was done, per stop; also at stops of your own."
    )
    formerly: tuple[Id, ...] = Field(default=(), description="Ids this trip had before.")
