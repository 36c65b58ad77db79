"""The table of all journeys: sorted and filtered by keyboard, told by its headers, and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from journeybook.analysis.scorecard.standing import Standing

from tests.site.tab import choose

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CARING = "data-check=caring"
ORDER = [str(it) for it in Standing]
SHEET = 1031
"""The width of an A4 sheet on its side within its margins, in CSS pixels."""

_COLUMN = """check => [...document.querySelectorAll(".jb-heat tbody")].map((group) => {
  const at = document.querySelector(`.jb-heat th[data-check="${check}"]`).cellIndex;
  return [...group.rows].slice(1).filter((row) => !row.hidden).map((row) => (
    [...row.cells].flatMap((it) => Array(it.colSpan).fill(it))[at].dataset.standing || ""
  ));
})"""

_OUTSIDE = """() => [...document.querySelectorAll(".jb-heat :is(th, td)")].filter((it) => {
  const { right, width } = it.getBoundingClientRect();
  return right > innerWidth || it.scrollWidth > Math.ceil(width) + 1;
}).map((it) => it.textContent.trim())"""


@pytest.fixture
def portfolio(example, open_tab):
    tab = open_tab(example)
    tab.open("portfolio/")
    yield tab.page
    assert tab.faults == []


def shown(page: Page) -> list[str]:
    return page.locator(".jb-heat__row:visible th a").all_inner_texts()


def press(page: Page, column: str, way: str = "ascending", key: str = "Enter") -> None:
    """Sort as somebody without a mouse does, and wait until the column says that it is sorted."""
    page.locator(f".jb-heat th[{column}] button").press(key)
    page.locator(f".jb-heat th[{column}][aria-sort={way}]").wait_for()


def direction(page: Page) -> dict[str, str]:
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll(".jb-heat [aria-sort]")].map(
          (it) => [it.dataset.check || it.dataset.sort, it.ariaSort]))"""
    )


def test_it_says_at_first_that_it_is_sorted_by_name(portfolio):
    assert direction(portfolio) == {"name": "ascending"}
    assert portfolio.locator(".jb-sorted").inner_text()


def test_pressing_the_button_of_a_check_sorts_each_group_weakest_first(portfolio):
    press(portfolio, CARING)

    groups = portfolio.evaluate(_COLUMN, "caring")
    for group in groups:
        asked = [it for it in group if it]
        assert asked == sorted(asked, key=ORDER.index)
        assert group[len(asked) :] == [""] * (len(group) - len(asked))
    assert len(set(groups[0])) > 1
    assert direction(portfolio) == {"caring": "ascending"}


def test_pressing_it_again_turns_the_order_and_what_is_not_asked_stays_last(portfolio):
    press(portfolio, CARING)
    press(portfolio, CARING, "descending", "Space")

    for group in portfolio.evaluate(_COLUMN, "caring"):
        asked = [it for it in group if it]
        assert asked == sorted(asked, key=ORDER.index, reverse=True)
        assert group[: len(asked)] == asked
    assert direction(portfolio) == {"caring": "descending"}


def test_what_stands_alike_stays_sorted_by_name(portfolio):
    before = shown(portfolio)

    press(portfolio, CARING)
    standings = portfolio.evaluate(_COLUMN, "caring")[0]
    names = shown(portfolio)[: len(standings)]

    for standing in set(standings):
        alike = [it for it, found in zip(names, standings, strict=True) if found == standing]
        assert alike == [it for it in before if it in alike]


def test_sorting_by_verdict_puts_the_ideal_last_and_by_name_brings_the_order_back(portfolio):
    before = shown(portfolio)

    press(portfolio, "data-sort=rank")
    sorted_by_verdict = shown(portfolio)
    press(portfolio, "data-sort=name")

    ideal = portfolio.locator(".jb-heat__row[data-verdict=ideal][data-kind=customer] th a")
    customers = portfolio.locator(".jb-heat__row[data-kind=customer]").count()
    assert ideal.all_inner_texts() == [sorted_by_verdict[customers - 1]]
    assert sorted_by_verdict != before
    assert shown(portfolio) == before


