"""Read the publication and make everything that its pages need to know."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from journeybook.history.log import read_log
from journeybook.mkdocs.config import JourneybookConfig
from journeybook.mkdocs.forge import edit_address, project
from journeybook.model.addresses import Addresses
from journeybook.model.audience import for_audience
from journeybook.model.catalogue import Target
from journeybook.model.edition import Edition, day_of
from journeybook.pages.site import Site
from journeybook.reading import Cache, read
from journeybook.words import Words, load
from journeybook.words.translation import languages


def make_edition(config: MkDocsConfig, options: JourneybookConfig) -> Edition:
    """Decide as of when, for whom and in which language the site is made."""
    return Edition(today=day_of(os.environ), words=_words(config, options), audience=options.audience or None)


def read_site(
    config: MkDocsConfig,
    options: JourneybookConfig,
    edition: Edition,
    cache: Cache,
    addresses: Addresses,
) -> Site:
    """Read all there is and keep what is for this edition.

    Args:
        config: MkDocs' configuration.
        options: ours.
        edition: the edition to make.
        cache: what was read before and has not changed since.
        addresses: where every page lives. An article without an address, such as a draft,
            does not exist in this site.
    """
    docs = os.path.relpath(config.docs_dir, project(config)).replace(os.sep, "/")
    folder = f"{docs}/{options.articles.strip('/')}"
    reading = read(project(config), journeys=options.journeys, articles=folder, cache=cache)
    published = tuple(
        article
        for article in reading.catalogue.articles
        if addresses.has_page(Target("article", article.id))
    )
    whole = replace(reading.catalogue, articles=published)
    catalogue, torn = for_audience(whole, edition.audience)
    return Site(
        catalogue=catalogue,
        edition=edition,
        addresses=addresses,
        log=read_log(project(config), [options.journeys, folder]),
        edit=partial(edit_address, config),
        broken=reading.broken,
        journeys=options.journeys,
        base=config.site_url or None,
        problems=(*reading.diagnostics, *torn),
    )


def _words(config: MkDocsConfig, options: JourneybookConfig) -> Words:
    language = str(config.theme.get("language") or "en")
    try:
        return load(language, Path(options.wording) if options.wording else None)
    except (LookupError, ValueError) as problem:
        raise ConfigurationError(
            f"theme.language: there are no words for “{language}”. Choose one of: "
            f"{', '.join(languages())}, or bring a catalogue of your own and name its folder "
            "under plugins: journeybook: wording."
        ) from problem
