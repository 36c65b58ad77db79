"""Walking through a journey: by keyboard, by touch, by links alone, and on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from journeybook.reading import read

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

JOURNEY = "klacht-oplossen"
WALK = f"journeys/{JOURNEY}/walk/"
SHOWN = ".jb-walk__step:visible"


@pytest.fixture(scope="module")
def steps(sites):
    """The steps of the journey, in order."""
    journey = read(sites("example").built.project).catalogue.journeys[JOURNEY]
    return [*journey.steps]


def wait_for(page: Page, anchor: str) -> None:
    """Wait until one step is shown and no other."""
    page.wait_for_function(
        """anchor => {
          const seen = [...document.querySelectorAll(".jb-walk__step")].filter(
            (it) => it.checkVisibility());
          return location.hash === `#${anchor}` && seen.length === 1 && seen[0].id === anchor;
        }""",
        arg=anchor,
    )


def test_the_button_of_a_journey_leads_into_it_and_it_reads_whole(example, open_tab, steps):
    tab = open_tab(example)
    page = tab.open(f"journeys/{JOURNEY}/")

    page.locator(".jb-head .jb-walk__begin").click()
    page.wait_for_url(f"**/{WALK}")
    page.locator(".jb-walk[data-scripted]").wait_for()

    titles = page.locator(f"{SHOWN} h2").all_inner_texts()
    assert titles[:-1] == [it.title for it in steps]
    assert tab.faults == []


def test_the_arrow_keys_go_on_and_back_and_the_back_button_too(example, open_tab, steps):
    one, two, three = (f"step-{it.id}" for it in steps[:3])
    tab = open_tab(example)
    page = tab.open(WALK)
    page.locator(".jb-walk[data-scripted]").wait_for()

    page.keyboard.press("ArrowRight")
    wait_for(page, one)
    page.keyboard.press("ArrowRight")
    wait_for(page, two)
    page.keyboard.press("ArrowRight")
    wait_for(page, three)
    page.keyboard.press("ArrowLeft")
    wait_for(page, two)
    page.go_back()
    wait_for(page, three)
    page.go_back()
    wait_for(page, two)

    assert page.locator(".jb-walk__way [aria-current]").get_attribute("href").endswith(f"#{two}")
    assert tab.faults == []


def test_home_end_and_escape_lead_to_the_beginning_the_end_and_the_journey(
    example, open_tab, steps
):
    tab = open_tab(example)
    page = tab.open(f"{WALK}#step-{steps[4].id}")
    wait_for(page, f"step-{steps[4].id}")

    page.keyboard.press("End")
    wait_for(page, "the-end")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    wait_for(page, f"step-{steps[0].id}")
    page.keyboard.press("Escape")

    page.wait_for_url(f"**/journeys/{JOURNEY}/")
    assert tab.faults == []


def test_keys_are_left_alone_where_somebody_types(example, open_tab, steps):
    anchor = f"step-{steps[2].id}"
    tab = open_tab(example)
    page = tab.open(f"{WALK}#{anchor}")
    wait_for(page, anchor)

    field = page.locator("[data-md-component=search-query]")
    field.press_sequentially("bank", delay=10)
    field.press("ArrowLeft")
    field.press("Home")
    page.wait_for_function("document.activeElement.selectionStart === 0")

    assert page.url.endswith(f"#{anchor}")


def test_it_works_after_moving_by_links_and_lets_go_of_the_keys_afterwards(
    example, open_tab, steps
):
    one, two = (f"step-{it.id}" for it in steps[:2])
    tab = open_tab(example)
    page = tab.open(f"journeys/{JOURNEY}/")
    page.evaluate("window.stayed = true")

    page.locator(".jb-head .jb-walk__begin").click()
    page.wait_for_url(f"**/{WALK}")
    page.locator(".jb-walk[data-scripted]").wait_for()
    page.keyboard.press("ArrowRight")
    wait_for(page, one)
    page.locator(f"#{one} a[rel=next]").click()
    wait_for(page, two)
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/journeys/{JOURNEY}/")
    page.locator(".jb-journey").wait_for()
    page.keyboard.press("ArrowRight")
    page.go_back()
    page.wait_for_url(f"**/{WALK}#{two}")
    wait_for(page, two)

    assert page.evaluate("window.stayed")
    assert tab.faults == []


@pytest.mark.parametrize(("xs", "lands"), [((320, 60), 3), ((60, 320), 1), ((200, 180), 2)])
def test_a_swipe_goes_on_and_back_and_a_tremble_does_not(example, open_tab, steps, xs, lands):
    tab = open_tab(example, width=390, has_touch=True)
    page = tab.open(f"{WALK}#step-{steps[2].id}")
    wait_for(page, f"step-{steps[2].id}")
    touch = page.context.new_cdp_session(page)

    def send(kind: str, *points: int) -> None:
        told = [{"x": x, "y": 500} for x in points]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": told})

    send("touchStart", xs[0])
    send("touchMove", sum(xs) // 2)
    send("touchMove", xs[1])
    send("touchEnd")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")

    wait_for(page, f"step-{steps[lands].id}")
    assert tab.faults == []


def test_without_a_script_links_show_one_step_at_a_time(example, open_tab, steps):
    page = open_tab(example, java_script_enabled=False).open(WALK)

    assert page.locator(SHOWN).count() == len(steps) + 1
    page.locator(".jb-walk__begin").click()
    for step in steps[:3]:
        page.locator(f"#step-{step.id}:target").wait_for()
        assert page.locator(f"{SHOWN} h2").all_inner_texts() == [step.title]
        page.locator(f"{SHOWN} a[rel=next]").click()
    page.go_back()
    page.locator(f"#step-{steps[2].id}:target").wait_for()
    page.locator(f"{SHOWN} a[rel=prev]").click()
    page.locator(f"#step-{steps[1].id}:target").wait_for()

    assert page.locator(SHOWN).count() == 1


def test_on_paper_every_step_is_there_whichever_was_shown(example, open_tab, steps):
    page = open_tab(example).open(f"{WALK}#step-{steps[3].id}")
    wait_for(page, f"step-{steps[3].id}")

    page.emulate_media(media="print")

    assert page.locator(SHOWN).count() == len(steps) + 1
    assert page.locator(".jb-walk__on:visible, .jb-walk__way:visible").count() == 0


def test_a_step_leads_to_the_same_moment_on_the_other_side(example, open_tab, steps):
    step = next(it for it in steps if it.supported_by)
    other, _, there = step.supported_by[0].partition("#")
    tab = open_tab(example)
    page = tab.open(f"{WALK}#step-{step.id}")
    wait_for(page, f"step-{step.id}")

    page.locator(f"#step-{step.id} .jb-walk__facts a[href*='{other}']").first.click()

    page.wait_for_url(re.compile(f"journeys/{other}/walk/#step-{there}$"))
    wait_for(page, f"step-{there}")
    assert tab.faults == []
