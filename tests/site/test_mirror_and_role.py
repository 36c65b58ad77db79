"""The mirror and my role in the example: complete, linked both ways, and one story everywhere."""

from __future__ import annotations

import json
from urllib.parse import urljoin

import pytest
import yaml
from journeybook.reading import read

from tests.site.building import ROOT
from tests.site.felt import plain

FIELDS = ("frontstage", "backstage", "support", "mandate")


@pytest.fixture(scope="module")
def catalogue():
    return read(ROOT).catalogue


@pytest.fixture
def data(example):
    return json.loads((example.built.site / "organisation.json").read_text("utf-8"))


def article(example, address):
    page = next(it for it in example.pages.files if it.address == address)
    return example.pages.parsed(page).select_one("article")


def links(example, address):
    """List the addresses that a page leads to, without what comes after #, and with it."""
    found = [
        urljoin(f"/{address}", it["href"]) for it in article(example, address).select("[href]")
    ]
    return {it.lstrip("/") for it in found} | {it.lstrip("/").partition("#")[0] for it in found}


def test_every_team_and_every_kind_of_employee_has_a_page_to_choose(example, catalogue):
    expected = {f"my-role/team/{it}/" for it in catalogue.teams}
    expected |= {
        f"my-role/persona/{it.id}/" for it in catalogue.personas.values() if it.kind == "employee"
    }

    assert {it.address for it in example.pages.of("role")} == expected
    assert expected <= links(example, "my-role/")


def test_every_step_that_names_a_team_is_on_the_page_of_that_team(example, catalogue):
    shown = {team: links(example, f"my-role/team/{team}/") for team in catalogue.teams}

    named = 0
    for file in sorted((ROOT / "journeys").glob("*/*.yml")):
        written = yaml.safe_load(file.read_text("utf-8"))
        for stage in written.get("stages", ()) if isinstance(written, dict) else ():
            for step in stage.get("steps", ()):
                for team in teams(step):
                    named += 1
                    assert f"journeys/{file.stem}/#step-{step['id']}" in shown[team], (file, team)
    assert named > 100


def teams(step):
    """List the teams that a step names, as it was written."""
    for field in (*FIELDS, "touchpoint", "handover"):
        listed = step.get(field, ())
        for it in listed if isinstance(listed, list) else [listed]:
            if isinstance(it, dict):
                yield from filter(None, (it.get("team"), it.get("owner"), it.get("to")))
    if "owner" in step:
        yield step["owner"]


def test_roles_teams_people_and_journeys_lead_to_each_other(example, catalogue):
    for team in catalogue.teams:
        assert f"my-role/team/{team}/" in links(example, f"teams/{team}/")
        assert f"teams/{team}/" in links(example, f"my-role/team/{team}/")
    for persona in catalogue.personas.values():
        role = f"my-role/persona/{persona.id}/"
        if persona.kind == "employee":
            assert role in links(example, f"personas/{persona.id}/")
            assert f"my-role/team/{persona.team}/" in links(example, role)
    assert "my-role/persona/bezorger/" in links(example, "journeys/bezorging-eettafel/")


def test_a_mandate_on_trial_says_for_whom(example):
    text = plain(article(example, "my-role/persona/bezorger/").get_text(" "))

    assert "€ 75" in text
    assert "Alleen als proef, voor: drie teams in regio Noord" in text


def test_the_answer_that_head_office_owes_is_asked_and_not_practised(data):
    (mirror,) = (it for it in data["mirrors"] if it["journey"] == "ondernemer-actie-draaien")
    ask = mirror["asks"][0]

    assert (ask["own"]["value"], ask["others"]["value"]) == (3.5, 0.8)
    assert (ask["own"]["practice"], ask["others"]["practice"]) == ("not-kept", "kept")
    assert ask["only_asked"]


def test_what_a_mirror_takes_from_a_metric_is_what_the_metric_tells(data):
    metrics = {it["id"]: it for it in data["metrics"]}
    held = [it[side] for one in data["mirrors"] for it in one["asks"] for side in ("own", "others")]
    measured = [it for it in held if it.get("metric")]

    assert measured
    for it in measured:
        last = metrics[it["metric"]]["values"][-1]
        assert (it["value"], it["date"]) == (last["value"], last["date"])


def test_the_widest_gap_stands_first_on_the_page_as_in_the_data(example, data):
    for mirror in data["mirrors"]:
        if mirror["checks"]:
            rows = article(example, mirror["url"]).select(".jb-faces > li")
            shown = [it["data-gap"] for it in rows]
            assert shown == [
                str(abs(it["gap"])) if "gap" in it else "none" for it in mirror["checks"]
            ]


def test_mirrors_and_journeys_lead_to_each_other(example, data):
    found = [it for it in data["mirrors"] if it.get("url")]

    assert len(found) > 2
    for it in found:
        journey = f"journeys/{it['journey']}/"
        assert it["url"] in links(example, journey)
        assert journey in links(example, it["url"])
        assert it["url"] in links(example, "mirror/")


def test_what_travellers_of_every_kind_expect_is_gathered(example, catalogue):
    text = plain(article(example, "mirror/").get_text(" "))

    for journey in catalogue.journeys.values():
        if journey.in_use:
            for it in journey.beforehand:
                assert plain(it.way or it.outcome) in text, journey.id
                assert plain(it.source or it.evidence[0].source) in text, journey.id


def test_the_example_looks_in_the_mirror_where_partners_travel(catalogue):
    partners = [it for it in catalogue.journeys.values() if it.kind == "partner"]

    assert partners
    assert all(it.mirror for it in partners)


@pytest.mark.parametrize(
    ("who", "text", "leads_to"),
    [
        ("team/klantbeleving", "Eén reis een eigen budget geven", "#answer-"),
        ("team/winkels", "Iedere winkel in regio Oost weet wie de eigenaar", "klachten-rond-maken"),
        ("persona/verkoopadviseur", "Iedere winkel in regio Oost weet wie", "klachten-rond-maken"),
        ("team/servicecentrum", "Een teamleider die drie maanden vrij is", "reis-van-kwartelnest"),
    ],
)
def test_what_was_promised_elsewhere_is_to_be_done_and_flagged_when_late(
    example, who, text, leads_to
):
    tasks = article(example, f"my-role/{who}/").select("[data-dated=role] .jb-attention > li")

    (task,) = (it for it in tasks if text in plain(it.get_text(" ")))
    assert task.has_attr("data-late")
    assert any(leads_to in it["href"] for it in task.select("a"))


@pytest.mark.parametrize("who", ["team/servicecentrum", "persona/verkoopadviseur"])
def test_on_paper_a_role_has_what_folds_open_and_the_titles_of_guidance(example, open_tab, who):
    page = open_tab(example, width=718, height=1000).open(f"my-role/{who}/")
    page.emulate_media(media="print")

    hidden = page.evaluate(
        """() => [...document.querySelectorAll(
          ".jb-role :is(details *, .jb-may *, .jb-works *, .jb-role__guidance h3)")]
        .filter((it) => it.textContent.trim())
        .filter((it) => !it.getClientRects().length || it.getBoundingClientRect().height < 4)
        .map((it) => it.textContent.trim().slice(0, 60))"""
    )

    assert page.locator(".jb-role :is(.jb-may, .jb-works) > li").count() > 6
    assert page.locator(".jb-role__guidance h3").count()
    assert hidden == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 718
