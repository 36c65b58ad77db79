"""What can be told about a stretch of a journey: how it feels, where it hurts, who works on it."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.content_file import PictureFile
from journeybook.model.evidence import Evidence, Question, Quote
from journeybook.model.idea import Idea
from journeybook.model.ids import BehaviourId, ChannelId, Id, PersonaId, TeamId
from journeybook.model.shape import Model
from journeybook.model.time import Time
from journeybook.words import Message


class Sentiment(Model):
    """How it feels: 1 very bad, 2 bad, 3 neutral, 4 good, 5 very good.

    One level, or a `start` and an `end` where the feeling changes on the way.
    Absent when unknown, never invented.
    """

    shorthand: ClassVar[str | None] = "level"

    level: int | None = Field(
        default=None, ge=1, le=5, description="1 very bad, 2 bad, 3 neutral, 4 good, 5 very good."
    )
    start: int | None = Field(
        default=None, ge=1, le=5, description="How it feels when it begins, 1 to 5."
    )
    end: int | None = Field(
        default=None, ge=1, le=5, description="How it feels when it ends, 1 to 5."
    )
    persona: PersonaId | None = Field(
        default=None, description="Whose feeling it is, where travellers differ."
    )
    feeling: str | None = Field(
        default=None, min_length=1, max_length=120, description="The feeling in a word or two."
    )
    intensity: str | None = Field(
        default=None,
        min_length=1,
        max_length=60,
        description="How strong the feeling is, good or bad, as the source has it: “4/5”.",
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="How we know.")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.level is not None and (self.start is not None or self.end is not None):
            raise ValueError(Message("write either “level”, or “start” and “end”"))
        if (self.start is None) != (self.end is None):
            raise ValueError(Message("“start” and “end” belong together"))
        return self

    @property
    def first(self) -> int | None:
        """The level at the beginning."""
        return self.level if self.start is None else self.start

    @property
    def last(self) -> int | None:
        """The level at the end, which is the one that is remembered."""
        return self.level if self.end is None else self.end


class Touchpoint(Model):
    """The contact itself: a letter, a form, a conversation."""

    shorthand: ClassVar[str | None] = "title"

    title: str = Field(min_length=1, max_length=300, description="What the contact is.")
    channel: ChannelId | None = Field(default=None, description="The channel it happens in.")
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    note: str | None = Field(
        default=None, min_length=1, max_length=2000, description="What else to know about it."
    )


class PainPoint(Model):
    """An observed obstacle."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What gets in the way.")
    id: Id | None = Field(
        default=None,
        description="A name for it, once in a journey, by which an initiative can answer just "
        "this one.",
    )
    severity: int | None = Field(
        default=None, ge=1, le=5, description="How bad it is: 1 hardly noticed, 5 stops people."
    )
    kind: str | None = Field(
        default=None, min_length=1, max_length=80, description="What sort of obstacle it is."
    )
    workaround: str | None = Field(
        default=None, min_length=1, max_length=1000, description="What people do about it."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="How we know.")


class Opportunity(Model):
    """A problem worth solving, positively framed; not yet a solution."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What could become better.")
    id: Id | None = Field(
        default=None,
        description="A name for it, once in a journey, by which an initiative can answer just "
        "this one.",
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="How we know.")


class MomentOfTruth(Model):
    """Why this moment weighs more than others."""

    shorthand: ClassVar[str | None] = "reason"

    reason: str = Field(
        min_length=1, max_length=1000, description="Why this moment has a disproportionate effect."
    )
    weight: str | None = Field(
        default=None, min_length=1, max_length=80, description="How much it weighs, as you call it."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="How we know.")


class Work(Model):
    """Work that employees do for a step."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What is done.")
    team: TeamId | None = Field(default=None, description="The team that does it.")
    note: str | None = Field(
        default=None, min_length=1, max_length=2000, description="What else to know about it."
    )


