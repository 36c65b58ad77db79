"""Make the pictures of the editors' guide: parts of the example publications, with a ring.

They are taken from the real pages, as somebody sees them who is editing, so that `make
pictures` is all it takes when the site looks different.
"""

from __future__ import annotations

import base64
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "plugins/journeybook/pages/guide"
LARGEST = 60_000
"""In bytes. Who reads the guide on a phone pays for every one of them."""

_DAY = "1795305600"
"""22 November 2026: the pictures look the same on every day they are made."""

_WIDTH = 960
_MARGIN = 12


class Publication(NamedTuple):
    """Where a language's pictures are taken, and the slip that is made in one file."""

    project: Path
    journey: str
    broken: str
    right: str
    wrong: str


class Picture(NamedTuple):
    """A part of a page with a ring around what it is about."""

    name: str
    address: str
    part: str
    marked: str
    height: int


PUBLICATIONS = {
    "nl": Publication(
        ROOT,
        "bank-kopen",
        "customer/bezorging-eettafel",
        "id: wachten-bij-het-raam\n        sentiment:",
        "id: wachten-bij-het-raam\n        sentimnt:",
    ),
    "en": Publication(
        ROOT / "examples/english",
        "get-me-rolling-again",
        "partner/take-in-a-bike-for-the-workshop",
        "channel: pick-up-point\n        sentiment:",
        "channel: pick-up-point\n        sentimnt:",
    ),
}
PICTURES = (
    Picture("pencil", "journeys/{journey}/", ".md-content__inner", "a[data-edit]", 250),
    Picture("scorecard", "journeys/{journey}/", ".jb-sides", ".jb-side li[data-standing]", 340),
    Picture("message", "journeys/{broken}/", ".jb-page", ".jb-problems li", 330),
)

_RING = """(element) => {
  const box = element.getBoundingClientRect();
  const ring = document.createElement("div");
  Object.assign(ring.style, {
    position: "absolute", zIndex: 99, pointerEvents: "none", boxSizing: "border-box",
    left: `${box.left + scrollX - 6}px`, top: `${box.top + scrollY - 6}px`,
    width: `${box.width + 12}px`, height: `${box.height + 12}px`,
    border: "4px solid #d1005d", borderRadius: "14px", boxShadow: "0 0 0 2px #fff",
  });
  document.body.append(ring);
}"""
_TO_WEBP = """async (png) => {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas.toDataURL("image/webp", 0.82).split(",")[1];
}"""


def take(browser: Browser, language: str, folder: Path) -> list[Path]:
    """Take the pictures of one language and write them to a folder."""
    publication = PUBLICATIONS[language]
    taken = []
    with tempfile.TemporaryDirectory() as scratch, _shown(publication, Path(scratch)) as home:
        page = browser.new_page(
            viewport={"width": _WIDTH, "height": 1000},
            color_scheme="light",
            reduced_motion="reduce",
            bypass_csp=True,  # the mark around what a picture is about is no style of the page
        )
        for picture in PICTURES:
            broken = publication.broken.rpartition("/")[2]
            named = picture.address.format(journey=publication.journey, broken=broken)
            page.goto(home + named)
            file = folder / f"{picture.name}.webp"
            file.write_bytes(_take(page, picture))
            taken.append(file)
        page.close()
    return taken


def break_one(publication: Publication, scratch: Path) -> Path:
    """Copy a publication and make the slip that its pictures and the guide show."""
    project = scratch / "project"
    shutil.copytree(publication.project / "content", project / "content")
    shutil.copytree(publication.project / "journeys", project / "journeys")
    shutil.copy(publication.project / "mkdocs.yml", project)
    file = project / f"journeys/{publication.broken}.yml"
    text = file.read_text("utf-8")
    if publication.right not in text:
        raise LookupError(f"{file.name} no longer has {publication.right!r}")
    file.write_text(text.replace(publication.right, publication.wrong, 1), "utf-8")
    return project


def _take(page: Page, picture: Picture) -> bytes:
    page.locator(picture.marked).first.evaluate(_RING)
    box = page.locator(picture.part).first.bounding_box()
    marked = page.locator(picture.marked).first.bounding_box()
    if not box or not marked:
        raise LookupError(f"{picture.name}: nothing of it is to be seen")
    top = max(0, min(box["y"], marked["y"]) - _MARGIN)
    png = page.screenshot(
        clip={"x": 0, "y": top, "width": _WIDTH, "height": picture.height}, full_page=True
    )
    webp: str = page.evaluate(_TO_WEBP, base64.b64encode(png).decode())
    return base64.b64decode(webp)


@contextmanager
def _shown(publication: Publication, scratch: Path) -> Iterator[str]:
    """Build a publication with one slip in it, as `mkdocs serve` does, and serve it."""
    site = scratch / "site"
    _build(break_one(publication, scratch), site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def _build(project: Path, site: Path) -> None:
    # MkDocs is only needed here.
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = _DAY
    try:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_message: object) -> None:
        """Say nothing of what was asked."""


def main() -> int:
    """Take all pictures; tell their sizes."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and not for the test

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROME_PATH"))
        for language in PUBLICATIONS:
            for file in take(browser, language, GUIDE / language):
                print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1000:.0f} kB")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
