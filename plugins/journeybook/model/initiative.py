"""Initiatives: what is being done about pain points and opportunities."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from journeybook.model.ids import AudienceId, Id, TeamId
from journeybook.model.shape import Model


class Initiative(Model):
    """What is being done, by whom, and why. One file each."""

    family: ClassVar[str] = "initiative"

    id: Id = Field(description="The file's name without its ending.")
    title: str = Field(min_length=1, max_length=120, description="What is being done.")
    owner: TeamId | None = Field(default=None, description="The team answerable for it.")
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    formerly: tuple[Id, ...] = Field(default=(), description="Ids this initiative had before.")
