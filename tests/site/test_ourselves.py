"""What an organisation says of itself is told alike on every page and in the open data."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

PUBLICATIONS = ["example", "torture"]
INVOLVED = {
    "met": "in-all",
    "partly": "in-part",
    "stale": "no-longer",
    "unknown": "undated",
    "not-met": "never",
}


@pytest.fixture(params=PUBLICATIONS)
def site(request, sites):
    return sites(request.param)


def data(site):
    return json.loads((site.pages.site / "organisation.json").read_text("utf-8"))


def page(site, address):
    (found,) = (it for it in site.pages.files if it.address == address)
    return site.pages.parsed(found).select_one("article")


def test_the_table_of_departments_tells_what_the_data_does(site):
    told = data(site)["alignment"]["themes"]
    rows = page(site, "alignment/").select(".jb-tiles tbody tr")
    asked = [it for it in told if it.get("departments")]

    expected = []
    for theme in asked:
        sums = theme["departments"]
        expected.append([it["standing"] if it["answered"] else None for it in sums])
        for question in theme["questions"]:
            given = {it.get("team"): it["standing"] for it in question["answers"]}
            expected.append([given.get(it.get("team")) for it in sums])
    assert [[it.get("data-standing") for it in row.select("td")] for row in rows] == expected


def test_a_theme_counts_its_questions_once(site):
    for theme in data(site)["alignment"]["themes"]:
        for one in theme.get("departments") or ():
            answers = [
                it["standing"]
                for question in theme["questions"]
                for it in question["answers"]
                if it.get("team") == one.get("team")
            ]
            assert one["met"] == answers.count("met")
            assert one["answered"] == len(answers)
            assert one["asked"] == len(theme["questions"])


def test_every_answer_stands_on_the_page_of_its_theme_and_of_its_team(site):
    for theme in data(site)["alignment"]["themes"]:
        shown = page(site, theme["url"])
        for question in theme["questions"]:
            for answer in question["answers"]:
                team = answer.get("team")
                anchor = f"answer-{question['id']}" + (f"--{team}" if team else "")
                row = shown.find(id=anchor)
                assert row["data-standing"] == answer["standing"], anchor
                if team:
                    links = page(site, f"teams/{team}/").select(f"a[href$='#{anchor}']")
                    stood = [it.find_parent("li").select_one(".jb-standing") for it in links]
                    assert answer["standing"] in {it["data-standing"] for it in stood}, anchor


def test_the_head_counts_the_answers_that_the_table_shows(example):
    shown = page(example, "alignment/")
    tiles = [
        it["data-standing"]
        for row in shown.select(".jb-tiles tbody tr:not(.jb-tiles__head)")
        for it in row.select("td[data-standing]")
    ]
    counts = {
        it["data-standing"]: int(re.match(r"\d+", it.get_text())[0])
        for it in shown.select("#departments ~ p .jb-count")
    }

    assert counts == Counter(tiles)


def test_who_takes_part_is_told_alike_in_the_table_the_data_and_on_the_journey(site):
    seats = {(it["journey"], it["team"]): it["involvement"] for it in data(site)["participation"]}
    table = page(site, "participation/").select_one(".jb-tiles")
    teams = [it["href"].strip("/").rpartition("/")[2] for it in table.select("thead a")]

    found = {}
    for row in table.select("tbody tr:not(.jb-tiles__kind)"):
        journey = row.th.a["href"].partition("#")[0].strip("/").rpartition("/")[2]
        for team, cell in zip(teams, row.select("td"), strict=True):
            if cell.get("data-standing"):
                found[journey, team] = INVOLVED[cell["data-standing"]]
    assert found == seats


def test_who_was_never_asked_is_named_first_and_on_the_page_of_the_journey(example):
    seats = data(example)["participation"]
    never = {(it["journey"], it["team"]) for it in seats if it["involvement"] == "never"}
    listed = page(example, "participation/").find(id="never").find_parent("section")

    found = set()
    for item in listed.select("li"):
        team, journey = (it["href"].partition("#")[0].strip("/") for it in item.select("a"))
        found.add((journey.rpartition("/")[2], team.rpartition("/")[2]))
    assert found == never
    for journey, team in never:
        section = page(example, f"journeys/{journey}/").find(id="participation")
        links = section.find_parent("section").select(f"a[href$='teams/{team}/']")
        assert any(it.find_next("span")["data-standing"] == "not-met" for it in links)


def test_a_segment_without_a_reason_says_so(example):
    told = data(example)["alignment"]["not_served"]
    rows = page(example, "loyalty/").select(".jb-segments tbody tr")

    assert [it.th.get_text() for it in rows] == [it["title"] for it in told]
    assert [not it.select(".jb-segments__flaw") for it in rows] == [it["stands"] for it in told]
    assert {it["stands"] for it in told} == {True, False}


def test_loyalty_of_customers_and_of_ours_stand_beside_each_other(example):
    shown = page(example, "loyalty/")
    ours, theirs = shown.find(id="ours"), shown.find(id="customers")

    assert ours.find_parent(class_="jb-both") is theirs.find_parent(class_="jb-both")
    assert len(theirs.find_parent("section").select(".jb-metric")) > 1
    assert len(ours.find_parent("section").select("h3[id^=question-]")) > 3


def test_the_example_is_uncomfortable(example):
    told = data(example)
    standings = {
        it["standing"]
        for theme in told["alignment"]["themes"]
        for question in theme["questions"]
        for it in question["answers"]
    }
    involved = {it["involvement"] for it in told["participation"]}

    assert standings >= {"met", "partly", "not-met", "unknown", "stale"}
    assert involved == {"never", "undated", "no-longer", "in-part", "in-all"}


def test_guidance_leads_to_the_themes_it_helps_with_and_back(example):
    shown = page(example, "alignment/")

    assert shown.select("#guidance ~ .jb-cards article")


@pytest.mark.parametrize("address", ["alignment/", "participation/", "loyalty/"])
def test_the_home_page_leads_there(example, address):
    links = page(example, "").select(f".jb-behind a[href='{address}']")

    assert len(links) == 1
    assert links[0].find("span").get_text()
