"""What cleaning took out of a page, and where its author wrote that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from markdown import Markdown

from journeybook.mkdocs.places import place_of, source_of
from journeybook.mkdocs.theirs import foreign
from journeybook.model.diagnostic import Diagnostic, Severity
from journeybook.reading.content.fences import without_code
from journeybook.reading.matter import below, front_matter
from journeybook.words import Message
from journeybook.words.harmless import shown

CODE = "unsafe-html"
_MOST = 20
_TOLD = {"cite", "class", "href", "poster", "src"}
"""Attributes of which the value is told."""
_RUNS = {
    "applet", "base", "embed", "form", "frame", "frameset", "iframe", "link", "math", "meta",
    "object", "script", "style", "template", "title",
}  # fmt: skip
_HELP = Message(
    "write it in Markdown, or leave it out; "
    "“html: trust” in mkdocs.yml allows all HTML on all pages"
)


class Removed(NamedTuple):
    """A tag, an attribute or an address that did not come through.

    Args:
        tag: the tag, in small letters.
        attribute: the attribute, in small letters; `None` for the tag as a whole.
        value: what stood in the attribute.
    """

    tag: str
    attribute: str | None = None
    value: str = ""

    @property
    def runs(self) -> bool:
        """Whether it could run, fetch or restyle something."""
        if self.attribute is None:
            return self.tag in _RUNS
        return self.attribute.startswith("on") or self.attribute in {"href", "src", "poster"}

    @property
    def sign(self) -> re.Pattern[str]:
        """What it looks like in the text of its author."""
        if self.attribute is None:
            return re.compile(rf"<\s*{re.escape(self.tag)}(?![\w-])", re.IGNORECASE)
        if self.attribute in _TOLD:
            return re.compile(re.escape(self.value.strip()) or r"(?!)", re.IGNORECASE)
        return re.compile(rf"(?<![\w-]){re.escape(self.attribute)}\s*=", re.IGNORECASE)

    @property
    def start(self) -> re.Pattern[str]:
        """How it begins, where an author wrote it in another way than the page has it."""
        start = self.value.strip()[:12] if self.attribute in _TOLD else ""
        return re.compile(re.escape(start) or r"(?!)", re.IGNORECASE)

    def problem(self) -> Message:
        """Say what was taken out."""
        if self.attribute is None:
            return Message("“<%(tag)s>” does not stand on a page", tag=shown(self.tag))
        if self.attribute in {"href", "cite"}:
            return Message("“%(value)s” is no link that a page can have", value=shown(self.value))
        if self.attribute == "class":
            return Message(
                "“%(value)s” is a class of the theme, with which a page could cover another",
                value=shown(self.value),
            )
        if self.attribute in {"src", "poster"}:
            return Message(
                "“%(value)s” is not a file of this site, and pages ask nothing of other hosts",
                value=shown(self.value),
            )
        return Message(
            "“%(name)s” does not stand in a “<%(tag)s>” on a page",
            name=shown(self.attribute),
            tag=shown(self.tag),
        )

    def help(self) -> Message:
        """Say what to do instead."""
        if self.attribute in {"href", "cite"}:
            return Message("a link leads to a page here, or begins with https:// or mailto:")
        if self.attribute in {"src", "poster"}:
            return Message("put the file in the content folder and name it from there")
        if self.attribute == "class":
            return Message("leave it out; “md-button” is for authors")
        return _HELP


Kept = Callable[[str, str | None, str], bool]


def removed(html: str, is_kept: Kept) -> Iterator[Removed]:
    """List what does not come through cleaning, each once."""
    if "<" not in html:
        return
    lister = _Lister(is_kept)
    lister.feed(html)
    lister.close()
    yield from lister.found


def located(md: Markdown, found: Iterable[Removed]) -> Iterator[Diagnostic]:
    """Find where an author wrote what was taken out.

    What an extension of Markdown added itself stands nowhere in the text. It is told only when
    it could run: an author may have hidden it from this search.
    """
    listed = list(found)
    if not listed:
        return
    source = source_of(md)
    text = source.read_text("utf-8", "replace") if source and source.is_file() else ""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # The fields at the head are cleaned in another way.
    head = text[: len(text) - len(below(text))].count("\n") if front_matter(text) else 0
    lines = without_code(text).split("\n")
    lines[:head] = [""] * head
    for it in listed:
        places = _places(it.sign, lines) or _places(it.start, lines)
        if not places and it.runs:
            places = [(1, 1)]
        for line, column in places[:_MOST]:
            place = place_of(md, line, column)
            yield Diagnostic(place, CODE, it.problem(), it.help(), Severity.WARNING)


def _places(sign: re.Pattern[str], lines: list[str]) -> list[tuple[int, int]]:
    return [
        (number, match.start() + 1)
        for number, line in enumerate(lines, start=1)
        if (match := sign.search(line))
    ]


class _Lister(HTMLParser):
    """Goes through HTML as a browser would, and notes what is not kept."""

    def __init__(self, is_kept: Kept) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[Removed, None] = {}
        self._is_kept = is_kept

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._is_kept(tag, None, ""):
            self.found[Removed(tag)] = None
            return
        for name, value in attrs:
            if not self._is_kept(tag, name, value or ""):
                address = value or "" if name in _TOLD else ""
                for it in foreign(address) if name == "class" else [address]:
                    self.found[Removed(tag, name, it)] = None
