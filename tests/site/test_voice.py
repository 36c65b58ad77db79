"""The reader's voice in the example: asked everywhere, quietly, and gathered in one place."""

from __future__ import annotations

import datetime as dt
import json
import re
from urllib.parse import unquote

import pytest

from tests.site.tab import choose

JOURNEY = "journeys/klacht-oplossen/"
DAY = dt.date(2026, 11, 22)


@pytest.fixture
def said(example):
    """Give what the open data says was heard."""
    return json.loads((example.built.site / "organisation.json").read_text("utf-8"))["voice"]


def test_every_step_and_every_check_of_every_journey_asks_the_reader(example):
    data = json.loads((example.built.site / "journeys.json").read_text("utf-8"))

    for journey in data["journeys"]:
        page = example.pages.parsed(
            next(it for it in example.pages.of("journey") if it.named == journey["id"])
        )
        asked = [
            unquote(it["href"]) for it in page.select('a[href^="mailto:klantreizen@"][aria-label]')
        ]
        for step in (it["id"] for stage in journey["stages"] for it in stage["steps"]):
            assert sum(f"{journey['id']}#{step} (" in it for it in asked) == 2, (journey, step)
        for check in page.select(".jb-side li[id^=check-]"):
            named = f"{journey['id']} {check['id'].removeprefix('check-')} ("
            assert sum(named in it for it in asked) == 2, named


def test_no_two_links_on_a_page_have_the_same_name(example):
    for page in example.pages.of("journey"):
        parsed = example.pages.parsed(page)
        names = [it["aria-label"] for it in parsed.select('a[href^="mailto:klantreizen@"]')]

        assert len(set(names)) == len(names), page.address


def test_what_waits_and_what_was_answered_is_the_same_on_every_page(example, said):
    page = example.pages.parsed(example.pages.of("voice")[0])
    waiting, answered = page.select("section .jb-heard")

    open_ones = said["open_questions"] + said["open_ideas"]
    assert len(waiting.find_all("li", recursive=False)) == open_ones
    assert len(answered.find_all("li", recursive=False)) == said["answered"]
    on_journeys = sum(
        len(example.pages.parsed(it).select(".jb-heard > li[data-open]"))
        for it in example.pages.of("journey")
    )
    assert on_journeys == open_ones
    sentence = page.select_one(".jb-words").get_text()
    assert f"{said['open_questions']} vragen" in sentence
    assert f"{said['open_ideas']} ideeën" in sentence
    home = example.pages.parsed(example.pages.of("home")[0]).get_text(" ", strip=True)
    assert f"{said['open_questions']} vragen en {said['open_ideas']} ideeën" in home


def test_the_oldest_waits_first_and_the_latest_answer_stands_first(said):
    waiting = [it for it in said["heard"] if it["open"]]
    answered = [it for it in said["heard"] if not it["open"]]

    assert [it["date"] for it in waiting] == sorted(it["date"] for it in waiting)
    days = [it["answered"] for it in answered]
    assert days == sorted(days, reverse=True)
    for it in waiting:
        assert it["days"] == (DAY - dt.date.fromisoformat(it["date"])).days


def test_the_example_says_what_became_of_ideas_also_where_the_answer_was_no(said):
    ideas = [it for it in said["heard"] if it["kind"] == "idea"]

    assert {it["status"] for it in ideas} == {"new", "weighed", "under-way", "done", "declined"}
    assert any(it.get("credit") for it in ideas)
    assert any(it.get("initiative") for it in ideas)


def test_whoever_asked_is_a_role_and_no_answer_is_older_than_its_question(said):
    for it in said["heard"]:
        assert it["by"]
        assert "@" not in it["by"]
        assert it.get("answered", it["date"]) >= it["date"]


@pytest.mark.browser
def test_a_step_is_answered_with_the_keyboard_and_without_a_script(example, open_tab):
    tab = open_tab(example, java_script_enabled=False)
    tab.open(JOURNEY)
    link = tab.page.get_by_role("link", name="Klopt dit niet? (stap 9)")

    link.focus()

    assert tab.page.locator(":focus").get_attribute("href") == link.get_attribute("href")
    assert unquote(link.get_attribute("href")) == (
        "mailto:klantreizen@kwartelnest.example"
        "?subject=Klopt dit niet? klacht-oplossen#elf-dagen-niets (2026-11-22)"
    )
    assert tab.faults == []


@pytest.mark.browser
def test_on_paper_nobody_is_asked_to_follow_a_link(example, open_tab):
    tab = open_tab(example)
    tab.open(JOURNEY)
    assert tab.page.locator(".jb-reply").first.is_visible()

    tab.page.emulate_media(media="print")

    assert tab.page.locator('a[href^="mailto:klantreizen@"]:visible').count() == 0


@pytest.mark.browser
def test_questions_and_ideas_can_be_told_apart(example, open_tab, said):
    tab = open_tab(example)
    tab.open("voice/")

    choose(tab.page, "kind", "idea")

    ideas = sum(it["kind"] == "idea" for it in said["heard"])
    shown = tab.page.locator(".jb-heard > li:visible")
    assert shown.count() == ideas
    assert {it.get_attribute("data-kind") for it in shown.all()} == {"idea"}
    count = tab.page.locator(".jb-filter [role=status]").inner_text()
    assert re.findall(r"\d+", count) == [str(ideas), str(len(said["heard"]))]
    assert tab.faults == []
