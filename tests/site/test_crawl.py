"""Every page opens without an error, and asks nothing of another host."""

from __future__ import annotations

import pytest

from tests.site.pages import KINDS

pytestmark = pytest.mark.browser

PUBLICATIONS = ("example", "english", "reality", "torture")
OTHERS = [kind for kind in KINDS if kind != "journey"]
"""Pages of journeys are all opened by `test_drawings`."""


TORTURED = [kind for kind in OTHERS if kind not in {"team", "channel", "check"}]
"""The pages of teams and channels are alike; their indexes name them all."""


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_every_page_opens_without_an_error(sites, publication, open_tab):
    site = sites(publication)
    tab = open_tab(site, bypass_csp=False)

    for page in site.pages.of(*(OTHERS if publication != "torture" else TORTURED)):
        tab.open(page.address)
        assert {*tab.draw()} <= {"drawn"}, page.address

    assert tab.faults == []


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_a_page_of_each_kind_opens_in_the_dark(sites, publication, open_tab):
    site = sites(publication)
    tab = open_tab(site, color_scheme="dark", bypass_csp=False)

    for page in filter(None, map(site.pages.largest, KINDS)):
        tab.open(page.address)
        tab.draw()
        scheme = tab.page.evaluate("document.body.dataset.mdColorScheme")
        assert scheme == "slate" or publication == "reality", page.address

    assert tab.faults == []


def test_the_example_has_a_page_of_every_kind(example):
    assert {page.kind for page in example.pages.files} == {*KINDS}


def test_every_page_opens_from_disk(sites, open_tab):
    site = sites("example-on-disk")
    tab = open_tab(site, bypass_csp=False)

    # A disk knows no page for what is not there.
    for page in map(site.pages.largest, [kind for kind in KINDS if kind != "not found"]):
        tab.open(page.file.relative_to(page.site).as_posix())
        assert {*tab.draw()} <= {"drawn"}, page.address

    assert tab.faults == []
