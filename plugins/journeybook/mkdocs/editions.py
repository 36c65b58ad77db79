"""What an edition leaves out of MkDocs' files: pages, and the files that only those pages use.

Pages go before any other plugin has seen them, so that nothing can count, list or link them.
Files in the content folder are held back while there is something to hide, and published as
soon as a page or a style sheet that is written turns out to use them. So a file that is
forgotten stays away, instead of coming along.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from journeybook.mkdocs.problems import log

_ADDRESSES = re.compile(
    r"""=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+))|url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)"""
)
"""All that can be an address: a value in HTML, a picture or more style in a style sheet."""

_SEVERAL = re.compile(r"[\s,]+")


def leave_out(files: Files, config: MkDocsConfig, sources: Collection[str]) -> None:
    """Take pages out of the site, and out of the navigation that mkdocs.yml gives it.

    Args:
        files: MkDocs' files.
        config: MkDocs' configuration.
        sources: the pages, by their paths below the content folder.
    """
    for file in [it for it in files if it.src_uri in sources]:
        files.remove(file)
    if config.nav is not None:
        config.nav = _without(config.nav, sources) or []


def _without(items: Any, sources: Collection[str]) -> Any:  # noqa: ANN401 - MkDocs leaves it open
    """Take pages out of a navigation, and what is empty without them."""
    if isinstance(items, str):
        return None if posixpath.normpath(items.strip()) in sources else items
    if isinstance(items, dict):
        kept = {title: _without(inner, sources) for title, inner in items.items()}
        return {title: it for title, it in kept.items() if it is not None} or None
    if isinstance(items, list):
        return [
            it for it in (_without(inner, sources) for inner in items) if it is not None
        ] or None
    return items


class Attachments:
    """The files in the content folder that are no pages, and who uses them."""

    def __init__(self) -> None:
        self._held: dict[str, File] = {}
        self._used: set[str] = set()

    def hold_back(self, files: Files, config: MkDocsConfig, *, hides: bool) -> None:
        """Hold files back, now that every link to them has been checked.

        Args:
            files: MkDocs' files.
            config: MkDocs' configuration. What it names itself is published.
            hides: whether this edition leaves anything out. If not, all files are published.
        """
        self._held, self._used = {}, set()
        if not hides:
            return
        named = {posixpath.normpath(it.lstrip("/")) for it in _texts(_settings(config))}
        content = Path(config.docs_dir).resolve()
        for file in files:
            source = Path(file.abs_src_path).resolve() if file.abs_src_path else None
            if file.is_documentation_page() or source is None or content not in source.parents:
                continue
            if file.inclusion.value > InclusionLevel.DRAFT.value:
                file.inclusion = InclusionLevel.EXCLUDED
                self._held[file.dest_uri] = file
        for file in [it for it in self._held.values() if it.src_uri in named]:
            self._use(file)

    def look(self, text: str, address: str) -> None:
        """Find what a page or a style sheet uses.

        Args:
            text: all of it, as it is published.
            address: where it is published, relative to the root of the site.
        """
        if not self._held:
            return
        folder = posixpath.dirname(address)
        for groups in _ADDRESSES.findall(text):
            value = max(groups, key=len)
            for word in {value, *_SEVERAL.split(value)}:
                found = self._held.get(_there(folder, word))
                if found:
                    self._use(found)

    def _use(self, file: File) -> None:
        """Publish a file, and what a style sheet or a drawing uses in its turn."""
        if file.dest_uri in self._used:
            return
        self._used.add(file.dest_uri)
        if file.src_uri.endswith((".css", ".svg")):
            self.look(file.content_bytes.decode("utf-8", "replace"), file.dest_uri)

    def publish(self) -> None:
        """Publish what is used, and say how much is not."""
        for address in sorted(self._used):
            self._held[address].inclusion = InclusionLevel.INCLUDED
            self._held[address].copy_file()
        left = len(self._held) - len(self._used)
        if left:
            log.info("%s files are left out: no page of this edition uses them", left)


def _there(folder: str, word: str) -> str:
    """Name the file that an address on a page of a folder leads to."""
    try:
        path = unquote(urlsplit(word.replace("&amp;", "&")).path)
    except ValueError:
        return ""
    return posixpath.normpath(posixpath.join(folder, path)) if path else ""


def _settings(config: MkDocsConfig) -> list[Any]:
    """Collect those settings of a publisher that can name a file."""
    return [
        config.extra,
        config.extra_css,
        [str(it) for it in config.extra_javascript],
        config.nav,
        {key: config.theme[key] for key in config.theme},
        # A hook stands among the plugins, and is a module without settings.
        *(dict(getattr(plugin, "config", {})) for plugin in config.plugins.values()),
    ]


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a publisher wrote
    """List every text in settings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
