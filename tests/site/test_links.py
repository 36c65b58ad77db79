"""Every link, anchor, picture, style and script on every page leads somewhere on the site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests.site.building import FOLDER, ORIGIN
from tests.site.pages import FRAME

PUBLICATIONS = ("example", "english", "reality", "torture", "example-on-disk")
FETCHED = "script[src], img[src], iframe[src], link[rel~=stylesheet], link[rel~=icon], source[src]"

ID = "{http://www.w3.org/2005/Atom}id"

NUMBERED = ".md-post--excerpt h2[id^=_]"
"""In a list of articles, the blog numbers titles without Latin letters anew for each article."""


@pytest.fixture(params=PUBLICATIONS)
def site(request, sites):
    return sites(request.param)


def addresses(pages, selector):
    """List what the elements of each page lead to, as addresses of the site."""
    for page in pages.files:
        here = f"{ORIGIN}{FOLDER}{page.file.relative_to(page.site).as_posix()}"
        for element in pages.parsed(page).select(selector):
            yield page, urljoin(here, element.get("href") or element["src"])


def leads(pages, address):
    """Tell what is wrong with an address of the site, if anything."""
    parts = urlsplit(address)
    file = pages.site / unquote(parts.path.removeprefix(FOLDER))
    file = file / "index.html" if parts.path.endswith("/") else file
    if not parts.path.startswith(FOLDER) or not file.is_file():
        return "no such page"
    anchor = unquote(parts.fragment)
    if not anchor or file.suffix != ".html" or anchor in ids(pages, file):
        return None
    return "no such anchor"


def ids(pages, file):
    known = pages.__dict__.setdefault("anchors", {})
    if file not in known:
        page = next(it for it in pages.files if it.file == file)
        known[file] = {it["id"] for it in pages.parsed(page).select("[id]")}
    return known[file]


def test_every_link_within_the_site_leads_somewhere(site):
    found = set(addresses(site.pages, "a[href], link[href]"))

    broken = [
        (page.address, address, problem)
        for page, address in found
        if address.startswith(f"{ORIGIN}/") and (problem := leads(site.pages, address))
    ]

    assert broken == []


def test_a_page_asks_for_nothing_but_files_of_the_site(site):
    found = {address for _, address in addresses(site.pages, FETCHED)}

    foreign = [it for it in found if not it.startswith((f"{ORIGIN}{FOLDER}", "data:image/"))]

    assert foreign == []
    assert [it for it in found if it.startswith(ORIGIN) and leads(site.pages, it)] == []


def test_links_name_only_safe_places(site):
    schemes = {urlsplit(it).scheme for _, it in addresses(site.pages, "a[href]")}

    assert schemes <= {"http", "https", "mailto"}


def test_no_identifier_stands_twice_on_a_page(site):
    for page in site.pages.files:
        found = [it["id"] for it in site.pages.parsed(page).select(f"[id]:not({NUMBERED})")]

        assert len(found) == len(set(found)), page.address


def test_every_page_is_whole_and_says_its_language(site):
    for page in site.pages.files:
        html = page.file.read_text("utf-8")

        assert html.rstrip().endswith("</html>"), page.address
        assert site.pages.parsed(page).html["lang"], page.address


def test_styles_name_no_other_host(site):
    css = "".join(file.read_text("utf-8") for file in Path(site.pages.site).rglob("*.css"))

    assert "url(http" not in css.replace('"', "").replace("'", "")
    assert "@import" not in css


def test_the_frame_of_a_diagram_may_fetch_nothing(site):
    frame = (site.pages.site / FRAME).read_text("utf-8")

    assert "default-src 'none'" in frame
    assert "connect-src 'none'" in frame


def test_every_address_in_the_open_data_leads_somewhere(site):
    found = [
        urljoin(f"{ORIGIN}{FOLDER}", address)
        for name in ("journeys.json", "organisation.json")
        for address in named(json.loads((site.pages.site / name).read_text("utf-8")))
    ]

    broken = [(it, problem) for it in found if (problem := leads(site.pages, it))]

    assert found
    assert broken == []


def named(data):
    """List the addresses in open data."""
    if isinstance(data, list):
        for it in data:
            yield from named(it)
    elif isinstance(data, dict):
        yield from (it for key, it in data.items() if key in {"url", "badge"} and it)
        for it in data.values():
            yield from named(it)


def test_every_address_in_feeds_and_the_sitemap_leads_somewhere(site):
    files = [*site.pages.site.rglob("*.xml")]
    packed = gzip.decompress((site.pages.site / "sitemap.xml.gz").read_bytes())

    # The id of an entry is a name that never changes, and nothing to follow.
    trees = [ET.fromstring(it) for it in [packed, *map(Path.read_bytes, files)]]  # noqa: S314 - ours
    found = {
        address.strip()
        for element in (one for tree in trees for one in tree.iter() if one.tag != ID)
        for address in (element.get("href") or element.text or "", element.get("src") or "")
        if address.strip().startswith(ORIGIN)
    }

    assert found
    assert [(it, problem) for it in found if (problem := leads(site.pages, it))] == []


def test_what_a_page_without_a_name_or_place_leads_to_is_found(example):
    assert leads(example.pages, f"{ORIGIN}{FOLDER}no-such-page/") == "no such page"
    assert leads(example.pages, f"{ORIGIN}{FOLDER}portfolio/#no-such-place") == "no such anchor"
    assert leads(example.pages, f"{ORIGIN}{FOLDER}portfolio/#journeys") is None
