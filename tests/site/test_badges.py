"""Each journey's badge lies beside its page and can be shown."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest


def badges(site) -> dict[str, str]:
    """Give the address of each journey's badge, by the journey's title."""
    data = json.loads(site.built.site.joinpath("journeys.json").read_text("utf-8"))
    return {it["badge"]: it["title"] for it in data["journeys"]}


@pytest.mark.parametrize("name", ["example", "example-on-disk", "torture"])
def test_every_journey_has_a_badge_beside_its_page(sites, name):
    site = sites(name)

    for address, title in badges(site).items():
        badge = site.built.site / address
        shown = ET.parse(badge).findtext("{http://www.w3.org/2000/svg}title")  # noqa: S314 - ours

        assert badge.with_name("index.html").exists()
        assert " ".join(title.split()) in " ".join(shown.split())


@pytest.mark.browser
@pytest.mark.parametrize("name", ["example", "torture"])
def test_a_browser_draws_every_badge_at_the_size_it_says(sites, name, open_tab):
    site = sites(name)
    tab = open_tab(site)
    tab.open("")

    drawn = tab.page.evaluate(
        """(addresses) => Promise.all(addresses.map(async (address) => {
          const image = new Image()
          image.src = address
          await image.decode()
          return [image.naturalWidth, image.naturalHeight]
        }))""",
        list(badges(site)),
    )

    assert all(height == 24 and width > 80 for width, height in drawn)
