"""The stops of the organisation's own trip, as they are described."""

from __future__ import annotations

from pydantic import Field

from journeybook.model.ids import Id, StopId
from journeybook.model.shape import Model
from journeybook.words import Message


class Stop(Model):
    """A stop on the organisation's own trip: what happens there, and what has to be shown."""

    id: Id = Field(description="The name other files use for it.")
    title: str | Message = Field(description="What the stop is called.")
    happens: str | Message | None = Field(default=None, description="What happens there.")
    shows: tuple[str | Message, ...] = Field(
        default=(), description="What has to be there for all to see before you travel on."
    )
    tips: tuple[str | Message, ...] = Field(default=(), description="Tips for this stop.")
    questions: tuple[str | Message, ...] = Field(
        default=(), description="Questions to ask one another there."
    )
    after: StopId | None = Field(
        default=None, description="The stop it comes behind; the last one when left out."
    )
