"""The whole site works under its policy, by its pages and by its server, without one violation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from journeybook.exports.headers import answers
from journeybook.exports.headers.policy import in_frame, in_page

from tests.site.conftest import Site
from tests.site.pages import FRAME, KINDS
from tests.site.server import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.site.tab import Tab

PUBLICATIONS = ("example", "english", "reality", "torture", "example-on-disk", "hidden")


def headers(address: str) -> dict[str, str]:
    """Give what a server sends with a file, as nginx is told to."""
    shared = re.search(answers.SHARED_FILES, f"/{address}")
    kept = re.search(answers.NEVER_CHANGING, f"/{address}")
    return {
        **answers.everywhere(answers.Site()),
        answers.RESOURCE: answers.SHARED if shared else answers.NOT_SHARED,
        answers.CACHE: answers.FOR_A_YEAR if kept else answers.ASK_AGAIN,
    }


@pytest.fixture(scope="module")
def guarded(sites: Callable[[str], Site]) -> Iterator[Site]:
    """Give the example, served with every header that a host should send."""
    site = sites("example")
    with served(site.built.site, headers) as home:
        yield site._replace(home=home)


@pytest.fixture
def tab(guarded: Site, open_tab: Callable[..., Tab]) -> Tab:
    return open_tab(guarded, bypass_csp=False)


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_every_page_brings_the_policy_before_all_that_it_is_about(sites, publication):
    site = sites(publication)
    policy = in_page(on_disk=publication.endswith("-on-disk"))

    for page in site.pages.files:
        head = site.pages.parsed(page).head
        first, second, third = head.select("*", limit=3)
        assert first.has_attr("charset"), page.address
        assert second["http-equiv"] == "Content-Security-Policy", page.address
        assert second["content"] == policy, page.address
        assert (third["name"], third["content"]) == ("referrer", "same-origin"), page.address
        assert page.file.read_bytes().find(b"charset") < 1024, page.address


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_the_document_of_a_diagram_brings_a_policy_of_its_own(sites, publication):
    site = sites(publication)

    html = (site.built.site / FRAME).read_text("utf-8")

    assert f'content="{in_frame(on_disk=publication.endswith("-on-disk"))}"' in html
    assert inline(site.pages.parse(html)) == []


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_nothing_stands_in_a_page_that_could_run_or_restyle_it(sites, publication):
    site = sites(publication)

    found = {
        page.address: it for page in site.pages.files if (it := inline(site.pages.parsed(page)))
    }

    assert found == {}


def inline(page):
    """List what stands in a page that a policy without anything unsafe would stop."""
    scripts = [it for it in page.find_all("script") if not it.has_attr("src")]
    return [
        *(str(it)[:200] for it in scripts if it.get("type") != "application/json"),
        *(str(it)[:200] for it in page.find_all("style")),
        *(
            f"{it.name} {name}={value}"
            for it in page.select("*")
            for name, value in it.attrs.items()
            if name == "style"
            or name.startswith("on")
            or str(value).strip().lower().startswith("javascript:")
        ),
    ]


def test_what_looks_for_it_finds_what_could_run_or_restyle(sites):
    pages = sites("example").pages
    html = """<script>a</script><style>b</style><p style="c">d<b onclick="e">f</b></p>
      <a href=" JavaScript:g">h</a><script src="i.js"></script>
      <script type="application/json">{}</script>"""

    assert len(inline(pages.parse(html))) == 5


@pytest.mark.browser
def test_a_page_of_every_kind_works_under_the_headers(guarded, tab):
    for page in map(guarded.pages.largest, KINDS):
        tab.open(page.address)
        assert {*tab.draw()} <= {"drawn"}, page.address

    assert tab.faults == []
