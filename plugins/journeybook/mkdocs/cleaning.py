"""Keep what authors write in Markdown from running: on its own page, in lists and in search.

Markdown lets HTML through, and some of its extensions let an author add any attribute. A
script on one page would run on every page where a reader searches a word of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import nh3
from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
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
_SCHEMES = {"http", "https", "mailto", "tel"}


class Cleaning(Extension):
    """Lets through what explains something, and nothing that runs, frames or restyles."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Look at every text when all else is done with it."""
        md.treeprocessors.register(_Alignment(md), "journeybook-alignment", -100)
        md.postprocessors.register(_Cleaner(md), "journeybook-cleaning", -100)


class _Alignment(Treeprocessor):
    """Say with a class what a table's alignment says with a style of its own."""

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if cell.tag in ("td", "th"):
                side = cell.attrib.pop("style", "").removeprefix("text-align: ").rstrip(";")
                if side in ("left", "center", "right"):
                    cell.set("class", f"{cell.get('class', '')} jb-align-{side}".strip())


class _Cleaner(Postprocessor):
    def run(self, text: str) -> str:
        return nh3.clean(
            text,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            generic_attribute_prefixes={"aria-", "data-"},
            url_schemes=_SCHEMES,
            link_rel=None,
            # The blog's mark for the end of an excerpt is a comment.
            strip_comments=False,
        )
