"""Bring our pages into MkDocs: as files that were never written, with finished content."""

from __future__ import annotations

import os

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from journeybook.mkdocs.forge import edit_address, project
from journeybook.mkdocs.problems import log
from journeybook.pages.page import Page

_TOP = "top"
"""The anchor of the heading that each of our pages starts with."""


class FinishedPage(MkDocsPage):
    """A page that brings its own HTML.

    Markdown never sees it: that is safer, and about ten times faster.
    """

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        """Take over what is known beforehand; the content is made by `finish`."""
        super().__init__(_printable(page.title), file, config)
        self.ours = page
        self.edit_url = edit_address(config, page.source) if page.source else None

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Bring the front matter that the theme looks at."""
        self.markdown = ""
        self.meta = {
            "description": _printable(self.ours.description),
            # The theme's indexer is slow and copies all text; see `search`.
            "search": {"exclude": True},
            # Tabs lead everywhere and our pages bring their own way back.
            "hide": ["navigation", "path", "toc"],
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - as above
        """Say what the page has, before it has any content."""
        self.content = ""
        # This is where “skip to content” leads; our pages list their parts themselves.
        self.toc = TableOfContents([AnchorLink(str(self.title), _TOP, 1)])


def add_page(page: Page, files: Files, config: MkDocsConfig) -> FinishedPage:
    """Add a page of ours to MkDocs' files, over an author's file of the same name."""
    place = InclusionLevel.INCLUDED if page.in_navigation else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.uri, content="", inclusion=place)
    if page.source:
        source = project(config) / page.source
        # Other plugins take the path for granted.
        file.abs_src_path = str(source)
        file.edit_uri = os.path.relpath(source, config.docs_dir).replace(os.sep, "/")
    if replaced := files.get_file_from_path(page.uri):
        log.warning("%s is not shown: the site makes a page of that name itself", page.uri)
        files.remove(replaced)
    files.append(file)
    return FinishedPage(page, file, config)


def finish(page: MkDocsPage) -> None:
    """Make the content of a page of ours, now that it is about to be written.

    Not before: the theme's search goes through every page letter by letter, excluded or not,
    and that takes as long as making the map. And this way one page at a time is kept, not all.
    """
    if isinstance(page, FinishedPage):
        page.content = _unremarkable(page.ours.make())


def forget(page: MkDocsPage) -> None:
    """Let go of the content of a page of ours, now that it is written."""
    if isinstance(page, FinishedPage):
        page.content = ""


def _printable(text: str) -> Markup:
    """Escape a text, because the theme's templates print it as it is."""
    return Markup(_unremarkable(str(escape(text))))  # noqa: S704 - escaped one call further in


def _unremarkable(html: str) -> str:
    """Keep mermaid2 from parsing and rewriting a page, which it does wherever its name occurs.

    An author's word must not cost that. Browsers show this one the same.
    """
    return html.replace("mermaid", "&#109;ermaid")
