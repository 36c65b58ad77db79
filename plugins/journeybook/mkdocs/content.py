"""Hand MkDocs the files of the content folder that may be published, and no others.

MkDocs would walk the folder itself, follow every link in it and copy whatever it finds. So it
gets to see no folder at all while it looks, and then what was looked through.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key, set_exclusions

from journeybook.mkdocs.articles import blog_of
from journeybook.mkdocs.config import JourneybookConfig
from journeybook.mkdocs.forge import project
from journeybook.mkdocs.problems import log
from journeybook.mkdocs.publication import locate
from journeybook.model.addresses import JOURNEYS_SHEET, STEPS_SHEET
from journeybook.model.author import Authors
from journeybook.model.diagnostic import Diagnostic
from journeybook.pages.contents import contents
from journeybook.pages.site import Site
from journeybook.reading.authors import FILE, find_authors, parse_authors
from journeybook.reading.content import Content, Seen, Wanted, clashes, examine, misled, named_in
from journeybook.reading.files import read_bytes
from journeybook.reading.limits import Limits, read_limits

_NO_FOLDER = os.devnull


class ContentFolder:
    """The content folder during one build. What was seen in pictures survives rebuilds."""

    def __init__(self) -> None:
        self.content = Content()
        self.limits = Limits()
        self.wrong: tuple[Diagnostic, ...] = ()
        self._seen = Seen()
        self._real = ""

    def look(self, config: MkDocsConfig, options: JourneybookConfig) -> None:
        """Look through the folder, before any plugin reads a file of it."""
        self.limits, misset = read_limits(options.limits)
        self.wrong = tuple(
            Diagnostic(locate(config, path), "limit-settings", problem, help_)
            for path, problem, help_ in misset
        )
        folder = os.path.relpath(config.docs_dir, project(config)).replace(os.sep, "/")
        wanted = Wanted(
            articles=options.articles,
            named=named_in(_settings(config)),
            publish=tuple(options.publish),
            front_matter=tuple(options.front_matter),
            limits=self.limits,
        )
        self.content = examine(project(config), folder, wanted, self._seen)
        _spare_authors(config, f"{folder}/{options.articles.strip('/')}", self.limits)

    def hide(self, config: MkDocsConfig) -> None:
        """Keep MkDocs from walking the folder."""
        self._real, config.docs_dir = config.docs_dir, _NO_FOLDER

    def hand_over(self, files: Files, config: MkDocsConfig, *, serving: bool) -> None:
        """Show the folder again, and give what may be published.

        A draft is there for who is writing it. In a build it does not exist: whatever leads to
        it leads nowhere, and says so. The blog has ways of its own with drafts of articles.
        """
        config.docs_dir = self._real
        given = []
        for it in self.content.files:
            file = File(it.uri, config.docs_dir, config.site_dir, config.use_directory_urls)
            if it.draft and not it.is_article:
                file.inclusion = InclusionLevel.DRAFT
                if not serving:
                    log.info("%s is a draft, and not published", it.name)
                    continue
            given.append(file)
        set_exclusions(given, config)
        for file in sorted(given, key=file_sort_key):
            known = files.get_file_from_path(file.src_uri)
            if known is not None:
                # A file of the theme, which one of the same name replaces.
                files.remove(known)
            files.append(file)


def clashing(site: Site, files: Files, config: MkDocsConfig) -> tuple[Diagnostic, ...]:
    """Report files of authors that would get the address of another file.

    Args:
        site: what our own pages are made of.
        files: all files of the site, without those pages.
        config: MkDocs' configuration.
    """
    blog = blog_of(config)
    posts = [post.file for post in blog.posts] if blog else []
    own = {File.generated(config, it.uri, content="").dest_uri for it in contents(site)}
    for journey in site.catalogue.journeys.values():
        own |= {site.addresses.badge(name) for name in (journey.id, *journey.formerly)}
    own |= {"404.html", JOURNEYS_SHEET, STEPS_SHEET}
    folder = Path(config.docs_dir)
    top = os.path.relpath(folder, project(config)).replace(os.sep, "/")
    written: list[tuple[str, str | None]] = []
    # The blog excludes articles from what MkDocs writes, because it writes them itself.
    included = (it for it in files if it.inclusion.value > InclusionLevel.DRAFT.value)
    for file in (*included, *posts):
        source = Path(file.abs_src_path) if file.abs_src_path else None
        if source and source.is_relative_to(folder):
            written.append((file.dest_uri, f"{top}/{file.src_uri}"))
    listed = dict.fromkeys(sorted(written, key=lambda it: str(it[1])))
    views = [view.file for view in blog.views] if blog else []
    inside = {file.dest_uri: None for file in (*files, *views)} | dict(written)
    return (*misled(inside.items()), *clashes([*((it, None) for it in sorted(own)), *listed]))


def _settings(config: MkDocsConfig) -> list[object]:
    """List the settings in which a publisher can name a file of the content folder."""
    scripts = [str(it) for it in (*config.extra_javascript, *config.extra_templates)]
    theme = {key: config.theme[key] for key in ("logo", "favicon", "icon") if key in config.theme}
    plugin: Any = config.plugins.get("mermaid2")
    library = plugin.config.get("javascript") if plugin else None
    return [list(config.extra_css), scripts, dict(config.extra), theme, library]


def _spare_authors(config: MkDocsConfig, articles: str, limits: Limits) -> None:
    """Keep the blog plugin from a file about authors that it would end the build on."""
    plugin: Any = config.plugins.get("material/blog")
    if not plugin or not plugin.config.enabled:
        return
    source = find_authors(project(config), articles)
    if source is None:
        if os.path.lexists(project(config) / Path(articles).parent / FILE):
            plugin.config.authors_file = _NO_FOLDER
        return
    try:
        raw = read_bytes(source.path, limits.file_bytes)
    except OSError:
        raw = None
    fine = raw is not None and len(raw) <= limits.file_bytes
    if not fine or parse_authors(Authors, source.name, source.id, raw or b"", limits).thing is None:
        plugin.config.authors_file = _NO_FOLDER
