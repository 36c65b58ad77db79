"""Read the publication and make everything that its pages need to know."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from journeybook.history.log import Log, read_log
from journeybook.history.story import stories
from journeybook.mkdocs.config import JourneybookConfig
from journeybook.mkdocs.forge import edit_address, project
from journeybook.model.addresses import Addresses
from journeybook.model.audience import hidden
from journeybook.model.catalogue import Catalogue, Target
from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.model.edition import Edition, day_of
from journeybook.pages.site import Site
from journeybook.reading import Cache, Limits, Reading, loose, read
from journeybook.reading.content import Content, lacking, together
from journeybook.reading.editions import edition as for_edition
from journeybook.reading.index import meant
from journeybook.reading.options import locate_option
from journeybook.rules import Complaint, read_settings, run
from journeybook.words import Message, Words, load
from journeybook.words.harmless import shown
from journeybook.words.translation import languages


def make_edition(config: MkDocsConfig, options: JourneybookConfig) -> Edition:
    """Decide as of when, for whom and in which language the site is made."""
    return Edition(today=_today(), words=_words(config, options), audience=options.audience or None)


class Sources(NamedTuple):
    """All there is, and what this edition has of it.

    Args:
        reading: what was read.
        catalogue: what exists in this edition.
        torn: an error for each visible object that needs a hidden one.
    """

    reading: Reading
    catalogue: Catalogue
    torn: tuple[Diagnostic, ...]

    @property
    def left_out(self) -> frozenset[tuple[str, str]]:
        """What this edition leaves out, by family and id."""
        return hidden(self.reading.catalogue, self.catalogue)

    @property
    def hides(self) -> bool:
        """Whether this edition leaves anything out."""
        return bool(self.left_out)

    @property
    def pages_left_out(self) -> frozenset[str]:
        """The pages in Markdown that this edition leaves out, by their paths."""
        return frozenset(key for family, key in self.left_out if family in {"article", "page"})


def read_sources(
    config: MkDocsConfig,
    options: JourneybookConfig,
    edition: Edition,
    cache: Cache,
    limits: Limits = Limits(),  # noqa: B008 - it is frozen
) -> Sources:
    """Read all there is and keep what is for this edition.

    Args:
        config: MkDocs' configuration.
        options: ours.
        edition: the edition to make.
        cache: what was read before and has not changed since.
        limits: what is too much.
    """
    content, articles = _folders(config, options)
    reading = read(
        project(config),
        journeys=options.journeys,
        articles=articles,
        content=content,
        cache=cache,
        limits=limits,
    )
    here, torn = for_edition(project(config), reading.catalogue, edition.audience, articles)
    return Sources(reading, here, (*_unknown_readers(config, edition, reading.catalogue), *torn))


def make_site(  # noqa: PLR0913 - it is handed what the hooks know
    config: MkDocsConfig,
    options: JourneybookConfig,
    edition: Edition,
    sources: Sources,
    addresses: Addresses,
    *,
    beside: Content = Content(),  # noqa: B008 - it is frozen
    least: Severity = Severity.WARNING,
) -> tuple[Site, tuple[Diagnostic, ...]]:
    """Make everything that the pages need to know, and find all that is wrong.

    Args:
        config: MkDocs' configuration.
        options: ours.
        edition: the edition to make.
        sources: what was read.
        addresses: where every page lives. An article without an address, such as a draft,
            does not exist in this site.
        beside: what stands in the content folder, and what is wrong there.
        least: what matters less is not looked for. Advice stops no build, and costs time.
    """
    reading, whole, torn = sources
    _, folder = _folders(config, options)
    settings, complaints = read_settings(options.rules)
    texts = loose(project(config), reading, journeys=options.journeys, articles=folder)
    missing = lacking(reading.catalogue, beside)
    found = together(beside.diagnostics, reading.diagnostics, missing)
    problems = run(reading.catalogue, found, edition.today, settings, loose=texts, least=least)
    published = tuple(
        article for article in whole.articles if addresses.has_page(Target("article", article.id))
    )
    catalogue = replace(whole, articles=published)
    log = read_log(project(config), [options.journeys, folder]) if options.history else Log()
    told = stories(project(config), log, catalogue, edition.audience)
    everything = (*_misset(config, complaints), *problems, *torn)
    site = Site(
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
        problems=tuple(_tellable(everything, reading.catalogue, sources.left_out)),
    )
    return site, (*everything, *_unremembered(config, log))


def _unremembered(config: MkDocsConfig, log: Log) -> Iterator[Diagnostic]:
    """Warn of a history that git keeps and cannot tell: the site would silently be another."""
    if log.lacking:
        problem = Message("there is no history in this site: %(why)s", why=log.lacking.problem)
        help_ = Message("%(so)s; or set “history: false”, for a site without", so=log.lacking.help)
        place = locate(config, ("history",))
        yield Diagnostic(place, "no-history", problem, help_, Severity.WARNING)


def _tellable(
    problems: Iterable[Diagnostic], whole: Catalogue, left_out: Collection[tuple[str, str]]
) -> Iterator[Diagnostic]:
    """List the problems that readers of this edition may see: those that name nothing hidden."""
    files = {whole.files[key] for key in left_out if key in whole.files}
    ids = [re.escape(key) for _, key in left_out]
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(ids)})(?![\w-])") if ids else None
    for it in problems:
        text = f"{it.problem} {it.help or ''}"
        if it.place.file not in files and not (named and named.search(text)):
            yield it


def _unknown_readers(
    config: MkDocsConfig, edition: Edition, whole: Catalogue
) -> Iterator[Diagnostic]:
    """Refuse to make an edition for readers whom nobody named."""
    named, known = edition.audience, {key: it.title for key, it in whole.audiences.items()}
    if named is None or named in known:
        return
    problem = Message("there is no audience “%(id)s” to make the site for", id=shown(named))
    near = meant(named, known)
    help_ = Message("list the audiences under “audiences:” in organisation.yml")
    if near:
        help_ = Message("did you mean “%(word)s”?", word=near)
    elif known:
        help_ = Message("choose one of: %(ids)s", ids=", ".join(known))
    yield Diagnostic(locate(config, ("audience",)), "unknown-reference", problem, help_)


def _folders(config: MkDocsConfig, options: JourneybookConfig) -> tuple[str, str]:
    """Name the folder with the pages and that with the articles, below the project."""
    docs = os.path.relpath(config.docs_dir, project(config)).replace(os.sep, "/")
    return docs, f"{docs}/{options.articles.strip('/')}"


def _misset(config: MkDocsConfig, complaints: Iterable[Complaint]) -> Iterator[Diagnostic]:
    """Say what is wrong in the options about rules, at its line."""
    for path, problem, help_ in complaints:
        place = locate(config, ("rules", *path))
        yield Diagnostic(place, "rule-settings", problem, help_)


def locate(config: MkDocsConfig, path: tuple[str | int, ...]) -> Place:
    """Find the line of one of our options."""
    file = Path(config.config_file_path)
    text = file.read_text("utf-8", "replace") if file.is_file() else ""
    return Place(file.name, *locate_option(text, path))


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
