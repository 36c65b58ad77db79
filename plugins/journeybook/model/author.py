"""Authors: who writes the guidance."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from journeybook.model.ids import Id
from journeybook.model.shape import Model


class Author(Model):
    """Who writes guidance, as the site generator knows them."""

    family: ClassVar[str] = "author"

    id: Id = Field(description="The name articles use for the author.")
    title: str = Field(alias="name", min_length=1, max_length=120, description="The name to show.")
    description: str = Field(
        min_length=1, max_length=400, description="What the author does, in a few words."
    )
    avatar: str = Field(
        min_length=1, max_length=400, description="A picture, below the “content” folder."
    )
    slug: Id | None = Field(default=None, description="The end of the page's address.")
    url: str | None = Field(
        default=None,
        pattern=r"^https?://[^\s<>\"'\\]+$",
        max_length=1000,
        description="Another page to lead to, instead of the author's own.",
    )


class Authors(Model):
    """The authors of the guidance, in `.authors.yml` beside it."""

    family: ClassVar[str] = "authors"

    authors: tuple[Author, ...] = Field(default=(), description="The authors.")
