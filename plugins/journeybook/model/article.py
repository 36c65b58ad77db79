"""Guidance: an article, as far as the rest of the site needs to know it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from pydantic import Field

from journeybook.model.ids import (
    ArticleName,
    AudienceId,
    AuthorId,
    CheckId,
    JourneyId,
    StopId,
    ThemeId,
)
from journeybook.model.shape import Model


class Article(Model):
    """A page of guidance. Its text stays with the site generator; this is what links to it."""

    family: ClassVar[str] = "article"

    id: str = Field(description="The path of the Markdown file below the content folder.")
    title: str = Field(min_length=1, description="The title.")
    date: dt.date = Field(description="The day it was published.")
    authors: tuple[AuthorId, ...] = Field(default=(), description="The ids of its authors.")
    summary: str | None = Field(
        default=None, alias="description", description="What it is about, in one sentence."
    )
    categories: tuple[str, ...] = Field(default=(), description="Its categories.")
    tags: tuple[str, ...] = Field(default=(), description="Its tags.")
    checks: tuple[CheckId, ...] = Field(default=(), description="The checks it helps with.")
    journeys: tuple[JourneyId, ...] = Field(
        default=(), description="The journeys where it is put into practice."
    )
    phases: tuple[str, ...] = Field(default=(), description="The phases it is about.")
    stops: tuple[StopId, ...] = Field(
        default=(), description="The stops of the organisation's own trip it helps with."
    )
    themes: tuple[ThemeId, ...] = Field(
        default=(), description="The themes of alignment it helps with."
    )
    related: tuple[ArticleName, ...] = Field(
        default=(),
        description="Articles to read next: their file names without “.md”, the closest first.",
    )
    audience: tuple[AudienceId, ...] = Field(
        default=(), description="Who may see it; everyone when empty."
    )
    draft: bool = Field(default=False, description="true when it is not published yet.")

    @property
    def name(self) -> str:
        """The name by which other articles refer to it: that of its file."""
        return article_name(self.id)


def article_name(article_id: str) -> str:
    """Name an article by its file, without the folder and the ending."""
    return article_id.rpartition("/")[2].removesuffix(".md")
