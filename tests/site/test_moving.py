"""Moving through the site: search, links, keyboard and palette, from a server and from disk."""

from __future__ import annotations

import re

import pytest
from journeybook.reading import read

from tests.site.tab import choose, find

pytestmark = pytest.mark.browser

JOURNEY = "bank-kopen"
IN_SIGHT = """id => {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box && box.top >= 0 && box.top < innerHeight && box.left < innerWidth && box.left >= 0;
}"""


@pytest.fixture(params=["example", "example-on-disk"])
def anywhere(request, sites):
    return sites(request.param)


@pytest.fixture(scope="module")
def journey(sites):
    return read(sites("example").built.project).catalogue.journeys[JOURNEY]


@pytest.mark.parametrize("what", ["journey", "stage", "step"])
def test_search_finds_it_and_lands_on_it(anywhere, journey, open_tab, what):
    stage = journey.stages[-1]
    step = stage.steps[0]
    text, part = {
        "journey": (journey.title, "top"),
        "stage": (stage.title, f"stage-{stage.id}"),
        "step": (step.title, f"step-{step.id}"),
    }[what]
    tab = open_tab(anywhere)
    page = tab.open("index.html" if anywhere.built.name.endswith("disk") else "")

    results = find(page, text, f".md-search-result__link[href*='/{JOURNEY}/']")
    results.filter(has=page.get_by_text(text, exact=True)).first.click()

    page.wait_for_url(re.compile(f"journeys/{JOURNEY}/"))
    page.locator("h1#top", has_text=journey.title).wait_for()
    page.wait_for_function(IN_SIGHT, arg=part)
    assert tab.faults == []


def test_everything_works_after_moving_by_links(example, open_tab):
    tab = open_tab(example)
    page = tab.open("")
    page.evaluate("window.stayed = true")

    page.locator(".md-tabs__link[href*='journeys']").click()
    page.wait_for_url("**/journeys/")
    choose(page, "kind", "customer")
    page.locator(f".jb-row a[href*='{JOURNEY}/']").first.click()
    page.wait_for_url(f"**/journeys/{JOURNEY}/")
    page.locator("h1#top", has_text="bank").wait_for()

    assert {*tab.draw()} == {"drawn"}
    page.go_back()
    page.wait_for_url("**/journeys/?kind=customer")
    page.locator(".jb-filter [name=kind]").wait_for()
    page.wait_for_function("document.querySelector('.jb-filter [name=kind]').value == 'customer'")
    page.wait_for_function(
        "[...document.querySelectorAll('.jb-row[data-kind=employee]')].every((it) => it.hidden)"
    )
    assert page.evaluate("window.stayed")
    assert tab.faults == []


def test_the_palette_dresses_a_drawing_again(example, open_tab):
    tab = open_tab(example, color_scheme="light")
    page = tab.open(f"journeys/{JOURNEY}/")
    tab.draw()
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    before = tab.frames()[0].evaluate(paper)

    page.locator("[data-md-component=palette] label:visible").click()
    tab.frames()[0].wait_for_function(f"{paper} !== '{before}'")

    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    page.locator(".jb-diagram[data-state=drawn]").first.wait_for()
    assert tab.faults == []


def test_the_first_stop_of_the_keyboard_skips_to_the_content(example, open_tab):
    page = open_tab(example).open(f"journeys/{JOURNEY}/")

    page.keyboard.press("Tab")
    page.wait_for_function("document.activeElement.className.includes('md-skip')")
    page.keyboard.press("Enter")

    page.wait_for_function("location.hash.length > 1")
    target = page.evaluate("document.querySelector(location.hash)?.tagName")
    assert target == "H1"


def test_the_map_can_be_moved_with_the_keyboard(example, open_tab):
    page = open_tab(example, width=390).open(f"journeys/{JOURNEY}/")
    box = page.locator(".jb-map")

    box.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.jb-map').scrollLeft > 20")

    assert box.get_attribute("role") == "region"
    outline = box.evaluate("it => getComputedStyle(it).outlineStyle")
    assert outline != "none"


def test_the_stages_and_the_names_of_lanes_stay_in_sight(example, open_tab):
    page = open_tab(example).open(f"journeys/{JOURNEY}/")
    box = page.locator(".jb-map")

    box.evaluate("it => it.scrollTo(600, 400)")

    corner = "it => it.getBoundingClientRect()"
    frame = box.evaluate(corner)
    lane = page.locator(".jb-map tbody tr[data-lane] th[scope=row]").first.evaluate(corner)
    stage = page.locator(".jb-map__stage").first.evaluate(corner)
    assert abs(lane["left"] - frame["left"]) <= 2
    assert stage["top"] >= frame["top"] - 2
