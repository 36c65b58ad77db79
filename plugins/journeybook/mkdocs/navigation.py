"""Where pages stand in the navigation: listed, or found through the page above them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from markupsafe import escape
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import nest_paths

from journeybook.mkdocs.pages_in import FinishedPage
from journeybook.words import Words


def plan(
    pages: Sequence[FinishedPage], guidance: str | None, files: Files, words: Words
) -> list[Any]:
    """Plan the navigation of a publication whose mkdocs.yml has no `nav`.

    Our overviews come first, then the guidance, then everything else that authors wrote.

    Args:
        pages: our pages.
        guidance: the source of the page that lists the guidance, if there is one.
        files: all files of the site.
        words: the language of the site.
    """
    listed = [page for page in pages if page.ours.in_navigation]
    ours: list[Any] = []
    for tab, group in groupby(listed, key=lambda it: it.ours.tab):
        uris = [page.file.src_uri for page in group]
        ours += [{tab: uris}] if tab else uris
    taken = {guidance, *(page.file.src_uri for page in pages)}
    authors = sorted(
        file.src_uri
        for file in files.documentation_pages()
        if file.inclusion.value > InclusionLevel.NOT_IN_NAV.value and file.src_uri not in taken
    )
    # The blog adds its archive and categories beside its index, so the index needs a section.
    blog: list[Any] = [{words.gettext("Guidance"): [guidance]}] if guidance else []
    return [*ours, *blog, *nest_paths(authors)]  # type: ignore[no-untyped-call]


def place(pages: Iterable[FinishedPage], nav: Navigation) -> None:
    """Hang the pages that the navigation does not list below the page that leads to them.

    That is what makes tabs and breadcrumbs right, at no cost to the other pages.
    """
    by_uri = {page.file.src_uri: page for page in pages}
    listed = {id(page) for page in nav.pages}
    for page in by_uri.values():
        above = by_uri.get(page.ours.above or "")
        if above and id(page) not in listed:
            # Typed as a section, but the theme asks only for what a page has as well.
            page.parent = above  # type: ignore[assignment]
    _escape_titles(nav.items)


def leave_out_lonely_sidebar(page: Page) -> None:
    """Hide the sidebar of a page that stands alone: its tab says it all."""
    hidden = page.meta.setdefault("hide", [])
    if page.parent is None and isinstance(hidden, list) and "navigation" not in hidden:
        hidden.append("navigation")


def _escape_titles(items: Iterable[StructureItem]) -> None:
    """Escape the titles of sections, which come from folder names; the theme prints them raw."""
    for item in items:
        if item.is_section:
            item.title = escape(item.title)
            _escape_titles(getattr(item, "children", ()))
