"""What is measured, in the example: one figure on every page that shows it, and in the data."""

from __future__ import annotations

import json
from collections import defaultdict

import pytest
from bs4 import BeautifulSoup
from journeybook.analysis.metrics import latest
from journeybook.analysis.metrics.belonging import places
from journeybook.exports.organisation import schema
from journeybook.model.audience import for_audience
from journeybook.model.evidence import Evidence
from journeybook.model.shape import Model
from journeybook.pages.figures import figure
from journeybook.reading import read
from journeybook.words import load
from jsonschema import validate

DUTCH = load("nl")


@pytest.fixture(scope="module")
def example(sites):
    return sites("example")


@pytest.fixture(scope="module")
def catalogue(example):
    whole = read(example.built.project, articles=example.built.articles).catalogue
    return for_audience(whole, None)[0]


@pytest.fixture(scope="module")
def data(example):
    return json.loads((example.built.site / "organisation.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def known(data):
    return {it["id"]: it for it in data["metrics"]}


@pytest.fixture(scope="module")
def page(example):
    read_before = {}

    def read_page(address: str) -> BeautifulSoup:
        if address not in read_before:
            file = example.built.site / address / "index.html"
            read_before[address] = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        return read_before[address]

    return read_page


def rows(page):
    """Give the rows of a list of metrics, by id of the metric."""
    return {
        it.select_one(".jb-metric__what a")["href"].strip("/").rpartition("/")[2]: it
        for it in page.select(".jb-metric")
    }


def shown(row):
    return [it.text for it in row.select(".jb-metric__value strong")]


def test_the_overview_shows_every_metric_once_with_the_value_of_the_data(page, known, catalogue):
    found = page("metrics/").select(".jb-metric")

    assert len(found) == len(known)
    for key, row in rows(page("metrics/")).items():
        if "latest" in known[key]:
            assert shown(row) == [
                figure(DUTCH, catalogue.metrics[key], known[key]["latest"]["value"])
            ], key


def test_a_metric_shows_the_same_value_on_every_page(page, catalogue):
    overview = rows(page("metrics/"))

    for metric in catalogue.metrics.values():
        own = [it.text for it in page(f"metrics/{metric.id}/").select(".jb-measured__now strong")]
        assert own == shown(overview[metric.id]), metric.id
        for journey in {it.journey.id for it in places(metric, catalogue)}:
            there = rows(page(f"journeys/{journey}/"))
            assert shown(there[metric.id]) == own, (metric.id, journey)


def test_the_map_shows_at_its_steps_what_is_measured_there(page, catalogue):
    for metric in catalogue.metrics.values():
        for it in places(metric, catalogue):
            if it.step:
                links = page(f"journeys/{it.journey.id}/").select(".jb-map table a")
                assert f"../../metrics/{metric.id}/" in {link["href"] for link in links}, metric.id


def test_the_table_beside_a_drawing_has_every_value_of_the_data(page, known):
    for key, it in known.items():
        lines = page(f"metrics/{key}/").select(".jb-values__table tbody tr")
        assert len(lines) == len(it["values"]), key


def test_every_drawing_has_a_dot_for_each_value_and_a_name(page, known):
    for key, it in known.items():
        main = [one for one in it["values"] if "variant" not in one and "value" in one]
        for drawing in page(f"metrics/{key}/").select(".jb-values .jb-values__drawing"):
            assert len(drawing.select("circle")) == len(main), key
            assert drawing.get("aria-label") or drawing.get("aria-hidden") == "true"


def test_the_target_is_reached_on_the_page_where_it_is_in_the_data(page, known):
    for key, row in rows(page("metrics/")).items():
        reached = known[key].get("latest", {}).get("reached")
        standing = {True: "met", False: "not-met", None: "not-applicable"}[reached]
        assert row.select_one(".jb-metric__target [data-standing]")["data-standing"] == standing, (
            key
        )


def test_what_a_metric_lacks_is_said_on_its_page_and_in_the_list(page, known):
    lacking = {key for key, it in known.items() if it["lacks"]}

    assert lacking == {"smileyzuil-winkels", "tijd-tot-opening"}
    for key in lacking:
        for sentence in known[key]["lacks"]:
            assert sentence in rows(page("metrics/"))[key].text, key
            assert sentence in page(f"metrics/{key}/").text, key


def test_a_figure_with_a_course_does_not_stand_among_the_measures_as_well(catalogue):
    """Nobody can keep two figures of the same thing agreeing."""
    for journey in catalogue.journeys.values():
        numbers = defaultdict(set)
        for metric in catalogue.metrics.values():
            found = latest(metric, max(it.date for it in metric.values))
            if found and any(it.journey is journey for it in places(metric, catalogue)):
                numbers[found.source].add(DUTCH.number(found.number))
        for measure in journey.measures:
            for it in measure.evidence:
                said = {word.strip("%+") for word in (measure.now or "").split()}
                assert not said & numbers[it.source], (journey.id, measure.title)


def test_values_and_evidence_from_one_source_agree_on_how_many_were_asked(catalogue):
    samples = defaultdict(set)
    for journey in catalogue.journeys.values():
        for it in evidence(journey):
            if it.sample and it.date:
                samples[it.source, it.date].add(it.sample)
    checked = 0
    for metric in catalogue.metrics.values():
        asked = defaultdict(list)
        for value in metric.values:
            # Who got one variant is a part of all who were asked.
            if value.n and value.variant:
                asked[value.source, value.date, "variants"].append(value.n)
            elif value.n:
                asked[value.source, value.date, value].append(value.n)
        for (source, day, _), numbers in asked.items():
            known = samples.get((source, day))
            if known:
                assert sum(numbers) in known, (metric.id, source, known)
                checked += 1

    assert checked > 40


def evidence(thing):
    """List all evidence in an object."""
    if isinstance(thing, Evidence):
        yield thing
    elif isinstance(thing, Model):
        for name in type(thing).model_fields:
            yield from evidence(getattr(thing, name))
    elif isinstance(thing, tuple):
        for it in thing:
            yield from evidence(it)


def test_the_open_data_satisfies_its_schema(data):
    validate(data, schema())


def test_every_metric_can_be_reached_from_home_by_its_overview(page):
    assert any(it["href"].rstrip("/").endswith("metrics") for it in page("").select("a[href]"))
