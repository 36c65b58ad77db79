"""Read the publication and make everything that its pages need to know."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from journeybook.history.log import read_log
from journeybook.history.story import stories
from journeybook.mkdocs.config import JourneybookConfig
from journeybook.mkdocs.forge import edit_address, project
from journeybook.model.addresses import Addresses
from journeybook.model.audience import for_audience
from journeybook.model.catalogue import Target
from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.model.edition import Edition, day_of
from journeybook.pages.site import Site
from journeybook.reading import Cache, loose, read
from journeybook.reading.options import locate_option
from journeybook.rules import Complaint, read_settings, run
from journeybook.words import Words, load
from journeybook.words.translation import languages


def make_edition(config: MkDocsConfig, options: JourneybookConfig) -> Edition:
    """Decide as of when, for whom and in which language the site is made."""
    return Edition(today=_today(), words=_words(config, options), audience=options.audience or None)


def read_site(  # noqa: PLR0913 - it is handed what the hooks know
    config: MkDocsConfig,
    options: JourneybookConfig,
    edition: Edition,
    cache: Cache,
    addresses: Addresses,
    *,
    least: Severity = Severity.WARNING,
) -> Site:
    """Read all there is and keep what is for this edition.

    Args:
        config: MkDocs' configuration.
        options: ours.
        edition: the edition to make.
        cache: what was read before and has not changed since.
        addresses: where every page lives. An article without an address, such as a draft,
            does not exist in this site.
        least: what matters less is not looked for. Advice stops no build, and costs time.
    """
    docs = os.path.relpath(config.docs_dir, project(config)).replace(os.sep, "/")
    folder = f"{docs}/{options.articles.strip('/')}"
    reading = read(project(config), journeys=options.journeys, articles=folder, cache=cache)
    settings, complaints = read_settings(options.rules)
    texts = loose(project(config), reading, journeys=options.journeys, articles=folder)
    problems = run(
        reading.catalogue, reading.diagnostics, edition.today, settings, loose=texts, least=least
    )
    published = tuple(
        article
        for article in reading.catalogue.articles
        if addresses.has_page(Target("article", article.id))
    )
    whole = replace(reading.catalogue, articles=published)
    catalogue, torn = for_audience(whole, edition.audience)
    log = read_log(project(config), [options.journeys, folder])
    told = stories(project(config), log, catalogue)
    return Site(
        catalogue=catalogue,
        edition=edition,
        addresses=addresses,
        log=log,
        stories=told.entries,
        cut=told.cut,
        edit=partial(edit_address, config),
        broken=reading.broken,
        journeys=options.journeys,
        base=config.site_url or None,
        problems=(*_misset(config, complaints), *problems, *torn),
    )


def _misset(config: MkDocsConfig, complaints: Iterable[Complaint]) -> Iterator[Diagnostic]:
    """Say what is wrong in the options about rules, at its line."""
    file = Path(config.config_file_path)
    for path, problem, help_ in complaints:
        text = file.read_text("utf-8", "replace") if file.is_file() else ""
        place = Place(file.name, *locate_option(text, ("rules", *path)))
        yield Diagnostic(place, "rule-settings", problem, help_)


def _today() -> dt.date:
    try:
        return day_of(os.environ)
    except ValueError as problem:
        raise ConfigurationError(str(problem)) from problem


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
