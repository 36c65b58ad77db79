"""No page of any kind breaks a rule that a machine can check: light, dark, wide and narrow."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace

import pytest
from mkdocs.commands.build import build as mkdocs_build

from tests.mkdocs.small import load, publish
from tests.site import theme
from tests.site.building import FOLDER, ORIGIN, ROOT
from tests.site.pages import KINDS
from tests.site.server import served
from tests.site.tab import find

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
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
    return [it for it in found(tab) if not theme.known(theme.AXE, *it[:2])]


def found(tab):
    """List all that axe finds: the rule, where, what stands there and why it is wrong."""
    # Evaluated, not added as an element: that would change the page it looks at.
    tab.page.evaluate(f"{axe()}; undefined")
    return [(it["id"], it["target"], it["html"], it["why"]) for it in tab.page.evaluate(_RUN, TAGS)]


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


@pytest.mark.slow
@pytest.mark.parametrize("publication", ["english", "reality", "torture", "example-on-disk"])
def test_a_page_of_another_publication_breaks_no_rule(sites, open_tab, publication):
    site = sites(publication)
    tab = open_tab(site, width=390, color_scheme="dark")
    wrong = {}

    for page in filter(None, map(site.pages.largest, KINDS)):
        if publication == "example-on-disk" and page.kind == "not found":
            continue
        tab.open(page.file.relative_to(page.site).as_posix())
        wrong[page.address] = faults(tab)

    assert {address: it for address, it in wrong.items() if it} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_a_broken_journey_breaks_no_rule(open_tab, tmp_path, scheme):
    folder = publish(
        tmp_path, **{"journeys/customer/sofa.yml": "title: Buying a sofa\nstages: 3\n"}
    )
    config = load(folder, command="serve", site_url=f"{ORIGIN}{FOLDER}")
    mkdocs_build(config)
    with served(folder / "site") as home:
        tab = open_tab(SimpleNamespace(home=home), width=390, color_scheme=scheme)
        page = tab.open("journeys/sofa/")

        assert page.locator(".jb-problems").count()
        assert faults(tab) == []
    config.plugins.on_shutdown()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_results_of_a_search_break_no_rule(example, open_tab, scheme):
    tab = open_tab(example, color_scheme=scheme)
    page = tab.open("")

    # A word of articles, whose results have tags below them.
    find(page, "piek")
    page.locator("[data-md-component=search-result]").evaluate(_SETTLED)

    of_theme = {theme.known(theme.AXE, *it[:2]) for it in found(tab)}
    assert faults(tab) == []
    assert of_theme == {*theme.AXE}
