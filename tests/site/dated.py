"""A page in two: what depends on the day it was made, and what does not."""

from __future__ import annotations

from collections import defaultdict
from html.parser import HTMLParser

_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}


class Dated(HTMLParser):
    """Read a page piece by piece and put each where it belongs.

    `always` is what stands in no element with `data-dated`. `dated` is the rest, by the kind
    that the nearest such element says it is of.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._open: list[tuple[str, str | None]] = []
        self._always: list[str] = []
        self._dated: defaultdict[str, list[str]] = defaultdict(list)
        self.feed(html)
        self.close()
        assert not self._open, f"never closed: {self._open}"

    @property
    def always(self) -> str:
        """What is the same on every day, with white space of no importance."""
        return _tidy(self._always)

    @property
    def dated(self) -> dict[str, str]:
        """What depends on the day, by kind."""
        return {kind: _tidy(pieces) for kind, pieces in self._dated.items()}

    def handle_starttag(self, tag, attributes):
        kind = dict(attributes).get("data-dated") or self._kind
        if tag not in _VOID:
            self._open.append((tag, kind))
        self._put(self.get_starttag_text(), kind)

    def handle_startendtag(self, _tag, attributes):
        self._put(self.get_starttag_text(), dict(attributes).get("data-dated") or self._kind)

    def handle_endtag(self, tag):
        opened, kind = self._open.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}> at {self.getpos()}"
        self._put(f"</{tag}>", kind)

    def handle_data(self, text):
        self._put(text, self._kind)

    def handle_entityref(self, name):
        self._put(f"&{name};", self._kind)

    def handle_charref(self, name):
        self._put(f"&#{name};", self._kind)

    @property
    def _kind(self) -> str | None:
        return self._open[-1][1] if self._open else None

    def _put(self, piece: str | None, kind: str | None) -> None:
        (self._always if kind is None else self._dated[kind]).append(piece or "")


def _tidy(pieces: list[str]) -> str:
    return " ".join("".join(pieces).replace(">", "> ").replace("<", " <").split())
