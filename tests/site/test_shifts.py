"""Nothing on a page moves while it loads or while it is read."""

from __future__ import annotations

import pytest

from tests.site.pages import KINDS

pytestmark = pytest.mark.browser

MOST = 0.02

_SHIFTS = """() => new Promise((resolve) => {
  const moved = [];
  const tell = ({ node }) => (node?.nodeType === 1 ? `${node.tagName}.${node.className}` : "text");
  new PerformanceObserver((list) => {
    for (const it of list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput)) {
      moved.push([it.value, it.sources.map(tell)]);
    }
  }).observe({ type: "layout-shift", buffered: true });
  const step = () => {
    scrollBy(0, 600);
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    setTimeout(end ? () => setTimeout(() => resolve(moved), 700) : step, 60);
  };
  setTimeout(step, 300);
})"""


def shifts(page):
    """Scroll to the end of a page; gives how much moved, and what."""
    found = page.evaluate(_SHIFTS)
    return sum(value for value, _ in found), found


@pytest.mark.slow
@pytest.mark.parametrize(("width", "height"), [(390, 840), (1350, 940)], ids=["phone", "desktop"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_does_not_jump_while_it_loads_and_is_read(example, open_tab, kind, width, height):
    page = open_tab(example, width=width, height=height).open(example.pages.largest(kind).address)

    total, what = shifts(page)

    assert total <= MOST, what


def test_a_page_that_jumps_is_seen(example, open_tab):
    page = open_tab(example).open("")

    page.evaluate(
        """setTimeout(() => document.querySelector("article").insertAdjacentHTML(
        "afterbegin", '<p id="late">Late</p>'), 100)"""
    )

    assert shifts(page)[0] > MOST / 10