class Mandate(Model):
    """What an employee may decide alone."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What may be decided alone.")
    up_to: str | None = Field(
        default=None, min_length=1, max_length=120, description="Up to which amount or limit."
    )
    team: TeamId | None = Field(default=None, description="Whose mandate it is.")
    pilot: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="For whom alone it holds, while it is tried out: “three teams in the north”.",
    )


class Intervention(Model):
    """Something employees do that works here."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What works here.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="How we know it works.")


class Image(Model):
    """A picture that belongs to a stretch of the journey."""

    file: PictureFile = Field(description="The picture's path below the “content” folder.")
    alt: str = Field(
        min_length=1, max_length=400, description="What the picture shows, for who cannot see it."
    )
    caption: str | None = Field(
        default=None, min_length=1, max_length=400, description="A line below the picture."
    )


class Told(Model):
    """What can be told about a journey, a stage and a step alike."""

    quotes: tuple[Quote, ...] = Field(default=(), description="What travellers say here.")
    pain_points: tuple[PainPoint, ...] = Field(default=(), description="Observed obstacles.")
    opportunities: tuple[Opportunity, ...] = Field(
        default=(), description="Problems worth solving, positively framed."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="What all this rests on.")
    questions: tuple[Question, ...] = Field(default=(), description="What we do not know yet.")
    ideas: tuple[Idea, ...] = Field(
        default=(), description="Ideas of employees, partners and customers."
    )
    images: tuple[Image, ...] = Field(default=(), description="Pictures.")
    lanes: dict[str, tuple[str, ...]] = Field(
        default={}, description="Anything else worth telling, under headings of your own."
    )


class Moment(Told):
    """What can be told about a stage and a step alike."""

    description: str | None = Field(
        default=None, min_length=1, max_length=8000, description="What happens, at more length."
    )
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    travellers: tuple[PersonaId, ...] = Field(
        default=(),
        alias="persona",
        description="Who goes through it, when not all travellers of the journey do.",
    )
    channels: tuple[ChannelId, ...] = Field(
        default=(), alias="channel", description="The channel or channels it happens in."
    )
    touchpoints: tuple[Touchpoint, ...] = Field(
        default=(), alias="touchpoint", description="The contacts: a letter, a form, a talk."
    )
    sentiment: tuple[Sentiment, ...] = Field(
        default=(), description="How it feels, 1 to 5; leave it out when you do not know."
    )
    thoughts: tuple[str, ...] = Field(default=(), description="What goes through their mind.")
    needs: tuple[str, ...] = Field(default=(), description="What they need here.")
    expectation: tuple[str, ...] = Field(default=(), description="What they expect here.")
    moment_of_truth: MomentOfTruth | None = Field(
        default=None, description="Why this moment weighs more than others."
    )
    frontstage: tuple[Work, ...] = Field(
        default=(), description="Employee work that the traveller sees."
    )
    backstage: tuple[Work, ...] = Field(
        default=(), description="Employee work that the traveller does not see."
    )
    support: tuple[Work, ...] = Field(
        default=(), description="Work that supports the employees who do it."
    )
    systems: tuple[str, ...] = Field(default=(), description="Systems that are used.")
    mandate: tuple[Mandate, ...] = Field(
        default=(), description="What employees may decide alone here."
    )
    interventions: tuple[Intervention, ...] = Field(
        default=(), description="What employees do that works here."
    )
    shows: tuple[BehaviourId, ...] = Field(
        default=(), description="The brand behaviours that can be seen here."
    )
    time: Time | None = Field(default=None, description="When it happens or how long it takes.")

    @model_validator(mode="after")
    def _felt_by_whom(self) -> Self:
        """Refuse the feeling of somebody who does not go through this."""
        if self.travellers:
            for felt in self.sentiment:
                if felt.persona and felt.persona not in self.travellers:
                    raise ValueError(
                        Message(
                            "this has a sentiment of “%(persona)s”, who is not named under "
                            "“persona” here",
                            persona=felt.persona,
                        )
                    )
        return self
