"""Pages stay usable for a finger, with larger letters, in forced colours and without motion."""

from __future__ import annotations

import pytest

from tests.site.pages import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LEAST = 24
"""How wide and high what can be pressed must be, in CSS pixels: WCAG 2.5.8."""

# A link within a sentence may be as high as its line, and whatever is smaller may have air around
# it: a circle of that size on its middle touches no other target.
_SMALL = """least => {
  const targets = [...document.querySelectorAll(
    "a[href], button, select, summary, label[for], input:not([type=hidden])",
  )].filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !it.closest("svg, .md-sidebar, .md-search__output, .jb-unseen"));
  const box = (it) => it.getBoundingClientRect();
  const onScreen = (b) => b.width > 1 && b.height > 1 && b.right > 0 && b.bottom > 0;
  const isInText = (it) => getComputedStyle(it).display === "inline"
    && [...it.parentElement.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const boxes = new Map(targets.map((it) => [it, box(it)]).filter(([, b]) => onScreen(b)));
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const far = ([x, y], b) => Math.hypot(
    Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom),
  );
  const isSmall = (b) => b.width < least - 0.5 || b.height < least - 0.5;
  const crowded = (it, b) => [...boxes].some(([other, o]) => {
    if (other === it || other.contains(it) || it.contains(other)) {
      return false;
    }
    if (isSmall(o) && !isInText(other)) {
      const [[x, y], [u, v]] = [middle(b), middle(o)];
      return Math.hypot(x - u, y - v) < least - 0.5;
    }
    return far(middle(b), o) < least / 2 - 0.5;
  });
  return [...boxes].filter(([it, b]) => isSmall(b) && !isInText(it) && crowded(it, b))
    .map(([it, b]) => `${it.tagName}.${it.className} ${it.textContent.trim().slice(0, 30)} `
      + `${Math.round(b.width)}x${Math.round(b.height)} in ${it.parentElement.className}`);
}"""

# WCAG 1.4.12 asks that nothing is lost with these.
_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

_CUT = """() => [...document.querySelectorAll("article *")].filter((it) => {
  const style = getComputedStyle(it);
  const hides = (way) => ["hidden", "clip"].includes(way);
  return it.checkVisibility() && it.clientWidth > 1 && !it.closest("svg, pre") && (
    (hides(style.overflowX) && it.scrollWidth > it.clientWidth + 1)
    || (hides(style.overflowY) && it.scrollHeight > it.clientHeight + 1));
}).map((it) => `${it.tagName}.${it.className} ${it.textContent.trim().slice(0, 40)}`)"""

# What tells something by its ground or its edge alone tells nothing in forced colours.
_UNTOLD = """() => [...document.querySelectorAll(
  "[data-level], [data-verdict], [data-standing], [data-state], [data-status]",
)].filter((it) => it.checkVisibility() && !it.closest("svg")
  && !it.textContent.trim() && !it.getAttribute("aria-label") && !it.getAttribute("title")
  && !it.closest("[aria-hidden=true]"))
  .map((it) => `${it.tagName}.${it.className}`)"""

# Tabs are opened for whoever asked for less motion.
_MOVING = "document.getAnimations().filter((it) => it.playState === 'running').length"


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_be_pressed_is_large_enough_for_a_finger(example, open_tab, kind):
    page = open_tab(example, width=390).open(example.pages.largest(kind).address)

    assert page.evaluate(_SMALL, LEAST) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_when_letters_and_lines_are_set_wider(example, open_tab, kind):
    tab = open_tab(example)
    page = tab.open(example.pages.largest(kind).address)
    page.evaluate(_SPACED)

    for width in (1280, 320):
        tab.resize(width)

        assert page.evaluate(_CUT) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", KINDS)
def test_without_colours_and_motion_of_ours_a_page_tells_the_same(example, open_tab, kind):
    page = open_tab(example, forced_colors="active").open(example.pages.largest(kind).address)

    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(_UNTOLD) == []
    assert page.evaluate(_MOVING) == 0


def test_the_scanners_see_what_is_wrong(example, open_tab):
    page = open_tab(example, width=390).open("")

    page.evaluate(
        """() => document.querySelector("article").insertAdjacentHTML("afterbegin", `
        <div><a class="a" href="#">a</a><a class="b" href="#">b</a></div>
        <div style="overflow:hidden;width:40px;height:10px">Words that are cut off</div>
        <i data-level="1"></i>`)"""
    )

    assert len(page.evaluate(_SMALL, LEAST)) >= 2
    assert any("cut off" in it for it in page.evaluate(_CUT))
    assert "I." in page.evaluate(_UNTOLD)
