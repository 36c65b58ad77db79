"""No page of any kind breaks a rule that a machine can check, in light and dark, wide and narrow."""

from __future__ import annotations

from functools import cache

import pytest

from tests.site.building import ROOT
from tests.site.pages import KINDS

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
THEME = {}
"""What the theme gets wrong and cannot be overridden: a rule and the beginning of a selector,
with the reason."""

_RUN = """async (tags) => {
  const options = { runOnly: tags, resultTypes: ["violations"], iframes: false };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, any }) => (
    { id, target: target.join(" "), html: html.slice(0, 200), why: any.map((it) => it.message) }
  )));
}"""


@cache
def axe():
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")


def faults(tab):
    """List what axe finds, without what the theme is known to get wrong."""
    # Evaluated, not added as an element: that would change the page it looks at.
    tab.page.evaluate(f"{axe()}; undefined")
    return [
        (it["id"], it["target"], it["html"], it["why"])
        for it in tab.page.evaluate(_RUN, TAGS)
        if not any(it["id"] == rule and it["target"].startswith(at) for rule, at in THEME)
    ]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_breaks_no_rule(example, open_tab, kind, scheme, width):
    tab = open_tab(example, width=width, color_scheme=scheme)
    tab.open(example.pages.largest(kind).address)
    tab.draw()

    assert faults(tab) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_results_of_a_search_break_no_rule(example, open_tab, scheme):
    tab = open_tab(example, color_scheme=scheme)
    page = tab.open("")

    page.locator("[data-md-component=search-query]").press_sequentially("bank", delay=20)
    page.locator(".md-search-result__link").first.wait_for()

    assert faults(tab) == []
