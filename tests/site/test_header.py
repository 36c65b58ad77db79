"""What stands above every page can be used without a mouse and without sight."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement"


@pytest.fixture
def page(example, open_tab):
    return open_tab(example, width=390).open("portfolio/")


def step_to(page, selector):
    """Press Tab until an element of that kind has the focus."""
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate(f"s => {FOCUSED}.matches(s)", selector):
            return
    pytest.fail(f"the keyboard does not reach {selector}")


def test_the_keyboard_opens_the_menu_of_a_phone_and_walks_through_it(page):
    step_to(page, "[for=__drawer]")

    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#__drawer').checked")
    link = page.locator(".md-sidebar--primary a.md-nav__link").first

    assert link.is_visible()
    assert page.locator(".md-header [for=__drawer]").text_content().strip() == "Toon het menu"


def test_a_closed_menu_has_nothing_that_can_be_focused(page):
    shown = page.locator(".md-sidebar--primary a").evaluate_all(
        "them => them.filter((it) => getComputedStyle(it).visibility === 'visible').length"
    )

    assert page.locator(".md-sidebar--primary a").count() > 5
    assert shown == 0


def test_the_keyboard_opens_the_search_of_a_phone(page):
    step_to(page, "[for=__search]")

    page.keyboard.press("Enter")

    page.wait_for_function(f"{FOCUSED}.matches('[data-md-component=search-query]')")
    assert page.evaluate("document.querySelector('#__search').checked")
