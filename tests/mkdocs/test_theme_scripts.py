"""What the theme does with scripts inside pages works as well with files, under the policy."""

from __future__ import annotations

import functools
import threading
from http.server import ThreadingHTTPServer

import pytest

from tests.mkdocs.small import MKDOCS_YML, build, publish
from tests.mkdocs.test_in_browser import BelowAPath
from tests.site.tab import Tab

pytestmark = pytest.mark.browser

CONFIG = (
    MKDOCS_YML.replace("features: [", "features: [content.tabs.link, announce.dismiss, ")
    .replace("  name: material", "  name: material\n  custom_dir: theme")
    .replace("[attr_list, md_in_html,", "[{pymdownx.tabbed: {alternate_style: true}}, md_in_html,")
    + 'extra: {consent: {title: Cookies, description: "May we?"}}\n'
)
TABS = '# {}\n\n=== "Shop"\n\n    At the shop.\n\n=== "Phone"\n\n    By phone.\n'


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("theme")
    files = {
        "mkdocs.yml": CONFIG,
        "theme/main.html": '{% extends "base.html" %}{% block announce %}We moved{% endblock %}',
        "content/one.md": TABS.format("One"),
        "content/two.md": TABS.format("Two"),
    }
    handler = functools.partial(BelowAPath, directory=str(folder / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        root = f"http://127.0.0.1:{server.server_port}/sub/"
        build(publish(folder, **files), site_url=root)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield root
        server.shutdown()


@pytest.fixture
def tab(browser, home):
    context = browser.new_context(reduced_motion="reduce")
    opened = Tab(context, home)
    yield opened
    context.close()
    assert opened.faults == []


def test_an_address_opens_the_tab_that_it_names(tab):
    page = tab.open("one/#__tabbed_1_2")

    page.locator("text=By phone.").wait_for()
    assert page.locator("#__tabbed_1_2").is_checked()


def test_a_tab_that_a_reader_chose_is_open_on_other_pages_too(tab):
    page = tab.open("one/")
    page.locator("[data-md-component=consent] button").first.click()
    page.wait_for_load_state()
    page.locator(".tabbed-labels label", has_text="Phone").click()
    page.locator("text=By phone.").wait_for()

    tab.open("two/")
    page.locator("text=By phone.").wait_for()
    page.locator(".md-tabs a", has_text="One").click()
    page.wait_for_url("**/one/")
    page.locator("h1", has_text="One").wait_for()

    page.locator("text=By phone.").wait_for()


def test_an_announcement_that_was_closed_stays_away(tab):
    page = tab.open("one/")
    page.locator("[data-md-component=consent] button").first.click()
    page.wait_for_load_state()
    page.locator("text=We moved").wait_for()
    page.locator(".md-banner__button").click()
    page.locator("text=We moved").wait_for(state="hidden")

    tab.open("two/")

    page.locator("h1", has_text="Two").wait_for()
    assert not page.locator("text=We moved").is_visible()


def test_consent_is_asked_for_once(tab):
    page = tab.open("one/")
    dialog = page.locator(".md-consent__inner")
    dialog.wait_for()
    dialog.locator("button").first.click()
    dialog.wait_for(state="hidden")

    tab.open("two/")

    page.locator("h1", has_text="Two").wait_for()
    assert not dialog.is_visible()
    assert page.evaluate("__md_get('__consent')") is not None
