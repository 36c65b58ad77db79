"""The whole site works under its policy, by its pages and by its server, without one violation."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from journeybook.exports.headers import answers
from journeybook.exports.headers.policy import in_frame, in_page

from tests.site.conftest import Site
from tests.site.pages import FRAME, KINDS
from tests.site.server import served
from tests.site.tab import choose, find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.site.tab import Tab

PUBLICATIONS = ("example", "english", "reality", "torture", "example-on-disk")


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
    # A page that names a certain library is parsed and written again by its plugin.
    begin = r'<head>\s*<meta charset="utf-8"/?>' + re.escape(
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="referrer" content="same-origin">'
    )

    without = [
        it.address for it in site.pages.files if not re.search(begin, it.file.read_text("utf-8"))
    ]

    assert without == []
    assert len(site.pages.files) > 30


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_the_document_of_a_diagram_brings_a_policy_of_its_own(sites, publication):
    site = sites(publication)

    html = (site.built.site / FRAME).read_text("utf-8")

    assert f'content="{in_frame(on_disk=publication.endswith("-on-disk"))}"' in html
    assert inline(html) == []


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_nothing_stands_in_a_page_that_could_run_or_restyle_it(sites, publication):
    pages = sites(publication).pages.files

    found = {it.address: what for it in pages if (what := inline(it.file.read_text("utf-8")))}

    assert found == {}


class _Inline(HTMLParser):
    """Collects what stands in a page that a policy without anything unsafe would stop."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        data = given.get("type") == "application/json"
        if tag == "style" or (tag == "script" and "src" not in given and not data):
            self.found.append(tag)
        self.found += [
            f"{tag} {name}={value}"
            for name, value in attrs
            if name == "style"
            or name.startswith("on")
            or (value or "").strip().lower().startswith("javascript:")
        ]


def inline(html: str) -> list[str]:
    parser = _Inline()
    parser.feed(html)
    return parser.found


def test_what_looks_for_it_finds_what_could_run_or_restyle():
    html = """<script>a</script><style>b</style><p style="c">d<b onclick="e">f</b></p>
      <a href=" JavaScript:g">h</a><script src="i.js"></script>
      <script type="application/json">{}</script>"""

    assert len(inline(html)) == 5


@pytest.mark.browser
def test_a_page_of_every_kind_works_under_the_headers(guarded, tab):
    for page in map(guarded.pages.largest, KINDS):
        tab.open(page.address)
        assert {*tab.draw()} <= {"drawn"}, page.address

    assert tab.faults == []


@pytest.mark.browser
def test_a_violation_is_seen_in_a_page_and_in_the_frame_of_a_diagram(guarded, tab):
    page = tab.open(guarded.pages.largest("journey").address)
    tab.draw()
    assert tab.faults == []

    for place in (page, tab.frames()[0]):
        seen = len(tab.faults)
        place.evaluate(_STYLE)
        page.locator(".jb-page").first.wait_for()
        assert any("violation: style-src" in it for it in tab.faults[seen:]), place.url


# What an author's text would do if it got in.
_STYLE = """() => new Promise((resolve) => {
  document.addEventListener("securitypolicyviolation", () => setTimeout(resolve, 100));
  document.body.append(Object.assign(document.createElement("style"), { id: "not-ours" }));
  const text = document.createTextNode("body { color: red }");
  Element.prototype.append.call(document.querySelector("#not-ours") ?? document.body, text);
  document.body.insertAdjacentHTML("beforeend", '<p style="color: red">red</p>');
})"""


@pytest.mark.browser
def test_search_works_under_the_headers(guarded, tab):
    page = tab.open("")

    find(page, "klacht").first.click()
    page.wait_for_url(re.compile(r"/sub/path/.+klacht.*"))
    page.locator("h1#top").wait_for()

    assert tab.faults == []


@pytest.mark.browser
def test_the_palette_turns_and_is_remembered_under_the_headers(guarded, tab):
    page = tab.open("journeys/klacht-oplossen/")
    tab.draw()

    page.locator("label[for=__palette_1]").click()
    page.locator("body[data-md-color-scheme=slate]").wait_for(state="attached")
    assert {*tab.draw()} == {"drawn"}
    page.reload()
    page.locator("body[data-md-color-scheme=slate]").wait_for(state="attached")

    assert tab.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("media", ["(prefers-color-scheme: dark)", "(prefers-color-scheme)"])
def test_the_palette_is_there_before_the_theme_is(guarded, open_tab, media):
    # Without the theme's own script, all that can set it is what stands at the head of the page.
    tab = open_tab(guarded, bypass_csp=False, color_scheme="dark")
    tab.page.route("**/bundle.*.js", lambda it: it.fulfill(body="", content_type="text/javascript"))
    tab.open("404.html")
    colours = {"media": media, "scheme": "slate", "primary": "custom", "accent": "custom"}
    remember = "it => localStorage.setItem('/sub/path/.__palette', JSON.stringify(it))"
    tab.page.evaluate(remember, {"index": 1, "color": colours})

    page = tab.open("journeys/")

    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.browser
def test_pages_follow_each_other_without_being_loaded_anew_under_the_headers(guarded, tab):
    page = tab.open("journeys/")
    page.evaluate("window.stayed = true")

    page.locator("a[href$='klacht-oplossen/']").first.click()
    page.wait_for_url("**/journeys/klacht-oplossen/")
    page.locator(".jb-journey").wait_for()
    assert {*tab.draw()} == {"drawn"}
    page.go_back()
    page.wait_for_url("**/journeys/")
    page.locator(".jb-filter").wait_for()
    choose(page, "kind", "employee")

    assert page.evaluate("window.stayed")
    assert tab.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["overview", "portfolio", "voice"])
def test_filters_work_under_the_headers(guarded, tab, kind):
    page = tab.open(guarded.pages.largest(kind).address)

    page.locator(".jb-filter select").first.select_option(index=1)
    page.wait_for_url(re.compile(r"\?.+="))
    page.locator(".jb-filter input[type=text]").press("Enter")
    page.locator(".jb-filter [type=reset]").click()
    page.wait_for_url(re.compile(r"^[^?]*$"))

    assert tab.faults == []


@pytest.mark.browser
def test_search_works_on_a_disk_under_the_policy(sites, open_tab):
    tab = open_tab(sites("example-on-disk"), bypass_csp=False)
    page = tab.open("index.html")

    find(page, "klacht").first.click()
    page.wait_for_url(re.compile(r"klacht.*\.html"))

    assert tab.faults == []


@pytest.mark.browser
@pytest.mark.slow
def test_every_diagram_of_the_example_is_drawn_under_the_headers(guarded, tab):
    drawn = 0
    for page in guarded.pages.files:
        if guarded.pages.parsed(page).select_one(".jb-diagram"):
            tab.open(page.address)
            states = tab.draw()
            assert {*states} == {"drawn"}, page.address
            drawn += len(states)

    assert tab.faults == []
    assert drawn > 30