def test_the_standing_of_one_check_can_be_asked_for(portfolio):
    choose(portfolio, "standing", "not-met")
    any_check = shown(portfolio)
    choose(portfolio, "check", "caring")
    caring = shown(portfolio)

    standings = [it for group in portfolio.evaluate(_COLUMN, "caring") for it in group]
    assert standings == ["not-met"] * len(caring)
    assert 0 < len(caring) < len(any_check)
    assert "standing=not-met" in portfolio.url
    assert "check=caring" in portfolio.url


def test_a_check_alone_leaves_the_journeys_that_are_asked_it(portfolio):
    choose(portfolio, "check", "caring")

    groups = portfolio.evaluate(_COLUMN, "caring")
    assert all(it for group in groups for it in group)
    assert portfolio.locator(".jb-heat__row[data-kind=employee]:visible").count() == 1


def test_what_was_chosen_comes_back_with_the_address(portfolio, example, open_tab):
    choose(portfolio, "verdict", "ideal")
    choose(portfolio, "standing", "met")

    other = open_tab(example).page
    other.goto(portfolio.url)

    assert shown(other) == shown(portfolio)
    assert len(shown(other)) == 1
    assert other.locator(".jb-heat tbody:visible").count() == 1


def test_the_keyboard_can_leave_the_table_out(portfolio):
    portfolio.locator(".jb-heat__skip").focus()
    assert portfolio.locator(".jb-heat__skip").bounding_box()["height"] > 10

    portfolio.keyboard.press("Enter")
    portfolio.wait_for_function("document.activeElement.id === 'after-journeys'")
    portfolio.keyboard.press("Tab")
    portfolio.wait_for_function("document.activeElement.id !== 'after-journeys'")

    assert portfolio.evaluate("!document.activeElement.closest('.jb-heat')")


def test_every_cell_leads_to_its_check_on_the_scorecard_of_its_journey(example):
    (page,) = example.pages.of("portfolio")
    html = example.pages.parsed(page)
    checks = [it["data-check"] for it in html.select(".jb-heat th[data-check]")]

    for row in html.select(".jb-heat__row"):
        cells = row.select("td.jb-standing")
        asked = checks[-len(cells) :]
        journey = row.select_one("th a")["href"]
        assert [it.a["href"] for it in cells] == [f"{journey}#check-{it}" for it in asked]


def test_every_cell_has_a_header_above_it_and_one_beside_it(example):
    (page,) = example.pages.of("portfolio")
    table = example.pages.parsed(page).select_one(".jb-heat table")

    assert table.caption.get_text(strip=True)
    assert [int(it["colspan"]) for it in table.select("th[scope=colgroup]")] == [5, 4]
    assert len(table.select("thead th[scope=col]")) == 11
    for row in table.select(".jb-heat__row"):
        assert row.select_one("th[scope=row]")
        assert sum(int(it.get("colspan", 1)) for it in row.find_all(["th", "td"])) == 11
        assert all(it.get_text(strip=True) for it in row.find_all(["th", "td"]))
    assert len(table.select("tbody th[scope=rowgroup]")) == len(table.select("tbody"))


def test_without_a_script_the_table_is_whole_and_has_nothing_that_does_nothing(example, open_tab):
    page = open_tab(example, java_script_enabled=False).open("portfolio/")

    assert page.locator(".jb-heat__row:visible").count() == page.locator(".jb-heat__row").count()
    assert page.locator(".jb-heat button").count() == 0
    assert not page.locator(".jb-filter").is_visible()


def test_paper_cuts_nothing_off(example, open_tab):
    page = open_tab(example, width=SHEET, height=700).open("portfolio/")
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth") <= SHEET
    assert page.evaluate(_OUTSIDE) == []
    assert not page.locator(".jb-filter").is_visible()


def test_on_a_wall_nothing_is_cut_off_either(example, open_tab):
    page = open_tab(example, width=1920, height=1080).open("portfolio/")

    assert page.evaluate(_OUTSIDE) == []


def test_on_a_phone_the_name_of_the_journey_stays_in_sight(example, open_tab):
    page = open_tab(example, width=390).open("portfolio/")

    page.locator(".jb-heat").evaluate("it => it.scrollTo(600, 0)")

    name = page.locator(".jb-heat__row th").first.bounding_box()
    assert name["x"] >= 0
    assert name["x"] + name["width"] < 200
