"""What a site holds of others is what THIRD_PARTY.md says it holds."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

import material
import pytest

from tools.licences import IN_SITES, works

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.site.conftest import Site

OURS = (
    "*.html", "sitemap.xml*", "robots.txt", "search/search_index.js*", "*/badge.svg",
    "assets/journeybook/*", "guide/*.webp",
)  # fmt: skip
"""What is made from the publication, or stands in our package."""

ICONS = Path(material.__file__).parent / "templates/.icons"
DRAWING = re.compile(r' d="([^"]+)"')


def unaccounted(site: Path, content: Path) -> Iterator[str]:
    """Find files that are neither ours, nor the publication's, nor told of."""
    known = (*OURS, *(pattern for work in works() for pattern in work.files))
    for file in sorted(it for it in site.rglob("*") if it.is_file()):
        address = file.relative_to(site).as_posix()
        exported = "/" not in address and file.suffix in {".json", ".csv", ".xml"}
        if exported or (content / address).exists() or file.suffix == ".xml":
            continue
        if not any(fnmatch(address, pattern.replace("**", "*")) for pattern in known):
            yield address


def test_every_file_of_a_site_is_accounted_for(example: Site):
    assert list(unaccounted(example.built.site, example.built.project / "content")) == []


def test_a_file_that_nobody_tells_of_is_noticed(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/fonts.woff2").touch()
    (tmp_path / "index.html").touch()

    assert list(unaccounted(tmp_path, tmp_path / "content")) == ["assets/fonts.woff2"]


def test_a_site_tells_of_the_work_of_others_itself(example: Site):
    told = example.built.site / "assets/journeybook/licences.txt"

    assert told.read_bytes() == IN_SITES.read_bytes()


def test_the_icons_are_of_the_collections_that_are_told(example: Site):
    collections = {}
    for file in ICONS.rglob("*.svg"):
        for drawing in DRAWING.findall(file.read_text("utf-8")):
            if len(drawing) > 20:
                names = collections.setdefault(drawing, set())
                names.add(file.relative_to(ICONS).parts[0])
    site = example.built.site
    styles = "".join(file.read_text("utf-8") for file in site.glob("assets/stylesheets/*.css"))
    pages = "".join(page.file.read_text("utf-8") for page in example.pages.files)

    used = [names for drawing, names in collections.items() if drawing in styles]
    used += [collections[it] for it in set(DRAWING.findall(pages)) if it in collections]

    told = {it.icons for it in works() if it.icons}
    assert [names for names in used if not names & told] == []
    assert {name for name in told if any(name in names for names in used)} == told


@pytest.mark.parametrize("suffix", [".woff", ".woff2", ".ttf", ".otf", ".eot"])
def test_no_font_is_published(example: Site, suffix: str):
    assert list(example.built.site.rglob(f"*{suffix}")) == []
