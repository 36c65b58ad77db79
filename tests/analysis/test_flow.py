import pytest
from journeybook.analysis.flow import every_way
from journeybook.words import load

from tests.builders import read_text

PLAIN = """\
title: Ik koop een bank
persona: jonge-huurder
stages:
  - title: Kopen
    steps:
      - {title: Kiezen, id: a}
      - {title: Betalen, id: b, MORE}
      - {title: Wachten, id: c}
  - title: Thuis
    steps:
      - {title: Zitten, id: d, LAST}
"""


def ways(more="", last=""):
    text = PLAIN.replace(", MORE", f", {more}" if more else "")
    catalogue = read_text(text.replace(", LAST", f", {last}" if last else "")).catalogue
    return every_way(catalogue.journeys["reis"], catalogue)


def told(more="", last=""):
    say = load("en").say
    return [
        " ".join([edge.source, edge.kind, edge.target, *map(say, edge.labels)])
        for edge in ways(more, last).edges
    ]


def test_one_step_after_another_is_nothing_to_draw():
    assert not ways().interesting
    assert not ways(more='next: "#c"').interesting
    assert (
        told(more='next: "#c"')
        == told()
        == [
            "step:a forward step:b",
            "step:b forward step:c",
            "step:c forward step:d",
        ]
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ('next: {to: "#a", when: te duur}', ["step:b loop step:a te duur"]),
        ('next: {to: "#b", when: te duur}', ["step:b loop step:b te duur"]),
        ('next: {to: "#a", kind: setback}', ["step:b setback step:a"]),
        ('next: {to: "#d", when: meegenomen}', ["step:b forward step:d meegenomen"]),
        ('next: {to: "#c", when: betaald}', ["step:b forward step:c betaald"]),
        ("next: reis", ["step:b loop step:a"]),
        ("wait: zes weken", ["step:b forward step:c zes weken"]),
        ("wait: {min: 2 days, max: 4 days}", ["step:b forward step:c 2 days to 4 days later"]),
        ("wait: {min: 2 days}", ["step:b forward step:c at least 2 days later"]),
        ("wait: {max: 2 days}", ["step:b forward step:c at most 2 days later"]),
        (
            "handover: {to: winkels, what: de order}",
            ["step:b handover step:c → Winkels de order"],
        ),
        (
            "condition: Is hij er?",
            [
                "condition:b forward step:b yes",
                "condition:b skip step:c no",
                "step:a forward condition:b",
            ],
        ),
        ("optional: true", ["step:a skip step:c may be skipped"]),
        (
            "alternatives: {title: Lenen, when: te duur, to: '#d'}",
            [
                "step:b alternative alternative:b:0 te duur",
                "alternative:b:0 alternative step:d",
            ],
        ),
    ],
)
def test_each_way_to_go_is_an_edge_that_says_when(more, expected):
    assert ways(more).interesting
    assert set(expected) <= set(told(more))


def test_a_way_forward_without_an_occasion_takes_the_place_of_the_step_below():
    assert "step:b forward step:c" not in told(more='next: "#d"')
    assert "step:b forward step:c" in told(more='next: {to: "#d", when: soms}')
    assert "step:b forward step:c" in told(more='next: "#a"')


def test_a_hand_over_after_the_last_step_leads_to_the_team():
    found = ways(last="handover: winkels")

    assert "step:d handover team:winkels → Winkels" in told(last="handover: winkels")
    assert found.nodes[-1].title == "Winkels"


def test_an_alternative_that_leads_nowhere_is_not_given_an_end():
    found = told(more="alternatives: Lenen")

    assert [it for it in found if "alternative:b:0" in it] == ["step:b alternative alternative:b:0"]


def test_every_edge_joins_nodes_that_exist():
    found = ways(
        more='condition: Mag het?, optional: true, alternatives: [A, B], next: "#a"',
        last="handover: winkels",
    )

    keys = {node.key for node in found.nodes}
    assert {end for edge in found.edges for end in (edge.source, edge.target)} <= keys
