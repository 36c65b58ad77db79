"""Guidance: an article, as far as the rest of the site needs to know it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from pydantic import Field

from journeybook.model.ids import CheckId, JourneyId
from journeybook.model.shape import Model


class Article(Model):
    """A page of guidance. Its text stays with the site generator; this is what links to it."""

    family: ClassVar[str] = "article"

    id: str = Field(description="The path of the Markdown file below the content folder.")
    title: str = Field(min_length=1, description="The title.")
    date: dt.date = Field(description="The day it was published.")
    authors: tuple[str, ...] = Field(default=(), description="The ids of its authors.")
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
    draft: bool = Field(default=False, description="true when it is not published yet.")
