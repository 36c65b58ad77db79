"""What a reader's browser makes of it: from a server below a path, and from disk."""

import functools
import re
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.mkdocs.small import build, publish

pytestmark = pytest.mark.browser
STEPS = [("I see one", 4), ("I wait, 09:30: still", 2)]


class BelowAPath(SimpleHTTPRequestHandler):
    """Serves a site at /sub/, as its site_url says."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/sub"))

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    handler = functools.partial(BelowAPath, directory=str(folder / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        root = f"http://127.0.0.1:{server.server_port}/sub/"
        # Instant navigation works only where the site says it is.
        build(publish(folder), site_url=root)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield root
        server.shutdown()


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OFFLINE", "true")
        return build(publish(tmp_path_factory.mktemp("disk"))).as_uri() + "/"


@pytest.fixture
def page(browser):
    """Open a page that complains about errors and about requests to other hosts."""
    # What waits for a state evaluates it in the page, which its policy would stop.
    opened = browser.new_page(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    complaints = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda it: complaints.append(it.text) if it.type == "error" else None)
    opened.on("request", lambda it: complaints.append(it.url) if is_foreign(it.url) else None)
    yield opened
    opened.close()
    assert not complaints


def is_foreign(url):
    return not url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:"))


def with_a_fence(text):
    """Answer with the page as it would be with another text in its fence."""

    def answer(route):
        page = route.fetch()
        source = r"(jb-diagram__source[^>]*>)[^<]*"
        route.fulfill(response=page, body=re.sub(source, rf"\1{text}", page.text(), count=1))

    return answer


def drawn(page):
    """Bring a diagram into view, wait until it is drawn, and give its frame."""
    figure = page.locator(".jb-diagram").first
    figure.scroll_into_view_if_needed()
    page.wait_for_selector(".jb-diagram[data-state=drawn]")
    frame = figure.locator("iframe").element_handle().content_frame()
    frame.wait_for_function("window.__drawn")
    return frame


def test_a_diagram_is_drawn_when_it_comes_into_view_and_not_before(page, served):
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(f"{served}journeys/sofa/")
    page.wait_for_load_state("networkidle")
    assert page.locator("iframe").count() == 0

    parsed = drawn(page).evaluate("window.__drawn.parsed")

    assert [(task["task"], task["score"]) for task in parsed["tasks"]] == STEPS


def test_a_diagram_is_drawn_after_instant_navigation(page, served):
    page.goto(f"{served}journeys/")
    page.evaluate("window.stayed = true")

    page.locator("main a[href*='sofa']").first.click()
    frame = drawn(page)

    assert page.evaluate("window.stayed")
    assert frame.evaluate("window.__drawn.parsed.sections") == ["Looking"]


def test_a_diagram_is_drawn_from_disk(page, disk):
    page.goto(f"{disk}journeys/sofa/index.html")

    assert len(drawn(page).evaluate("window.__drawn.parsed.tasks")) == len(STEPS)


def test_nothing_an_author_writes_in_a_fence_runs(page, served):
    page.on("dialog", lambda _: pytest.fail("a script ran"))
    page.goto(f"{served}guidance/listen-first/")

    frame = drawn(page)

    assert frame.locator("script:not([src])").count() == 0


def test_the_title_of_a_drawing_can_be_read_in_light_and_in_dark(page, served):
    page.goto(f"{served}journeys/sofa/")
    for dark in (False, True):
        frame = drawn(page)
        if dark:
            frame.evaluate("window.__drawn = null")
            page.locator("label[title='Dark']").click()
            frame.wait_for_function("window.__drawn")

        colours = frame.evaluate(
            """() => ['text', 'rect.task', 'html'].map((it) => {
              const style = getComputedStyle(document.querySelector(it));
              return it === 'html' ? style.backgroundColor : style.fill;
            })"""
        )

        text, box, paper = (luminance(it) for it in colours)
        assert contrast(text, box) >= 4.5
        assert contrast(text, paper) >= 4.5


def test_what_cannot_be_drawn_shows_its_text_and_says_so(page, served):
    page.route("**/guidance/listen-first/", with_a_fence("no diagram &lt;b&gt;"))
    page.goto(f"{served}guidance/listen-first/")
    page.locator(".jb-diagram").scroll_into_view_if_needed()

    page.wait_for_selector(".jb-diagram[data-state=failed]")
    frame = page.locator("iframe").element_handle().content_frame()

    assert frame.locator("p").inner_text().startswith("This diagram could not be drawn.")
    assert frame.locator("pre").inner_text() == "no diagram <b>"


def test_a_wide_drawing_scrolls_at_a_readable_size(page, served):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{served}journeys/sofa/")
    drawn(page)

    scroller = page.locator(".jb-diagram__scroll")

    page.locator(".jb-diagram__scroll[tabindex='0']").wait_for()
    assert scroller.evaluate("it => it.scrollWidth > it.clientWidth")
    assert scroller.get_attribute("role") == "region"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("where", ["served", "disk"])
def test_search_finds_a_step_and_lands_on_it(page, request, where):
    root = request.getfixturevalue(where)
    page.goto(root if where == "served" else f"{root}index.html")

    query = page.locator("[data-md-component=search-query]")
    query.click()
    query.press_sequentially("still", delay=30)
    result = page.locator(".md-search-result__link[href*='#s2']")
    result.first.click()

    page.wait_for_url("**/journeys/sofa/**#s2")
    assert "I wait, 09:30: still" in page.locator("*:has(> #s2), #s2").first.inner_text()


def luminance(colour):
    parts = [int(it) / 255 for it in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    red, green, blue = (
        it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)
