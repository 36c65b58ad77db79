"""Keep what authors write in Markdown from running: on its own page, in lists and in search.

Markdown lets HTML through, and some of its extensions let an author add any attribute. A
script on one page would run on every page where a reader searches a word of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import nh3
from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from journeybook.mkdocs import theirs
from journeybook.mkdocs.removed import Removed, removed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

_MORE_TAGS = {
    "button", "details", "figcaption", "figure", "input", "label", "mark", "nav", "section",
    "summary", "svg", "path", "tt", "video", "audio", "source",
}  # fmt: skip
_TAGS = (nh3.ALLOWED_TAGS | _MORE_TAGS) - {"map", "area"}

_EVERYWHERE = {"class", "dir", "hidden", "id", "lang", "role", "tabindex", "title"}
_ATTRIBUTES = {
    **nh3.ALLOWED_ATTRIBUTES,
    "*": _EVERYWHERE,
    "a": {"href", "hreflang", "rel", "target", "name"},
    "audio": {"controls", "src"},
    "details": {"open"},
    "img": {"alt", "height", "loading", "src", "width"},
    "input": {"checked", "disabled", "name", "type"},
    "label": {"for"},
    "ol": {"start", "type"},
    "path": {"d"},
    "source": {"src", "type"},
    "svg": {"viewBox", "xmlns"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "video": {"controls", "height", "poster", "src", "width"},
}
_PREFIXES = ("aria-", "data-")
_SCHEMES = {"http", "https", "mailto", "tel"}
_FETCHED = {"src", "poster"}
"""Attributes with an address that a browser asks for by itself."""
_UNREAD = re.compile(r"[\x00-\x20]+")
"""What a browser reads over in an address, at least at its beginning."""


class Cleaning(Extension):
    """Lets through what explains something, and nothing that runs, frames or restyles.

    Args:
        report: is told what was taken out of which text.
    """

    def __init__(self, report: Callable[[Markdown, Iterable[Removed]], None] | None = None) -> None:
        super().__init__()
        self._report = report

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Look at every text when all else is done with it."""
        md.treeprocessors.register(_Alignment(md), "journeybook-alignment", -100)
        md.postprocessors.register(_Cleaner(md, self._report), "journeybook-cleaning", -100)


class _Alignment(Treeprocessor):
    """Say with a class what a table's alignment says with a style of its own."""

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if cell.tag in ("td", "th"):
                side = cell.attrib.pop("style", "").removeprefix("text-align: ").rstrip(";")
                if side in ("left", "center", "right"):
                    cell.set("class", f"{cell.get('class', '')} jb-align-{side}".strip())


class _Cleaner(Postprocessor):
    def __init__(
        self, md: Markdown, report: Callable[[Markdown, Iterable[Removed]], None] | None
    ) -> None:
        super().__init__(md)
        self._markdown = md
        self._report = report

    def run(self, text: str) -> str:
        if self._report:
            self._report(self._markdown, removed(text, is_kept))
        return clean(text)


def clean(html: str) -> str:
    """Take out of HTML what could run, frame, restyle or ask another host for something."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_own,
        generic_attribute_prefixes=set(_PREFIXES),
        url_schemes=_SCHEMES,
        link_rel=None,
        # The blog's mark for the end of an excerpt is a comment.
        strip_comments=False,
    )


def is_kept(tag: str, attribute: str | None, value: str) -> bool:
    """Tell whether a tag, or an attribute of it, comes through cleaning."""
    if attribute is None:
        return tag in _TAGS
    if theirs.is_theirs(tag, attribute, value):
        return False
    if attribute == "class" and theirs.foreign(value):
        return False
    if not attribute.startswith(_PREFIXES):
        known = {it.casefold() for it in (*_EVERYWHERE, *_ATTRIBUTES.get(tag, ()))}
        if attribute not in known:
            return False
    if attribute in {"href", "cite", *_FETCHED}:
        scheme, colon, _ = _read(value).partition(":")
        is_relative = not colon or not scheme.replace("+", "").replace("-", "").isalnum()
        return (is_relative or scheme.casefold() in _SCHEMES) and (
            _own(tag, attribute, value) is not None
        )
    return True


def _own(tag: str, attribute: str, value: str) -> str | None:
    """Drop what belongs to the theme, and what a page would ask of another host by itself."""
    if theirs.is_theirs(tag, attribute, value):
        return None
    if attribute == "class":
        return theirs.own(value)
    if attribute in _FETCHED:
        start = _read(value)[:8]
        if ":" in start.partition("/")[0] or start.startswith("//"):
            return None
    return value


def _read(address: str) -> str:
    """Give an address as a browser reads it, without what it reads over."""
    return _UNREAD.sub("", "".join(address.split())).replace("\\", "/")
