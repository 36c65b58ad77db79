"""What Mermaid reads and draws is what was written, for texts of every kind, in every place."""

import datetime as dt
from pathlib import Path

import pytest
from journeybook.analysis.feeling import lines
from journeybook.analysis.flow import flow
from journeybook.diagrams.escape import MAX_ACTOR, NOTHING, actor, clean, label, node_label
from journeybook.diagrams.flow_text import flow_text
from journeybook.diagrams.journey_text import journey_texts
from journeybook.diagrams.road_map import Bar, Lane, road_map
from journeybook.diagrams.settings import ARGUMENTS
from journeybook.model.catalogue import Catalogue
from journeybook.model.journey import Journey
from journeybook.model.organisation import Organisation
from journeybook.model.persona import Persona
from journeybook.words import load

from tests.diagrams.example import SOFA, TOGETHER, catalogue
from tests.diagrams.torture import TEXTS

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
MERMAID = HERE.parents[1] / "plugins/journeybook/pages/assets/vendor/mermaid.min.js"


@pytest.fixture(scope="module")
def mermaid(browser):
    page = browser.new_page()
    page.set_content("<!doctype html><meta charset='utf-8'><title>Mermaid</title>")
    page.add_script_tag(path=MERMAID)
    page.add_script_tag(path=HERE / "mermaid.js")
    page.evaluate("configure", {**ARGUMENTS, "themeVariables": {"fontSize": "14px"}})
    yield page
    ran = page.evaluate("window.ran")
    page.close()
    assert ran == 0


def shown(text):
    return clean(text) or NOTHING


def a_journey(text):
    said = label(text)
    return (
        f"journey\n  accTitle: {said}\n  accDescr: {said}\n  title {said}\n"
        f"  section {said}\n    {said}: 2: {actor(text)}, {actor('x ' + text)}\n"
    )


def a_flowchart(text):
    said = node_label(text)
    return (
        f"flowchart TD\n  accTitle: {label(text)}\n  accDescr: {label(text)}\n"
        f"  subgraph s0 [{said}]\n    n0[{said}]:::step\n"
        f"    n1{{{{{said}}}}}\n  end\n  n2([{said}])\n"
        f"  n0 forward0@-->|{said}| n1\n  n1 skip1@-.->|{said}| n2\n"
    )


def short(text):
    name = shown(text)
    return name if len(name) <= MAX_ACTOR else f"{name[: MAX_ACTOR - 1].rstrip()}…"


def named(text):
    """Name the actor as it comes back: the one forbidden name has something invisible before it."""
    return "\u2060__proto__" if text == "__proto__" else short(text)


def test_a_journey_is_parsed_as_it_was_written(mermaid):
    found = mermaid.evaluate("parsed", [a_journey(text) for text in TEXTS])

    for text, read in zip(TEXTS, found, strict=True):
        said = shown(text)
        assert read == {
            "title": said,
            "description": said,
            "heading": said,
            "sections": [said],
            "tasks": [[said, said, 2, [named(text), short("x " + text)]]],
        }, text


def test_a_journey_is_drawn_as_it_was_written(mermaid):
    found = mermaid.evaluate("drawn", [a_journey(text) for text in TEXTS])

    for text, seen in zip(TEXTS, found, strict=True):
        said = shown(text)
        assert "problem" not in seen, (text, seen)
        assert (seen["title"], seen["description"], seen["heading"]) == (said, said, said), text
        assert seen["boxes"] == [said, said], text
        assert sorted(seen["legend"]) == sorted({named(text), short("x " + text)}), text
        assert seen["strange"] == 0, text


def test_a_flowchart_is_parsed_as_it_was_written(mermaid):
    found = mermaid.evaluate("parsed", [a_flowchart(text) for text in TEXTS])

    for text, read in zip(TEXTS, found, strict=True):
        said = shown(text)
        assert "problem" not in read, (text, read)
        assert (read["title"], read["description"]) == (said, said), text
        assert [node[0] for node in read["nodes"]] == [said, said, said], text
        assert [edge[2] for edge in read["edges"]] == [said, said], text
        assert read["stages"] == [[said, ["n0", "n1"]]], text


