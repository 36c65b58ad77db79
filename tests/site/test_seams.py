"""The seams and the phases on the site: what is counted is shown, once and everywhere alike."""

from __future__ import annotations

import json

import pytest

from tests.site.tab import choose


@pytest.fixture(scope="module")
def data(sites):
    site = sites("example").pages.site
    return json.loads((site / "organisation.json").read_text("utf-8"))


def article(site, address):
    (page,) = (it for it in site.pages.files if it.address == address)
    return site.pages.parsed(page).select_one("article")


def test_every_seam_is_on_its_page_in_its_order(example, data):
    shown = article(example, "seams/").select("li.jb-seam")

    assert [it["data-journey"] for it in shown] == [it["journey"] for it in data["seams"]]
    assert [int(it["value"]) for it in shown] == [*range(1, len(shown) + 1)]
    assert len(shown) > 20


def test_a_seam_leads_to_the_steps_on_both_sides(example, data):
    shown = article(example, "seams/").select("li.jb-seam")

    for it, seam in zip(shown, data["seams"], strict=True):
        links = [link["href"] for link in it.select(".jb-seam__side a[href*='#step-']")]
        sides = (seam["source"]["step"], seam["target"]["step"])
        assert links == [f"../journeys/{seam['journey']}/#step-{step}" for step in sides]


def test_home_the_page_and_the_data_count_the_same_seams(example, data):
    number = str(len(data["seams"]))

    assert number in article(example, "").get_text()
    assert f"{number} naden" in article(example, "seams/").get_text()


def test_every_cell_of_the_matrix_is_the_one_in_the_data(example, data):
    for model in data["stage_models"]:
        table = article(example, f"phases/{model['id']}/").select_one(".jb-matrix__table")
        phases = [it["title"] for it in model["phases"]]
        shown = sorted(
            (phases.index(cell["data-phase"]), row, cell["data-filled"])
            for row, line in enumerate(table.select("tbody tr"))
            for cell in line.select("td")
        )
        rows = len(table.select("tbody tr"))
        order = [it["id"] for it in model["phases"]]
        told = [
            (order.index(cell["phase"]), at % rows, cell["filled"])
            for at, cell in enumerate(model["cells"])
        ]

        assert shown == told


def test_a_step_in_the_matrix_is_told_on_the_page_of_its_phase(example, data):
    for model in data["stage_models"]:
        for phase in model["phases"]:
            page = article(example, phase["url"])
            links = {it["href"].split("journeys/")[-1] for it in page.select("a[href*='#step-']")}
            steps = [
                it.split("#")
                for cell in model["cells"]
                if cell["phase"] == phase["id"]
                for it in cell.get("steps", ())
            ]

            assert {f"{journey}/#step-{step}" for journey, step in steps} <= links


def test_a_cycle_has_a_way_from_its_end_to_its_beginning_and_a_line_has_none(example):
    drawn = article(example, "phases/").select(".jb-stages")

    closing = [len(it.select("[data-closing]")) for it in drawn]

    assert [it.has_attr("data-cycle") for it in drawn] == [number > 0 for number in closing]
    assert True in [number > 0 for number in closing]
    assert 0 in closing


@pytest.mark.browser
def test_the_seams_of_one_team_are_left_when_it_is_chosen(example, open_tab, data):
    tab = open_tab(example)
    tab.open("seams/")

    choose(tab.page, "team", "bezorging")

    expected = [
        it for it in data["seams"] if "bezorging" in it["source"]["teams"] + it["target"]["teams"]
    ]
    tab.page.wait_for_function(
        "number => document.querySelectorAll('.jb-seam:not([hidden])').length === number",
        arg=len(expected),
    )
    assert 0 < len(expected) < len(data["seams"])
    assert tab.faults == []


@pytest.mark.browser
def test_a_journey_leads_to_its_own_seams(example, open_tab, data):
    tab = open_tab(example)
    tab.open("journeys/klacht-oplossen/")

    tab.page.locator("#seams ~ p a[href*='?journey=']").click()

    expected = sum(it["journey"] == "klacht-oplossen" for it in data["seams"])
    tab.page.wait_for_function(
        "number => document.querySelectorAll('.jb-seam:not([hidden])').length === number",
        arg=expected,
    )


@pytest.mark.browser
def test_on_a_phone_every_cell_says_its_phase(example, open_tab):
    tab = open_tab(example, width=390)
    tab.open("phases/purchase-cycle/")

    said = tab.page.locator(".jb-matrix__table tbody tr").first.locator("td").first

    assert said.evaluate("it => getComputedStyle(it, '::before').content") == '"Inspiratie"'
    assert (
        tab.page.locator(".jb-matrix__table thead").evaluate(
            "it => it.getBoundingClientRect().width"
        )
        <= 1
    )
