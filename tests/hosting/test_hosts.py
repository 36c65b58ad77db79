"""The recipes serve a site as it should be: tried with the real servers, below a folder."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
from journeybook.exports.headers import answers

from tests.site.building import FOLDER, ORIGIN
from tests.site.pages import KINDS, Pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.hosting.conftest import Served

pytestmark = pytest.mark.slow

TYPES = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".js": r"(text|application)/javascript",
    ".json": "application/json",
    ".svg": r"image/svg\+xml",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".xml": "(text|application)/xml",
}
IN_UTF_8 = {".css", ".csv", ".html", ".js", ".json", ".txt"}


class Answer(NamedTuple):
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes


class _Stay(HTTPRedirectHandler):
    """Follow nothing: where a server sends people is part of its answer."""

    def redirect_request(self, *_: object) -> None:
        return None


def ask(address: str, **headers: str) -> Answer:
    request = Request(address, headers={"Host": "intranet.example", **headers})  # noqa: S310
    try:
        with build_opener(_Stay).open(request, timeout=30) as said:
            return Answer(said.status, dict(said.headers), said.read())
    except HTTPError as said:
        return Answer(said.code, dict(said.headers), said.read())


def expected(address: str) -> dict[str, str]:
    """Tell the headers of an answer, from the place where they are all named."""
    named = answers.everywhere(answers.Site(f"{ORIGIN}{FOLDER}"))
    shared = re.search(answers.SHARED_FILES, address)
    lasting = re.search(answers.NEVER_CHANGING, address)
    named[answers.RESOURCE] = answers.SHARED if shared else answers.NOT_SHARED
    named[answers.CACHE] = answers.FOR_A_YEAR if lasting else answers.ASK_AGAIN
    return named


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_every_kind_of_page_is_served_with_its_headers(served: Served, kind: str):
    page = Pages(served.site).largest(kind)
    assert page

    answer = ask(served.home + page.address)

    assert answer.status == 200
    assert answer.body == page.file.read_bytes()
    assert answer.headers.items() >= expected(page.address).items()


def test_every_type_of_file_is_named_so_that_a_browser_need_not_guess(served: Served):
    found = {}
    for file in sorted(it for it in served.site.rglob("*.*") if it.suffix in TYPES):
        found.setdefault(file.suffix, file)
    assert found.keys() == TYPES.keys()

    for suffix, file in found.items():
        address = file.relative_to(served.site).as_posix()
        answer = ask(served.home + address)
        assert answer.status == 200
        assert answer.body == file.read_bytes()
        assert answer.headers.items() >= expected(address).items(), address
        charset = "; ?charset=utf-8" if suffix in IN_UTF_8 else "(; ?charset=utf-8)?"
        assert re.fullmatch(TYPES[suffix] + charset, answer.headers["Content-Type"], re.IGNORECASE)


def test_what_never_changes_at_its_address_is_kept_and_the_rest_asked_for_again(served: Served):
    (bundle,) = (served.site / "assets/javascripts").glob("bundle.*.min.js")

    lasting = ask(f"{served.home}assets/javascripts/{bundle.name}")
    page = ask(served.home)
    again = ask(served.home, **{"If-None-Match": page.headers["ETag"]})

    assert lasting.headers["Cache-Control"] == answers.FOR_A_YEAR
    assert page.headers["Cache-Control"] == answers.ASK_AGAIN
    assert (again.status, again.body) == (304, b"")


def test_what_is_not_there_leads_on_from_any_depth(served: Served):
    page = (served.site / "404.html").read_bytes()

    for address in ("nowhere", "journeys/nowhere/", "journeys/a/b/c.html"):
        answer = ask(served.home + address)
        assert (answer.status, answer.body) == (404, page)
        assert answer.headers.items() >= expected("404.html").items()
    assert f'href="{FOLDER}'.encode() in page


def test_a_folder_without_its_stroke_leads_to_the_page(served: Served):
    for address in (served.home.rstrip("/"), f"{served.home}journeys"):
        answer = ask(address)
        assert answer.status == 301
        assert answer.headers["Location"].endswith(f"{address.removeprefix(served.host)}/")


def test_no_folder_lists_its_files(served: Served):
    for folder in ("assets/", "assets/journeybook/", "assets/images/"):
        answer = ask(served.home + folder)
        assert answer.status in {403, 404}
        assert b"diagram-frame.js" not in answer.body
        assert b"Index of" not in answer.body


@pytest.mark.parametrize("name", [".htaccess", ".git/config", "journeys/.secret"])
def test_nothing_hidden_is_served(served: Served, name: str):
    file = served.site / name
    new = not file.exists()
    if new:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("not for readers", "utf-8")

    answer = ask(served.home + name)

    if new:
        file.unlink()
    assert answer.status in {403, 404}
    assert b"not for readers" not in answer.body


@pytest.mark.parametrize(
    "address",
    [
        "/../../../beside",
        "/%2e%2e/%2e%2e/%2e%2e/beside",
        "/..%2f..%2f..%2fbeside",
        "../../../beside",
    ],
)
def test_nothing_outside_the_site_is_served(served: Served, address: str):
    outside = served.site.parents[2] / "beside"
    outside.write_text("not for readers", "utf-8")

    for below in ("", "/assets"):
        answer = ask(served.home.rstrip("/") + below + address)
        assert answer.status in {400, 403, 404}
        assert b"not for readers" not in answer.body


def test_a_server_does_not_tell_its_version(served: Served):
    for address in (served.home, f"{served.home}nowhere"):
        assert re.fullmatch("nginx|Apache", ask(address).headers["Server"])


def test_texts_travel_small_for_whoever_takes_them_so(served: Served):
    for address in ("", "assets/journeybook/journeybook.css", "search/search_index.json"):
        whole = ask(served.home + address)
        small = ask(served.home + address, **{"Accept-Encoding": "gzip"})
        assert small.headers["Content-Encoding"] == "gzip"
        assert small.headers["Vary"] == "Accept-Encoding"
        assert len(small.body) < len(whole.body) / 2
        assert gzip.decompress(small.body) == whole.body


def test_the_packed_sitemap_arrives_as_it_is(served: Served):
    answer = ask(f"{served.home}sitemap.xml.gz")

    assert answer.body == (served.site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(answer.body).startswith(b"<?xml")


@pytest.mark.browser
def test_a_browser_finds_nothing_to_forbid(served: Served, browser: Browser):
    pages = Pages(served.site)
    drawn = next(it for it in pages.of("journey") if pages.parsed(it).select(".jb-diagram"))
    context = browser.new_context()
    context.add_init_script(
        "addEventListener('securitypolicyviolation', it => console.error(it.violatedDirective))"
    )
    page, wrong = context.new_page(), []
    page.on("console", lambda it: wrong.append(it.text) if it.type == "error" else None)
    page.on("pageerror", lambda it: wrong.append(str(it)))

    for address in ("", drawn.address, "nowhere"):
        page.goto(served.home + address, wait_until="networkidle")
        if address == drawn.address:
            page.locator(".jb-diagram").first.scroll_into_view_if_needed()
            page.frame_locator(".jb-diagram iframe").first.locator("svg").first.wait_for()
    context.close()

    # The last one has no page, so that we know that this test would see a fault.
    assert [it for it in wrong if "404" not in it] == []
    assert len(wrong) == 1
