"""Pages fit on every screen and on paper, do not jump, and tell all without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import TimeoutError  # noqa: A004 - what the browser's waits raise

from tests.site.felt import plain
from tests.site.pages import KINDS

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 1280, 1920)
A4 = 718
"""The width of a sheet within its margins, in CSS pixels."""

HEAVIEST = 160_000

_TOO_WIDE = """() => [...document.querySelectorAll("article *")].filter((it) => {
  const style = getComputedStyle(it);
  return it.getClientRects().length && style.overflowX !== "visible"
    && style.position !== "absolute" && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 1;
}).map((it) => `${it.tagName}.${it.className}: ${it.scrollWidth} > ${it.clientWidth}`)"""

_SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    sum += list.getEntries().reduce((all, it) => all + (it.hadRecentInput ? 0 : it.value), 0);
  }).observe({ type: "layout-shift", buffered: true });
  const step = () => {
    scrollBy(0, 400);
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    setTimeout(end ? () => setTimeout(() => resolve(sum), 1500) : step, 60);
  };
  step();
})"""

_OUTSIDE = """() => [...document.querySelectorAll("article *")].filter((it) => (
  it.getBoundingClientRect().right > innerWidth + 1 && !it.closest("svg") && it.innerText
)).map((it) => `${it.tagName}.${it.className}: ${it.innerText.slice(0, 40)}`)"""


def fits(page, width):
    """Wait until the page has come to rest at a width, and look whether it fits."""
    page.set_viewport_size({"width": width, "height": 900})
    try:
        page.wait_for_function(
            "width => innerWidth === width && document.documentElement.scrollWidth <= width",
            arg=width,
            timeout=20_000,
        )
    except TimeoutError:
        pytest.fail(f"at {width}: {page.evaluate(_OUTSIDE)}")


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_wider_than_its_screen(example, open_tab, kind):
    tab = open_tab(example)
    tab.open(example.pages.largest(kind).address)
    tab.draw()

    for width in WIDTHS:
        fits(tab.page, width)


@pytest.mark.parametrize(
    "address", ["journeys/j18/", "journeys/j19/", "personas/p18/", "teams/x18/"]
)
def test_not_even_with_the_longest_words(sites, open_tab, address):
    tab = open_tab(sites("torture"))
    tab.open(address)
    tab.draw()

    for width in WIDTHS:
        fits(tab.page, width)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_journey_does_not_jump_while_it_is_read(example, open_tab, width):
    tab = open_tab(example, width=width)
    page = tab.open(example.pages.largest("journey").address)

    assert page.evaluate(_SHIFTS) <= 0.02


def test_paper_cuts_nothing_off(example, open_tab):
    tab = open_tab(example, width=A4, height=1000)
    page = tab.open(example.pages.largest("journey").address)
    tab.draw()
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth") <= A4
    assert page.evaluate(_TOO_WIDE) == []
    assert page.evaluate(_OUTSIDE) == []


def test_paper_has_every_step_every_lane_and_what_is_folded_away(example, open_tab):
    page_of = example.pages.largest("journey")
    page = open_tab(example, width=A4).open(page_of.address)
    page.emulate_media(media="print")

    # The badge that others can embed and the links to reply with are of no use on paper.
    hidden = page.evaluate(
        """() => [
          ...document.querySelectorAll(".jb-map :is(th[id], tbody th, td), article details *"),
        ].filter((it) => it.textContent.trim() && !it.closest(`
            [hidden], .jb-unseen, .jb-embed, [data-group="voice"]`)
          && (!it.getClientRects().length || it.getBoundingClientRect().height < 4))
        .map((it) => `${it.tagName} ${it.textContent.trim().slice(0, 60)}`)"""
    )

    assert hidden == []
    assert len(page.pdf(format="A4")) > 50_000


def test_without_a_script_a_journey_tells_everything(example, open_tab):
    page_of = example.pages.largest("journey")
    page = open_tab(example, java_script_enabled=False).open(page_of.address)
    seen = plain(page.locator(".md-content__inner").inner_text())

    for step in example.pages.parsed(page_of).select(".jb-map thead th[id^=step]"):
        assert plain(step.get_text()).casefold() in seen.casefold()
    assert page.locator(".jb-curve__drawing").first.is_visible()
    assert page.locator(".jb-diagram noscript").first.is_visible()
    assert not page.locator(".jb-diagram__source").first.is_visible()
    assert "accTitle" not in seen


def test_without_a_script_the_overview_is_a_plain_list(example, open_tab):
    page = open_tab(example, java_script_enabled=False).open("journeys/")

    assert not page.locator(".jb-filter").is_visible()
    for row in page.locator(".jb-row a").all():
        assert row.is_visible()


def test_no_page_is_heavy(example):
    heavy = {
        page.address: page.file.stat().st_size
        for page in example.pages.files
        if page.file.stat().st_size > HEAVIEST
    }

    assert heavy == {}
