import pytest
from journeybook.analysis.feeling import lines
from journeybook.analysis.flow import flow
from journeybook.diagrams.flow_text import flow_text
from journeybook.diagrams.journey_text import MAX_TASKS, journey_texts, section_titles
from journeybook.words import load

from tests.diagrams.example import SOFA, TOGETHER, catalogue

LONG = """\
title: Ik verhuis
persona: jonge-huurder
stages:
  - {title: Inpakken, steps: [FIRST]}
  - {title: Twijfelen, steps: [Slapen]}
  - {title: Uitpakken, steps: [LAST]}
"""


@pytest.fixture
def drawn(tmp_path):
    def draw(text):
        found = catalogue(tmp_path, reis=text)
        journey = found.journeys["reis"]
        return journey_texts(journey, lines(journey), found, load("en"))

    return draw


@pytest.fixture
def charted(tmp_path):
    def chart(**journeys):
        found = catalogue(tmp_path, **journeys)
        return flow_text(flow(found.journeys["reis"], found), load("en"))

    return chart


def steps(count, *, level=3):
    return ", ".join(f"{{title: Stap {at}, sentiment: {level}}}" for at in range(count))


def test_a_journey_becomes_mermaid_text(golden, tmp_path):
    found = catalogue(tmp_path, bank=SOFA, samen=TOGETHER)
    journey = found.journeys["bank"]

    (drawing,) = journey_texts(journey, lines(journey), found, load("en"))

    golden(drawing.text, "diagrams/journey.mmd")


def test_travellers_share_a_task_where_they_feel_the_same(golden, drawn):
    (drawing,) = drawn(TOGETHER)

    golden(drawing.text, "diagrams/journey-of-two.mmd")


def test_a_step_of_which_the_feeling_is_unknown_is_left_out_and_counted(drawn):
    (drawing,) = drawn(TOGETHER)

    assert drawing.left_out == 1
    assert "slapen" not in drawing.text
    assert "One step is not drawn" in drawing.text


def test_more_tasks_than_fit_make_a_diagram_per_stage(drawn):
    text = LONG.replace("LAST", steps(6))
    assert len(drawn(text.replace("FIRST", steps(MAX_TASKS - 6)))) == 1

    found = drawn(text.replace("FIRST", steps(MAX_TASKS - 5)))

    assert [it.title for it in found] == ["Ik verhuis – Inpakken", "Ik verhuis – Uitpakken"]
    assert found[0].text.count("Stap") == MAX_TASKS - 5
    assert found[0].width > found[1].width


def test_a_journey_without_any_known_feeling_is_not_drawn(drawn):
    assert drawn("title: Leeg\npersona: jonge-huurder\nstages: [Nog niets]\n") == ()


def test_a_text_too_long_for_mermaid_is_not_drawn(drawn):
    title = f'"{"#" * 200}"'
    many = ", ".join(f"{{title: {title}, id: s{at}, sentiment: 3}}" for at in range(70))

    found = drawn(LONG.replace("LAST", steps(2)).replace("FIRST", many))

    assert [it.title for it in found] == ["Ik verhuis – Uitpakken"]


def test_neighbours_of_one_name_are_told_apart():
    assert section_titles(["A", "A", "B", "A", "A (2)"]) == (
        "A",
        "A (2)",
        "B",
        "A (3)",
        "A (2) (2)",
    )


def test_the_ways_through_a_journey_become_mermaid_text(golden, charted):
    chart = charted(reis=SOFA, samen=TOGETHER)

    golden(chart.text, "diagrams/flow.mmd")


def test_a_journey_with_one_way_through_is_not_charted(charted):
    assert charted(reis=TOGETHER) is None


def test_a_flow_takes_more_room_the_more_there_is_to_it(charted):
    short = LONG.replace("LAST", steps(1)).replace("FIRST", "{title: A, optional: true}, B")
    longer = short.replace("[Slapen]", "[{title: Slapen, wait: een nacht}, Dromen]")

    assert charted(reis=longer).height > charted(reis=short).height
    assert charted(reis=longer).width == charted(reis=short).width


def test_a_chart_with_more_ways_than_mermaid_draws_is_left_out(charted):
    ways = ", ".join(f"{{to: '#a', when: reden {at}}}" for at in range(501))
    text = LONG.replace("LAST", steps(1))

    assert charted(reis=text.replace("FIRST", f"{{title: A, id: a, next: [{ways}]}}")) is None
