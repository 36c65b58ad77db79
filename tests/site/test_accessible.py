"""No page of any kind breaks a rule that a machine can check: light, dark, wide and narrow."""

from __future__ import annotations

from functools import cache

import pytest

from tests.site.building import ROOT
from tests.site.pages import KINDS
from tests.site.tab import find

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
THEME = {
    # Its own script writes the tags below a result, as a landmark without a name.
    ("landmark-unique", "article[data-md-score"),
}
"""What the theme gets wrong and cannot be overridden: a rule and where a selector begins."""

_RUN = """async (tags) => {
  const options = { runOnly: tags, resultTypes: ["violations"], iframes: false };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, any }) => (
    { id, target: target.join(" "), html: html.slice(0, 200), why: any.map((it) => it.message) }
  )));
}"""


# The theme writes the results anew while one types.
_SETTLED = """results => new Promise((resolve) => {
  let timer = setTimeout(resolve, 1000);
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(resolve, 1000);
  }).observe(results, { childList: true, subtree: true });
})"""


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


def test_the_scanner_finds_what_is_wrong(example, open_tab):
    tab = open_tab(example)
    page = tab.open("")

    page.evaluate(
        """document.querySelector("article").insertAdjacentHTML("afterbegin",
        '<img src="x.png"><p style="color:#999;background:#fff">Pale</p>')"""
    )

    assert {rule for rule, *_ in faults(tab)} >= {"image-alt", "color-contrast"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_breaks_no_rule(example, open_tab, kind, scheme):
    tab = open_tab(example, color_scheme=scheme)
    page = tab.open(example.pages.largest(kind).address)
    tab.draw()

    wide = faults(tab)
    tab.resize(390)
    narrow = faults(tab)

    dark = page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert dark == (scheme == "dark")
    assert (wide, narrow) == ([], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_results_of_a_search_break_no_rule(example, open_tab, scheme):
    tab = open_tab(example, color_scheme=scheme)
    page = tab.open("")

    find(page, "bank")
    page.locator("[data-md-component=search-result]").evaluate(_SETTLED)

    assert faults(tab) == []