def test_a_flowchart_is_drawn_as_it_was_written(mermaid):
    found = mermaid.evaluate("drawn", [a_flowchart(text) for text in TEXTS])

    for text, seen in zip(TEXTS, found, strict=True):
        said = shown(text)
        assert "problem" not in seen, (text, seen)
        assert (seen["nodes"], seen["edges"], seen["stages"]) == ([said] * 3, [said] * 2, [said])
        assert seen["strange"] == 0, text


def test_the_room_kept_free_is_the_room_that_is_taken(mermaid, tmp_path):
    found = catalogue(tmp_path, bank=SOFA, samen=TOGETHER)
    chart = flow_text(flow(found.journeys["bank"], found), load("en"))

    (drawn,) = mermaid.evaluate("drawn", [chart.text])

    assert chart.height == pytest.approx(drawn["height"], rel=0.1)


WRITTEN = [text for text in TEXTS if text.strip()]


BATCHES = [WRITTEN[at : at + 12] for at in range(0, len(WRITTEN), 12)]


def publication(texts):
    """Make a journey with these texts in every place a diagram shows."""
    persona = Persona(id="wie", title=texts[0][:120], kind="customer")
    journey = Journey(
        id="reis",
        title=texts[1][:120],
        persona=("wie",),
        kind="customer",
        stages=[
            {
                "id": f"f{at}",
                "title": text[:120],
                "steps": [
                    {
                        "id": f"s{at}",
                        "title": text,
                        "sentiment": [{"level": at % 5 + 1}],
                        "condition": text,
                        "alternatives": [{"title": text, "when": text}],
                        "next": [{"to": "#s0", "when": text}],
                        "wait": {"text": text},
                    }
                ],
            }
            for at, text in enumerate(texts)
        ],
    )
    return journey, Catalogue(Organisation(name="Kwartelnest"), {"wie": persona}, {"reis": journey})


@pytest.mark.parametrize("texts", BATCHES, ids=lambda texts: repr(texts[0]))
def test_a_whole_journey_comes_back_from_both_of_its_diagrams(mermaid, texts):
    journey, catalogue = publication(texts * 2 if len(texts) == 1 else texts)
    words = load("en")
    (drawing,) = journey_texts(journey, lines(journey), catalogue, words)
    ways = flow(journey, catalogue)
    chart = flow_text(ways, words)

    read, routes = mermaid.evaluate("parsed", [drawing.text, chart.text])

    who = catalogue.personas["wie"].title
    assert [[task, score, people] for _stage, task, score, people in read["tasks"]] == [
        [shown(step.title), step.sentiment[0].level, [named(who)]] for step in journey.steps
    ]
    assert len(read["sections"]) == len(journey.stages)
    assert [text for text, *_ in routes["nodes"]] == [
        shown(words.say(node.title)) for node in ways.nodes
    ]
    assert [text for _from, _to, text, *_ in routes["edges"]] == [
        shown(" · ".join(map(words.say, edge.labels))) if edge.labels else "" for edge in ways.edges
    ]
    assert [stage for stage, _nodes in routes["stages"]] == [
        shown(stage.title) for stage in journey.stages
    ]


def a_road_map(text):
    day = dt.date(2026, 3, 1)
    bars = [
        Bar(text, day, dt.date(2026, 9, 30), "active", alarm=True),
        Bar(text, day, day, "", alarm=False),
    ]
    return road_map([Lane(text, bars)], text, day, load("en")).text


def test_a_road_map_is_parsed_as_it_was_written(mermaid):
    found = mermaid.evaluate("parsed", [a_road_map(text) for text in TEXTS])

    for text, read in zip(TEXTS, found, strict=True):
        said = shown(text)
        assert read["title"] == said
        assert read["bars"] == [[said, said], [said, said], [said, "today"]]
