"""Ideas: what employees, partners and customers think of, and what became of it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from journeybook.model.ids import CheckId, InitiativeId, PersonaId, TeamId
from journeybook.model.shape import Model
from journeybook.words import Message


class IdeaStatus(StrEnum):
    """What becomes of an idea."""

    NEW = "new"
    WEIGHED = "weighed"
    UNDER_WAY = "under-way"
    DONE = "done"
    DECLINED = "declined"


ENDED = frozenset({IdeaStatus.DONE, IdeaStatus.DECLINED})
"""Nothing more will come of it: whoever had the idea is owed an answer."""


class Idea(Model):
    """Something that could be done, from whoever thought of it, and what became of it.

    It stands where it was had: at a step, a stage or a whole journey. Unlike an opportunity, it
    is a solution already; unlike an initiative, nobody has promised to carry it out.
    """

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What could be done.")
    by: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Whose idea it is: a role or group, not a person's name.",
    )
    persona: PersonaId | None = Field(
        default=None, description="The traveller who had the idea, where it was one."
    )
    team: TeamId | None = Field(default=None, description="The team it came from.")
    credit: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Who wants to be named for it, as a shop, team or role; nobody when empty.",
    )
    date: dt.date | None = Field(default=None, description="The day on which it came in.")
    check: CheckId | None = Field(
        default=None, description="The check whose result it would improve."
    )
    status: IdeaStatus = Field(
        default=IdeaStatus.NEW,
        description="new, weighed (looked at), under-way, done or declined.",
    )
    answer: str | None = Field(
        default=None,
        min_length=1,
        max_length=2000,
        description="What was said to whoever had the idea: what becomes of it, and why.",
    )
    answered: dt.date | None = Field(default=None, description="The day of that answer.")
    initiative: InitiativeId | None = Field(
        default=None, description="The initiative that came of it."
    )

    @model_validator(mode="after")
    def _answered_in_order(self) -> Self:
        answered_in_order(self.date, self.answer, self.answered)
        if self.status in ENDED and self.answer is None:
            raise ValueError(
                Message("an idea that is “%(status)s” needs an “answer”", status=self.status)
            )
        return self

    @property
    def is_open(self) -> bool:
        """Whether whoever had the idea still waits for an answer."""
        return self.answer is None


def answered_in_order(asked: dt.date | None, answer: str | None, answered: dt.date | None) -> None:
    """Refuse a day of answering without an answer, or before the day of asking.

    Raises:
        ValueError: it is so.
    """
    if answered is None:
        return
    if answer is None:
        raise ValueError(Message("“answered” is the day of an “answer”, and there is none"))
    if asked and answered < asked:
        raise ValueError(Message("“answered” is before “date”"))
