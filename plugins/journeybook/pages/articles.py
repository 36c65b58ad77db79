"""Guidance where it helps, and what an article is put into practice by."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target
from journeybook.pages.rendering import render
from journeybook.pages.viewpoint import Viewpoint

if TYPE_CHECKING:
    from journeybook.model.article import Article
    from journeybook.pages.site import Site
    from journeybook.pages.viewpoint import Ref

_MOST = 4
_FIRST = 2


class ArticleCard(NamedTuple):
    """An article as other pages show it."""

    title: str
    href: str
    summary: str | None
    date: dt.date


def guidance_for(view: Viewpoint, target: Target) -> list[ArticleCard]:
    """List the articles that name an object, newest first."""
    named = {link.source for link in view.catalogue.links_to(target)}
    return [
        card(view, article)
        for article in view.catalogue.articles
        if Target("article", article.id) in named
    ]


def helping(view: Viewpoint, check: str) -> tuple[Ref, ...]:
    """Name the newest articles that help with a check: enough to begin with."""
    return tuple(view.refs("article", view.site.helping.get(check, ())[:_FIRST]))


def newest(view: Viewpoint, most: int = _MOST) -> list[ArticleCard]:
    """List the newest articles."""
    return [card(view, article) for article in view.catalogue.articles[:most]]


def card(view: Viewpoint, article: Article) -> ArticleCard:
    """Show an article as a card."""
    address = view.site.addresses.of(Target("article", article.id))
    return ArticleCard(article.title, view.to(address), article.summary, article.date)


def around(site: Site, article_id: str, address: str) -> str:
    """Make what stands below an article: the checks it helps with, the journeys that show it.

    Args:
        site: the whole site.
        article_id: the article's id.
        address: the address of the page that shows the article.

    Returns:
        HTML; empty for an article that is tied to nothing.
    """
    article = next((it for it in site.catalogue.articles if it.id == article_id), None)
    if article is None or not (article.checks or article.journeys):
        return ""
    view = Viewpoint(site, address)
    return render(
        view.words,
        "around_article.html",
        checks=view.refs("check", article.checks),
        journeys=view.refs("journey", article.journeys),
    )
