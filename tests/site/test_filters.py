"""The overview of journeys: filters that work at once, can be shared, and say what they did."""

from __future__ import annotations

import re

import pytest
from journeybook.reading import read

from tests.site.tab import choose

pytestmark = pytest.mark.browser


@pytest.fixture
def overview(example, open_tab):
    tab = open_tab(example)
    tab.open("journeys/")
    yield tab.page
    assert tab.faults == []


@pytest.fixture(scope="module")
def catalogue(sites):
    return read(sites("example").built.project).catalogue


def shown(page):
    """List the ids of the journeys that are shown."""
    links = page.locator(".jb-row:visible a").all()
    return {re.search(r"([^/]+)/?$", link.get_attribute("href"))[1] for link in links}


def count(page):
    return page.locator(".jb-filter [role=status]").inner_text()


def test_all_journeys_are_shown_at_first(overview, catalogue):
    assert shown(overview) == set(catalogue.journeys)


@pytest.mark.parametrize(
    ("name", "value", "fits"),
    [
        ("kind", "employee", lambda it: it.kind == "employee"),
        ("state", "target", lambda it: it.state == "target"),
        ("status", "draft", lambda it: it.status == "draft"),
        ("persona", "jonge-huurder", lambda it: "jonge-huurder" in it.travellers),
    ],
)
def test_a_filter_leaves_what_fits_and_no_more(overview, catalogue, name, value, fits):
    overview.evaluate("window.stayed = true")

    choose(overview, name, value)

    expected = {key for key, it in catalogue.journeys.items() if fits(it)}
    assert shown(overview) == expected
    assert 0 < len(expected) < len(catalogue.journeys)
    assert count(overview).split()[0] == str(len(expected))
    assert overview.evaluate("window.stayed")


def test_groups_that_are_left_empty_go_away(overview):
    choose(overview, "kind", "partner")

    assert overview.locator("[data-filter-group] h2:visible").count() == 1


def test_the_choice_is_in_the_address_and_comes_back_with_it(overview, example, open_tab):
    choose(overview, "kind", "customer")
    overview.locator(".jb-filter [name=text]").press_sequentially("bank")
    overview.wait_for_url("**text=bank*")
    address = overview.url

    other = open_tab(example).page
    other.goto(address)

    assert "kind=customer" in address
    assert "text=bank" in address
    assert other.locator(".jb-filter [name=kind]").input_value() == "customer"
    assert shown(other) == shown(overview)
    assert shown(other)


def test_nothing_found_is_said(overview):
    overview.locator(".jb-filter [name=text]").fill("zzzz")
    overview.wait_for_url("**text=zzzz*")

    assert shown(overview) == set()
    assert count(overview) == "Geen enkele reis voldoet hieraan." or count(overview)
    assert not re.search(r"\d", count(overview))


def test_clearing_brings_everything_back(overview, catalogue):
    choose(overview, "kind", "customer")

    overview.locator(".jb-filter button[type=reset]").click()
    overview.wait_for_function("!location.search")

    assert shown(overview) == set(catalogue.journeys)


def test_the_keyboard_reaches_every_filter_in_order(overview):
    overview.locator(".jb-filter [name=text]").focus()
    names = ["text"]
    for _ in range(overview.locator(".jb-filter :is(input, select, button)").count() - 1):
        overview.evaluate("window.before = document.activeElement")
        overview.keyboard.press("Tab")
        overview.wait_for_function("document.activeElement !== window.before")
        names.append(
            overview.evaluate("document.activeElement.name || document.activeElement.type")
        )

    assert names[-1] == "reset"
    assert {"kind", "persona", "state", "status"} <= {*names}


def test_the_text_looks_at_what_a_row_says(overview):
    title = overview.locator(".jb-row a").nth(3).inner_text()

    overview.locator(".jb-filter [name=text]").fill(title.upper())
    overview.wait_for_url("**text=*")

    assert title in overview.locator(".jb-row a:visible").all_inner_texts()


def test_an_address_that_names_nothing_known_changes_nothing(example, open_tab, catalogue):
    page = open_tab(example).open("journeys/?kind=nobody&x=%3Cb%3E")

    assert shown(page) == set(catalogue.journeys)


@pytest.mark.parametrize("address", ["journeys/", "portfolio/"])
def test_on_a_phone_the_filters_are_folded_until_they_are_wanted(example, open_tab, address):
    tab = open_tab(example, width=390)
    tab.open(address)
    field = tab.page.locator(".jb-filter [name=kind]")

    assert not field.is_visible()
    assert tab.page.locator(".jb-filter").bounding_box()["height"] < 120
    tab.page.locator(".jb-filter summary").click()
    choose(tab.page, "kind", "customer")

    tab.page.reload()
    field.wait_for()
    assert tab.faults == []


def test_what_was_folded_opens_where_there_is_room_for_it(example, open_tab):
    tab = open_tab(example, width=390)
    tab.open("portfolio/")

    tab.resize(1280)

    tab.page.locator(".jb-filter [name=kind]").wait_for()
    assert not tab.page.locator(".jb-filter summary").is_visible()
