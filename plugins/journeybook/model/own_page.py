"""Pages of an author's own: all that the rest of the site needs to know of them."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from journeybook.model.ids import AudienceId
from journeybook.model.shape import Model


class OwnPage(Model):
    """A page in Markdown that is no article. Its text stays with the site generator."""

    family: ClassVar[str] = "page"

    id: str = Field(description="The path of the Markdown file below the content folder.")
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
