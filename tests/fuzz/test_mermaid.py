"""Mermaid's own parser makes of every drawn text and journey what was written."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import strategies as st
from journeybook.analysis.feeling import lines
from journeybook.analysis.flow import flow
from journeybook.diagrams.flow_text import flow_text
from journeybook.diagrams.journey_text import journey_texts
from journeybook.reading import read
from journeybook.words import load

from tests.diagrams.test_round_trip import (
    a_flowchart,
    a_journey,
    a_road_map,
    mermaid,
    named,
    short,
    shown,
)
from tests.fuzz.dumping import texts, write
from tests.fuzz.profiles import every, look
from tests.fuzz.strategies import publications
from tests.fuzz.texts import TEXTS, known
from tests.site.felt import tasks

pytestmark = pytest.mark.browser
__all__ = ["mermaid"]
EMPTY = "flowchart TD"

PIECES = st.one_of(
    TEXTS,
    st.sampled_from(known(60)),
    st.text("#:;,<>&\"'`%ﬂ°¶ß\\|/*_~^=+-@$!?.()[]{}\u00a0 aàé0家\u200d\u0301", max_size=8),
)
WHOLE = st.lists(PIECES, min_size=1, max_size=3).map("".join).filter(lambda it: bool(it.strip()))
"""Marks that mean something to Mermaid, beside each other in any order."""


@look(quick=2, deep=40)
def test_a_text_comes_back_from_every_diagram_that_shows_it(mermaid, examples):
    @every(examples, st.lists(WHOLE, min_size=30, max_size=30))
    def check(written):
        said = [shown(text) for text in written]

        journeys = mermaid.evaluate("parsed", [a_journey(text) for text in written])
        charts = mermaid.evaluate("parsed", [a_flowchart(text) for text in written])
        plans = mermaid.evaluate("parsed", [a_road_map(text) for text in written])

        for text, it, journey, chart, plan in zip(
            written, said, journeys, charts, plans, strict=True
        ):
            assert journey.get("tasks") == [[it, it, 2, [named(text), short("x " + text)]]], text
            assert (journey["title"], journey["heading"], journey["sections"]) == (it, it, [it])
            assert [node[0] for node in chart.get("nodes", ())] == [it, it, it], text
            assert [edge[2] for edge in chart["edges"]] == [it, it], text
            assert chart["stages"] == [[it, ["n0", "n1"]]], text
            assert plan.get("bars") == [[it, it], [it, it], [it, "today"]], text


@look(quick=4, deep=80)
def test_a_drawn_journey_comes_back_from_its_diagrams(mermaid, examples):
    words = load("en")

    @every(examples, publications(3))
    def check(publication):
        with tempfile.TemporaryDirectory() as folder:
            catalogue = read(write(Path(folder), texts(publication))).catalogue
        for journey in catalogue.journeys.values():
            drawings = journey_texts(journey, lines(journey), catalogue, words)
            ways = flow(journey, catalogue)
            chart = flow_text(ways, words)

            *read_back, routes = mermaid.evaluate(
                "parsed", [*(it.text for it in drawings), chart.text if chart else EMPTY]
            )

            drawn = [task for it in read_back for task in it["tasks"]]
            assert [(task, score) for _stage, task, score, _people in drawn] == [
                (shown(task), score) for _stage, task, score, _people in tasks(journey, catalogue)
            ]
            people = {named(catalogue.personas[it].title) for it in journey.travellers}
            assert {one for *_rest, several in drawn for one in several} <= people
            if chart:
                assert sorted(text for text, *_ in routes["nodes"]) == sorted(
                    shown(words.say(node.title)) for node in ways.nodes
                )
                assert sorted(text for _from, _to, text, *_ in routes["edges"]) == sorted(
                    shown(" · ".join(map(words.say, edge.labels))) if edge.labels else ""
                    for edge in ways.edges
                )
