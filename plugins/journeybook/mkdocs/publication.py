"""Read the publication and make everything that its pages need to know."""

from __future__ import annotations

import datetime as dt
import os
import re
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
from journeybook.model.edition import Edition
from journeybook.pages.site import Site
from journeybook.reading import Cache, read
from journeybook.words import Words, load
from journeybook.words.translation import languages

_SECONDS = re.compile(r"[0-9]{1,11}")
_FIRST_YEAR, _LAST_YEAR = 1980, 2105


def make_edition(config: MkDocsConfig, options: JourneybookConfig) -> Edition:
    """Decide as of when, for whom and in which language the site is made."""
    return Edition(today=_today(), words=_words(config, options), audience=options.audience or None)


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


def _today() -> dt.date:
    """Take the day from SOURCE_DATE_EPOCH, so that a build can be repeated, or else the clock.

    Raises:
        ConfigurationError: it is no moment that the files of a site can be dated with: an
            archive begins in 1980, and a compressed file has no seconds left in 2106.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return dt.datetime.now(tz=dt.UTC).astimezone().date()
    if _SECONDS.fullmatch(epoch):
        day = dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
        if _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return day
    raise ConfigurationError(
        f"SOURCE_DATE_EPOCH: “{epoch[:40]}” is no moment a site can be dated with. Write it in "
        f"whole seconds since 1970, within the years {_FIRST_YEAR} to {_LAST_YEAR}, such as "
        "1780000000, or take it out of the environment to use today."
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
