"""What is being done, in the example: one story on every page that tells of it, and in the data."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup

OVERVIEW = "initiatives/"
MENDS = "een-eigenaar-per-klacht"


@pytest.fixture(scope="module")
def example(sites):
    return sites("example")


@pytest.fixture(scope="module")
def data(example):
    told = json.loads((example.built.site / "organisation.json").read_text("utf-8"))
    return told["initiatives"]


@pytest.fixture(scope="module")
def known(data):
    return {it["id"]: it for it in data["initiatives"]}


@pytest.fixture(scope="module")
def page(example):
    def read(address: str) -> BeautifulSoup:
        file = example.built.site / address / "index.html"
        return BeautifulSoup(file.read_text("utf-8"), "html.parser")

    return read


def test_the_table_stands_in_the_order_of_the_data(page, known):
    rows = page(OVERVIEW).select(".jb-weighing__table tbody tr")

    shown = [(row.th.a["href"].strip("/"), int(row.td.text)) for row in rows]
    weighed = {key: it["place"] for key, it in known.items() if "place" in it}
    assert dict(shown) == weighed
    assert [place for _, place in shown] == sorted(weighed.values())


def test_the_drawing_holds_what_the_table_does(page, known):
    overview = page(OVERVIEW)

    drawn = {
        it["data-key"]: (it.select_one(".jb-weighing__mark").text, it["data-status"])
        for it in overview.select(".jb-weighing__drawing [data-key]")
    }
    assert drawn == {
        key: (str(it["place"]), it["status"]) for key, it in known.items() if "place" in it
    }
    label = overview.select_one(".jb-weighing__drawing")["aria-label"]
    assert label in " ".join(overview.select_one(".jb-words").text.split())


def test_the_overview_names_its_formula_and_the_source_of_it(page):
    assert "McBride" in page(OVERVIEW).get_text()
    assert "McBride" in page(f"initiatives/{MENDS}/").get_text()


@pytest.mark.parametrize(
    ("anchor", "field"),
    [("late", "overdue"), ("waiting", "uncommitted"), ("questioned", "questioned")],
)
def test_whatever_asks_for_attention_is_listed_and_counted(page, known, anchor, field):
    section = page(OVERVIEW).find(id=anchor).parent

    listed = [it.a["href"].strip("/") for it in section.select(".jb-acts__title")]
    flagged = {key for key, it in known.items() if it[field]}
    assert flagged
    assert flagged <= set(listed)
    head = {
        it.a["href"]: int(it.strong.text) for it in page(OVERVIEW).select(".jb-stand li:has(a)")
    }
    assert head[f"#{anchor}"] == len(flagged)


def test_pain_points_without_an_initiative_are_those_of_the_data_worst_first(page, data):
    section = page(OVERVIEW).find(id="unanswered").parent
    rows = section.select("tbody tr")

    severities = [
        int((it.select_one("[data-severity]") or {}).get("data-severity", 0)) for it in rows
    ]
    assert len(rows) == len(data["unanswered"])
    assert severities == sorted(severities, reverse=True)
    assert f" {len(rows)} " in section.select_one(".jb-words").text


def test_every_pain_point_on_a_journeys_page_names_what_answers_it(example, page, known):
    for file in example.pages.of("journey"):
        tellings = page(file.address).select(
            '.jb-tellings:is([data-kind="pain"], [data-kind="opportunity"]) > li'
        )
        shown = {
            link["href"].rstrip("/").rpartition("/")[2]
            for telling in tellings
            for link in telling.select(".jb-answered a")
        }
        told = {
            key
            for key, it in known.items()
            if any(one["journey"] == file.named for one in it["answers"])
        }
        assert shown == told, file.named


def test_an_initiative_and_its_journeys_lead_to_each_other(page, known):
    for key, it in known.items():
        own = page(f"initiatives/{key}/")
        for journey in it["journeys"]:
            assert own.select(f'a[href*="journeys/{journey}/"]'), (key, journey)
            section = page(f"journeys/{journey}/").find(id="doing").parent
            assert section.select(f'a[href$="initiatives/{key}/"]'), (key, journey)


def test_teams_and_checks_lead_back(page, known):
    for key, it in known.items():
        owner = page(f"teams/{it['owner']}/").find(id="doing").parent
        assert owner.select(f'a[href$="initiatives/{key}/"]'), key
        for one in it["stakeholders"]:
            if one["team"] != it["owner"] and it["status"] not in {"done", "stopped"}:
                asked = page(f"teams/{one['team']}/").find(id="goes-along").parent
                assert asked.select(f'a[href$="initiatives/{key}/"]'), (key, one["team"])
        for check in it["checks"]:
            section = page(f"checks/{check}/").find(id="doing").parent
            assert section.select(f'a[href$="initiatives/{key}/"]'), (key, check)


def test_what_has_no_pain_point_behind_it_is_asked_why(page, known):
    for key, it in known.items():
        asked = page(f"initiatives/{key}/").select(".jb-initiative__ask")
        assert bool(asked) == it["questioned"], key


def test_the_home_page_says_what_matters_most(page, known):
    late = sum(it["overdue"] for it in known.values())
    home = page("")

    told = [it.parent.get_text() for it in home.select(f'a[href="{OVERVIEW}"]')]

    assert any(str(late) in it for it in told), told


@pytest.mark.browser
def test_no_name_in_the_matrix_touches_another_in_a_browser(example, open_tab):
    tab = open_tab(example)
    tab.open(OVERVIEW)

    faults = tab.page.evaluate(
        """() => {
          const drawing = document.querySelector('.jb-weighing__drawing');
          const boxes = [...drawing.querySelectorAll('[data-key]')].map((it) => {
            const { x, y, width, height } = it.getBBox();
            const cell = it.parentElement.querySelector('rect').getBBox();
            return { key: it.dataset.key, x, y, right: x + width, bottom: y + height, cell };
          });
          const out = boxes.filter(({ x, y, right, bottom, cell }) =>
            x < cell.x || y < cell.y
            || right > cell.x + cell.width || bottom > cell.y + cell.height);
          const touch = (one, other) => one.x < other.right && other.x < one.right
            && one.y < other.bottom && other.y < one.bottom;
          const hit = boxes.flatMap(
            (one, index) => boxes.slice(index + 1).filter((other) => touch(one, other))
          );
          const keys = (found) => found.map((it) => it.key);
          return { drawn: boxes.length, out: keys(out), hit: keys(hit) };
        }"""
    )

    assert faults["drawn"] > 9
    assert faults["out"] == []
    assert faults["hit"] == []


@pytest.mark.browser
def test_the_road_map_is_drawn_with_every_dated_initiative(example, open_tab, known):
    tab = open_tab(example)
    tab.open(OVERVIEW)

    states = tab.draw()
    (read,) = (frame.evaluate("window.__drawn.parsed") for frame in tab.frames())

    dated = {it["title"] for it in known.values() if it.get("due") or it.get("start")}
    assert states == ["drawn"]
    assert read["type"] == "gantt"
    assert {it["task"] for it in read["bars"]} - {"vandaag"} == dated
    assert tab.faults == []
