"""Feeds of the guidance: one with every article, and one for each category."""

from __future__ import annotations

import posixpath
from pathlib import Path

from material.plugins.blog.structure import Category, View
from mkdocs.structure.pages import Page

from journeybook.exports.feed import FeedEntry, feed
from journeybook.model.catalogue import Target
from journeybook.pages.around_article import Feed
from journeybook.pages.site import Site
from journeybook.words import Message


def feeds(site: Site, blog: View) -> list[Feed]:
    """List the feeds: that of all articles, then one for each category.

    A feed is read elsewhere, so there is none while nobody said where the site will live.
    """
    if not site.base or not site.catalogue.articles:
        return []
    name = site.catalogue.organisation.name
    everything = site.edition.words.say(Message("All guidance of %(name)s", name=name))
    return [
        Feed(everything, address_of(blog)),
        *(Feed(str(it.name), address_of(it)) for it in _categories(blog)),
    ]


def write(site: Site, blog: View, folder: Path) -> None:
    """Write the feeds below the root of the site."""
    views = (blog, *_categories(blog))
    for it, view in zip(feeds(site, blog), views, strict=False):
        file = folder / it.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_written(site, it, view), "utf-8")


def address_of(view: Page) -> str:
    """Name the feed of a list of articles: beside the page, however pages are named."""
    path = posixpath.splitext(view.file.src_uri)[0]
    return f"{posixpath.dirname(path)}/feed.xml" if view.is_index else f"{path}.xml"


def _written(site: Site, of: Feed, view: View) -> str:
    base = site.base or ""
    here = {post.file.src_uri for post in view.posts}
    authors = site.catalogue.authors
    entries = [
        FeedEntry(
            title=it.title,
            address=base + site.addresses.of(Target("article", it.id)),
            date=it.date,
            text=it.summary or "",
            authors=tuple(authors[who].title for who in it.authors if who in authors),
            categories=it.categories,
        )
        for it in site.catalogue.articles
        if it.id in here
    ]
    name = site.catalogue.organisation.name
    title = of.title if view.is_index else f"{name} · {of.title}"
    language = site.edition.words.language
    return feed(title, base + view.file.url, base + of.address, language, entries)


def _categories(blog: View) -> list[Category]:
    return [it for it in blog.views if isinstance(it, Category)]
