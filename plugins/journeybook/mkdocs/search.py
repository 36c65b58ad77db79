"""Make journeys, stages and steps findable, in as few bytes as possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from journeybook.pages.page import Found, Page


def add_to_index(pages: Iterable[Page], config: MkDocsConfig) -> None:
    """Add what can be found on our pages to the index of Material's search plugin.

    Every reader who searches downloads the whole index. The theme's own indexer would put
    every word of every journey in it: 23 MB for a thousand journeys.
    """
    plugin: Any = config.plugins.get("material/search")
    if plugin and plugin.config.enabled:
        plugin.search_index.entries.extend(_entries(pages))


def _entries(pages: Iterable[Page]) -> Iterator[dict[str, str]]:
    for page in pages:
        if not page.found:
            continue
        # The theme shows what it finds within a page below the page itself.
        if all("#" in found.address for found in page.found):
            yield _entry(Found(page.address, page.title))
        for found in page.found:
            yield _entry(found)


def _entry(found: Found) -> dict[str, str]:
    """Write an entry. The theme shows it as HTML, on whatever page a reader searches."""
    return {
        "location": found.address,
        "title": str(escape(found.title)),
        "text": str(escape(found.text)),
    }
