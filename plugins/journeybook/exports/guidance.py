"""The open data about guidance: what each article helps with, and what to read next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.guidance.related import How, related
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target

if TYPE_CHECKING:
    from journeybook.model.addresses import Addresses
    from journeybook.model.article import Article
    from journeybook.model.catalogue import Catalogue


class ExportedRelated(Exported):
    """An article to read next."""

    article: str = Field(description="Its id.")
    how: How = Field(description="stated, stated-there, or shared when it was found.")
    score: float = Field(ge=0, description="How much both share; docs/guidance.md gives the sum.")


class ExportedArticle(Exported):
    """An article of guidance."""

    id: str = Field(description="The path of its file below the content folder.")
    title: str = Field(description="Its title.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    date: dt.date = Field(description="The day it was published.")
    summary: str | None = Field(default=None, description="What it is about.")
    authors: tuple[str, ...] = Field(default=(), description="The names of its authors.")
    categories: tuple[str, ...] = Field(default=(), description="Its categories.")
    tags: tuple[str, ...] = Field(default=(), description="Its tags.")
    checks: tuple[str, ...] = Field(default=(), description="The checks it helps with.")
    phases: tuple[str, ...] = Field(default=(), description="The phases it is about.")
    stops: tuple[str, ...] = Field(default=(), description="The stops it helps with.")
    themes: tuple[str, ...] = Field(default=(), description="The themes it helps with.")
    journeys: tuple[str, ...] = Field(
        default=(), description="The journeys where it is put into practice."
    )
    related: tuple[ExportedRelated, ...] = Field(
        default=(), description="What to read next, in that order."
    )


def guidance(catalogue: Catalogue, addresses: Addresses) -> tuple[ExportedArticle, ...]:
    """Hand out the articles, newest first."""
    return tuple(_article(it, catalogue, addresses) for it in catalogue.articles)


def _article(it: Article, catalogue: Catalogue, addresses: Addresses) -> ExportedArticle:
    return ExportedArticle(
        id=it.id,
        title=it.title,
        url=addresses.of(Target("article", it.id)),
        date=it.date,
        summary=it.summary,
        authors=tuple(
            catalogue.authors[who].title for who in it.authors if who in catalogue.authors
        ),
        categories=it.categories,
        tags=it.tags,
        checks=it.checks,
        phases=it.phases,
        stops=it.stops,
        themes=it.themes,
        journeys=it.journeys,
        related=tuple(
            ExportedRelated(
                article=found.article.id, how=found.how, score=round(float(found.score), 2)
            )
            for found in related(it, catalogue.articles)
        ),
    )
