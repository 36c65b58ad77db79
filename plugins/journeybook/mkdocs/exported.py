"""Write what is handed out beside the site."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from journeybook.exports import journeys, organisation, sheets
from journeybook.exports.badge import badge
from journeybook.exports.feed import FeedEntry, feed
from journeybook.exports.headers import answers
from journeybook.exports.headers.hosts import HOSTS
from journeybook.mkdocs import feeds
from journeybook.mkdocs.articles import blog_of
from journeybook.mkdocs.config import JourneybookConfig
from journeybook.mkdocs.protection import added
from journeybook.model.catalogue import Target
from journeybook.pages.news import FEED, latest
from journeybook.pages.site import Site
from journeybook.pages.whats_new_page import TITLE
from journeybook.words import Message, Words


def write(site: Site, config: MkDocsConfig) -> None:
    """Write the open data, its schemas and tables at the root of the site, and badges."""
    folder = Path(config.site_dir)
    data = journeys.export(site.scores, site.edition, site.addresses)
    folder.joinpath(journeys.FILE).write_text(data.json_text(), "utf-8")
    behind = organisation.export(site.catalogue, site.edition, site.addresses)
    folder.joinpath(organisation.FILE).write_text(behind.json_text(), "utf-8")
    for it in (journeys, organisation):
        schema = json.dumps(it.schema(), indent=1, ensure_ascii=False)
        folder.joinpath(it.SCHEMA_FILE).write_text(f"{schema}\n", "utf-8")
    for name, table in sheets.FILES.items():
        text = table(site.scores, site.edition.words, site.addresses, site.base or "")
        folder.joinpath(name).write_text(text, "utf-8", newline="")
    blog = blog_of(config)
    if blog:
        feeds.write(site, blog, folder)
    if site.base and site.log.available:
        folder.joinpath(FEED).write_text(_news(site, site.base), "utf-8")
    for journey in site.catalogue.journeys.values():
        picture = badge(site.scores.of(journey.id), site.edition.words)
        # Whoever embedded it under an old name does not know that there is a new one.
        for name in (journey.id, *journey.formerly):
            file = folder / site.addresses.badge(name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(picture, "utf-8")


def write_headers(options: JourneybookConfig, config: MkDocsConfig, words: Words) -> None:
    """Write the files with headers that some hosts read in the root of the site."""
    site = answers.Site(config.site_url or "", added(options))
    for name in options.headers:
        host = HOSTS[name]
        if host.file:
            Path(config.site_dir, host.file).write_text(host.write(site, words), "utf-8")


def _news(site: Site, base: str) -> str:
    """Write the feed of what is new, with whole addresses: a feed is read elsewhere."""
    words = site.edition.words
    entries = [
        FeedEntry(
            title=getattr(site.catalogue.family(key[0])[key[1]], "title", key[1]),
            address=base + site.addresses.of(Target(*key)),
            date=entry.date,
            text=" · ".join(words.say(it) for it in entry.words) or words.say(_WHAT[entry.added]),
            authors=tuple(site.catalogue.teams[it].title for it in entry.teams),
        )
        for key, entry in latest(site)
    ]
    page = base + site.addresses.overview("news")
    title = f"{site.catalogue.organisation.name} · {words.say(TITLE)}"
    return feed(title, page, base + FEED, words.language, entries)


_WHAT = {True: Message("new"), False: Message("changed")}
