"""What Mermaid read, the curve drew and the map says is what stands in the YAML."""

from __future__ import annotations

import re

import pytest
from journeybook.analysis.flow import flow
from journeybook.reading import read
from journeybook.words import load

from tests.site.felt import felt, plain, tasks

PUBLICATIONS = ("example", "english", "reality", "torture")


@pytest.fixture(scope="module", params=PUBLICATIONS)
def site(request, sites):
    return sites(request.param)


@pytest.fixture(scope="module")
def catalogue(site):
    return read(site.built.project, articles=site.built.articles).catalogue


def journeys(site, catalogue):
    """Pair each journey with its page."""
    return [(catalogue.journeys[it.named], it) for it in site.pages.of("journey")]


def test_every_journey_has_a_page(site, catalogue):
    assert {it.named for it in site.pages.of("journey")} == set(catalogue.journeys)


@pytest.mark.browser
def test_every_diagram_of_a_journey_is_drawn_and_read_as_it_was_written(site, catalogue, open_tab):
    tab = open_tab(site)
    words = load(site.pages.parsed(site.pages.files[0]).html["lang"])

    # Each of the tortured journeys has most of the texts in its diagrams.
    every = 3 if site.built.name == "torture" else 1
    for journey, page in journeys(site, catalogue)[::every]:
        tab.open(page.address)
        states = tab.draw()
        drawn = [frame.evaluate("window.__drawn") for frame in tab.frames()]
        assert {*states} <= {"drawn"}, (journey.id, states)
        faces = [it["parsed"] for it in drawn if it["parsed"]["type"] == "journey"]
        flows = [it["parsed"] for it in drawn if it["parsed"]["type"].startswith("flow")]
        assert tasks_in(faces) == tasks(journey, catalogue), journey.id
        assert ways_in(flows) == ways(journey, catalogue, words), journey.id

    assert tab.faults == []


def tasks_in(parsed):
    """List the tasks that Mermaid found, over all diagrams of a journey."""
    for diagram in parsed:
        assert diagram["sections"] == list(dict.fromkeys(it["section"] for it in diagram["tasks"]))
    return [
        (plain(it["section"]), plain(it["task"]), it["score"], [plain(one) for one in it["actors"]])
        for diagram in parsed
        for it in diagram["tasks"]
    ]


def ways_in(parsed):
    """List the nodes and the edges that Mermaid found, each edge by the texts at its ends."""
    if not parsed:
        return None
    (diagram,) = parsed
    texts = {it["id"]: plain(it["text"]) for it in diagram["vertices"]}
    edges = [(texts[it["start"]], texts[it["end"]], plain(it["text"])) for it in diagram["edges"]]
    return sorted(texts.values()), sorted(edges)


def ways(journey, catalogue, words):
    """List the nodes and edges there should be; `None` for a journey that can go one way only."""
    found = flow(journey, catalogue)
    if not found.interesting:
        return None
    texts = {node.key: plain(words.say(node.title)) for node in found.nodes}
    edges = [
        (texts[it.source], texts[it.target], plain(" · ".join(map(words.say, it.labels))))
        for it in found.edges
    ]
    return sorted(texts.values()), sorted(edges)


def test_the_map_says_how_every_step_feels_and_to_whom(site, catalogue):
    for journey, page in journeys(site, catalogue):
        marks = on_the_map(site.pages.parsed(page))

        written = [
            (step.title, one.first, one.last, one.persona and catalogue.personas[one.persona].title)
            for step in journey.steps
            for one in step.sentiment
            if one.last is not None
        ]

        assert [(title, *levels) for title, *levels, _words in marks] == [
            (plain(title), first, last) for title, first, last, _who in written
        ], journey.id
        for (*_, words), (*_, who) in zip(marks, written, strict=True):
            assert plain(who or "") in words, journey.id


def on_the_map(page):
    """List the title, both levels and the words of every mark in the columns of steps."""
    table = page.select_one(".jb-map table")
    heads = table.select("thead tr:last-child th[id]")
    found = []
    for head, cell in zip(heads, table.select(".jb-map__feeling td"), strict=False):
        if head["id"].startswith("step-"):
            title = re.sub(r"^\d+ ", "", plain(head.get_text()))
            for mark in cell.select(".jb-level:not([data-unknown])"):
                levels = [int(it["data-level"]) for it in mark.select("[data-level]")]
                found.append((title, levels[0], levels[-1], plain(mark.get_text())))
    return found


def test_the_curve_has_a_dot_for_every_level_in_its_place(site, catalogue):
    for journey, page in journeys(site, catalogue):
        drawing = site.pages.parsed(page).select_one(".jb-curve__drawing")

        lines = [dots(line, drawing) for line in drawing.select(".jb-curve__line")]

        levels = felt(journey)
        expected = [
            [it for one in levels if one.traveller == who for it in in_place(one, journey)]
            for who in dict.fromkeys(one.traveller for one in levels)
        ]
        drawn = [line for line in lines if line]
        assert len(drawn) == len(expected), journey.id
        assert all(map(agree, drawn, expected)), (journey.id, drawn, expected)


def dots(line, drawing):
    """List the dots of a line: the number of the step below each, and its level."""
    ticks = [(float(it["x"]), int(it.get_text())) for it in drawing.select(".jb-curve__ticks text")]
    found = []
    for dot in line.select("g[data-level]"):
        shape = dot.select_one("circle:not(.jb-curve__halo), rect")
        x = float(shape.get("cx") or float(shape.get("x")) + float(shape["width"]) / 2)
        nearest = min(ticks, key=lambda tick: abs(tick[0] - x), default=(0, None))[1]
        number = dot.find("text")
        assert not number or number.get_text().split()[0] == dot["data-level"]
        found.append((nearest, int(dot["data-level"])))
    return found


def in_place(one, journey):
    """List the dots that a level asks for; a stage as a whole has no step to stand above."""
    levels = [one.first, one.last][one.first == one.last :]
    if one.step is None:
        return [(None, level) for level in levels]
    before = sum(len(stage.steps) for stage in journey.stages[: one.stage])
    return [(before + one.step + 1, level) for level in levels]


def agree(line, expected):
    return [
        (number if wanted else None, level)
        for (number, level), (wanted, _) in zip(line, expected, strict=True)
    ] == expected
