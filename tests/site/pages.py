"""The pages of a built site, and of what kind each of them is."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup

FRAME = "assets/journeybook/diagram.html"

_FOLDERS = {
    "journeys": ("overview", "journey", "walk"),
    "portfolio": ("portfolio",),
    "personas": ("index", "persona"),
    "teams": ("index", "team"),
    "channels": ("index", "channel"),
    "checks": ("index", "check"),
    "phases": ("phases", "phase", "phase"),
    "seams": ("seams",),
    "initiatives": ("initiatives", "initiative"),
    "metrics": ("metrics", "metric"),
    "trips": ("trips", "trip"),
    "alignment": ("alignment", "alignment"),
    "participation": ("participation",),
    "loyalty": ("loyalty",),
    "mirror": ("mirror", "mirror"),
    "voice": ("voice",),
    "my-role": ("roles", "role", "role"),
}
_IN_GUIDANCE = {
    "category": "category",
    "archive": "archive",
    "page": "guidance",
    "author": "author",
}
KINDS = (
    "home", "overview", "journey", "walk", "portfolio", "index", "persona", "team", "channel",
    "check", "phases", "phase", "seams", "initiatives", "initiative", "metrics", "metric",
    "trips", "trip", "alignment", "participation", "loyalty", "mirror", "voice", "roles", "role",
    "guidance", "category", "archive", "author", "article", "own page", "not found",
)  # fmt: skip
"""Every kind of page there is."""


class PageFile(NamedTuple):
    """A page as a file."""

    site: Path
    file: Path

    @property
    def address(self) -> str:
        """Its address below the site's root: `journeys/x/`."""
        return self.file.relative_to(self.site).as_posix().removesuffix("index.html")

    @property
    def named(self) -> str:
        """The id of what it is about: `x`."""
        return self.address.strip("/").rpartition("/")[2]

    @property
    def kind(self) -> str:
        """Its kind, one of `KINDS`."""
        folder, *rest = self.address.strip("/").split("/")
        if folder in _FOLDERS:
            return _FOLDERS[folder][len(rest)]
        if folder == "guidance":
            return _IN_GUIDANCE.get(rest[0], "article") if rest else "guidance"
        return {"": "home", "404.html": "not found"}.get(folder, "own page")


class Pages:
    """All pages of a site, parsed when asked for, and only once."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._parsed: dict[Path, BeautifulSoup] = {}

    @cached_property
    def files(self) -> list[PageFile]:
        """All pages, in the order of their addresses."""
        found = [PageFile(self.site, file) for file in self.site.rglob("*.html")]
        return sorted((it for it in found if it.address != FRAME), key=lambda it: it.address)

    def of(self, *kinds: str) -> list[PageFile]:
        """List the pages of some kinds."""
        return [it for it in self.files if it.kind in kinds]

    def largest(self, kind: str) -> PageFile | None:
        """Find the page of a kind that has most to get wrong."""
        return max(self.of(kind), key=lambda it: it.file.stat().st_size, default=None)

    def parsed(self, page: PageFile) -> BeautifulSoup:
        """Parse a page."""
        if page.file not in self._parsed:
            html = page.file.read_text("utf-8")
            self._parsed[page.file] = BeautifulSoup(html, "html.parser")
        return self._parsed[page.file]
