"""Trips: how the organisation itself travels, stop by stop."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from journeybook.model.ids import AudienceId, Id, TeamId
from journeybook.model.shape import Model


class Trip(Model):
    """One trip of the organisation, or of some of its teams. One file each."""

    family: ClassVar[str] = "trip"

    id: Id = Field(description="The file's name without its ending.")
    title: str = Field(min_length=1, max_length=120, description="What the trip is called.")
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    formerly: tuple[Id, ...] = Field(default=(), description="Ids this trip had before.")
