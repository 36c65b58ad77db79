"""Small sites that stand for what was built, and how to tell them apart on the disk."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.publishing import Place
from journeybook.publishing.building import Order, Outcome
from journeybook.publishing.manifest import NAME, Manifest

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = ("index.html", "journeys/sofa/index.html", "404.html")


def pages(word: str) -> dict[str, bytes]:
    """Make the files of a site in which every page says a word."""
    files = {name: f"<html>{word} on {name}</html>\n".encode() for name in PAGES}
    return {**files, "assets/style.css": b"html {}\n", "data.json": b'{"version": 1}\n'}


def builder(word: str, audience: str | None = None) -> Callable[..., Outcome]:
    """Make what stands for a build, with the word on every page."""

    def build(order: Order, site: Path, lock: int) -> Outcome:
        for name, content in pages(word).items():
            file = site / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return Outcome(pages=PAGES, audience=audience)

    return build


def state(folder: Path) -> str | None:
    """Tell which site stands in a folder: its word, “damaged”, or nothing when there is none."""
    if not os.path.lexists(folder):
        return None
    manifest = Manifest.read(folder)
    if manifest is None or not manifest.is_whole(folder) or manifest.foreign(folder):
        return "damaged"
    home = (folder / "index.html").read_text("utf-8")
    return home.removeprefix("<html>").partition(" ")[0]


def beside(place: Place) -> set[str]:
    """Name what lies beside a site, by what it is for."""
    mark = f".{place.folder.name}.journeybook-"
    names = (it.name for it in place.folder.parent.iterdir())
    return {name.removeprefix(mark) for name in names if name.startswith(mark)}


def tree(folder: Path, *, modes: bool = False) -> dict[str, str]:
    """Give the hash of every file below a folder, and of its rights if they matter."""
    found = {}
    for path in sorted(folder.rglob("*")):
        what = "folder" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()
        rights = oct(path.stat().st_mode & 0o7777) if modes else ""
        name = path.relative_to(folder).as_posix()
        if name != NAME or modes:
            found[name] = f"{what} {rights}".strip()
    return found
