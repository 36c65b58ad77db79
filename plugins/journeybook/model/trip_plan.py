"""What a trip sets out with: team, coach, destination and route."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from journeybook.model.evidence import Evidence
from journeybook.model.ids import ChannelId, InitiativeId, MetricId, TeamId
from journeybook.model.shape import Model


class RoleOn(StrEnum):
    """Whose trip somebody in the team looks after."""

    CUSTOMER = "customer"
    ORGANISATION = "organisation"


class TeamRole(Model):
    """A role in the team of a trip."""

    title: str = Field(
        min_length=1, max_length=200, description="The role: a function, never a person's name."
    )
    on: RoleOn = Field(
        alias="for",
        description="customer: looks after the customer's trip. organisation: looks after that "
        "of the organisation itself.",
    )
    team: TeamId | None = Field(default=None, description="The team the role comes from.")
    task: str | None = Field(
        default=None, min_length=1, max_length=600, description="What this role takes care of."
    )


class Coach(Model):
    """Who coaches the team."""

    shorthand: ClassVar[str | None] = "who"

    who: str = Field(
        min_length=1, max_length=200, description="The coach, as a role: “begeleider”."
    )
    team: TeamId | None = Field(default=None, description="The team the coach comes from.")
    since: dt.date | None = Field(default=None, description="The first day.")
    task: str | None = Field(
        default=None, min_length=1, max_length=600, description="What the coach does, how often."
    )


class SpokenExpectation(Model):
    """What somebody expects of the trip, said aloud."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=600, description="What is expected.")
    by: str | None = Field(
        default=None, min_length=1, max_length=200, description="Who expects it, as a role."
    )
    team: TeamId | None = Field(default=None, description="The team that expects it.")
    date: dt.date | None = Field(default=None, description="The day it was said.")


class Objective(Model):
    """Something concrete the trip has to bring."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=400, description="What has to be so.")
    now: str | None = Field(
        default=None, min_length=1, max_length=200, description="Where it stands now."
    )
    target: str | None = Field(
        default=None, min_length=1, max_length=200, description="Where it should be."
    )
    due: dt.date | None = Field(default=None, description="The day by which.")
    reached: dt.date | None = Field(default=None, description="The day it was reached.")
    metric: MetricId | None = Field(default=None, description="The metric that tells.")


class Canvas(Model):
    """The project canvas: the whole undertaking on one sheet."""

    why: tuple[str, ...] = Field(default=(), description="Why we do it.")
    for_whom: tuple[str, ...] = Field(default=(), description="For whom it gets better.")
    result: tuple[str, ...] = Field(default=(), description="What is there when we are done.")
    not_included: tuple[str, ...] = Field(default=(), description="What we leave alone.")
    means: tuple[str, ...] = Field(default=(), description="Money, hours and tools.")
    risks: tuple[str, ...] = Field(default=(), description="What can go wrong.")
    first_steps: tuple[str, ...] = Field(default=(), description="What we do first.")


class OwnTouchpoint(Model):
    """A touchpoint of the organisation with itself: a meeting, a portal, a handover."""

    shorthand: ClassVar[str | None] = "title"

    title: str = Field(min_length=1, max_length=300, description="What the contact is.")
    between: tuple[TeamId, ...] = Field(default=(), description="The teams that meet there.")
    channel: ChannelId | None = Field(default=None, description="The channel it happens in.")
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    level: int | None = Field(
        default=None, ge=1, le=5, description="How it feels: 1 very bad … 5 very good."
    )
    note: str | None = Field(
        default=None, min_length=1, max_length=2000, description="What else to know about it."
    )


class Improvement(Model):
    """Something that brings what is closer to what should become."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=600, description="What becomes better.")
    initiative: InitiativeId | None = Field(
        default=None, description="The initiative that takes care of it."
    )


class Leg(Model):
    """A stretch of the route: how it is, and how it should become."""

    title: str = Field(min_length=1, max_length=200, description="Which part of the work.")
    as_is: str | None = Field(
        default=None, min_length=1, max_length=1000, description="How it is today, as measured."
    )
    to_be: str | None = Field(
        default=None, min_length=1, max_length=1000, description="How it should become."
    )
    improvements: tuple[Improvement, ...] = Field(
        default=(), description="What is improved to get from the one to the other."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="How we know how it is.")


class Strength(Model):
    """Something that already goes well, to build on."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=600, description="What goes well.")
    team: TeamId | None = Field(default=None, description="The team where it does.")


class NeedKind(StrEnum):
    """What sort of thing is needed."""

    PEOPLE = "people"
    TOOLS = "tools"


class Need(Model):
    """People or tools the trip needs."""

    text: str = Field(min_length=1, max_length=400, description="Who or what is needed.")
    kind: NeedKind = Field(description="people or tools.")
    team: TeamId | None = Field(default=None, description="The team that provides it.")
    due: dt.date | None = Field(default=None, description="The day by which it is needed.")
    arranged: dt.date | None = Field(default=None, description="The day it was there.")
