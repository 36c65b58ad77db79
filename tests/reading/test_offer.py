"""What could be offered where, and what is wrong with how it was written."""

from __future__ import annotations

import pytest
from journeybook.model.catalogue import Target

from tests.builders import read_text
from tests.reading.said import said

FILE = "journeys/offer.yml"
PROPOSAL = """\
proposals:
  - id: feestje
    text: Een klein feestje.
    phase: buying
    channel: shop
    by: verkoper
"""
GAP = """\
gaps:
  - phase: inspiration
    channel: shop
    reason: Wie nog niets zoekt, laten we met rust.
"""


def test_an_offer_is_read_and_linked():
    reading = read_text(PROPOSAL + "    team: winkels\n" + GAP, FILE)

    assert not reading.diagnostics
    assert reading.catalogue.offer is not None
    assert [it.id for it in reading.catalogue.offer.proposals] == ["feestje"]
    assert reading.catalogue.offer.gaps[0].phases == ("inspiration",)
    sources = [it.source.family for it in reading.catalogue.links_to(Target("team", "winkels"))]
    assert "offer" in sources


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("    chanel: web", "7:5 unknown-field"),
        ("    team: winkel", "7:11 unknown-reference"),
        ("    stage_model: purchase-cicle", "7:18 unknown-reference"),
        ("    stage_model: relation-line", "4:12 contradiction"),
        ("    initiative: taart", "7:17 unknown-reference"),
        ("    journeys: reis", "7:15 unknown-reference"),
        ("    date: gisteren", "7:11 not-a-date"),
        ("    status: maybe", "7:13 unknown-value"),
        ("    status: started", "7:13 contradiction"),
        ("    status: declined", "7:13 contradiction"),
        ("    mission: {result: fits}", "7:14 missing-field"),
        ("    mission: {result: past, reason: x}", "7:23 unknown-value"),
        ("  - {id: feestje, text: x, phase: buying, channel: web, by: x}", "7:10 duplicate-id"),
        ("  - {id: taart, text: x, phase: bying, channel: web, by: x}", "7:33 unknown-reference"),
        ("  - {id: taart, text: x, phase: buying, channel: web}", "7:5 missing-field"),
    ],
)
def test_a_proposal_that_cannot_be_is_pointed_out_where_it_stands(lines, problem):
    assert said(read_text(f"{PROPOSAL}{lines}\n", FILE)) == [problem]


@pytest.mark.parametrize(
    ("line", "help_"),
    [
        ("status: started", "add a line “initiative: …”, or write “status: chosen”"),
        ("status: declined", "add a line “why: …” with the reason"),
    ],
)
def test_a_status_that_needs_more_says_what(line, help_):
    assert [str(it.help) for it in read_text(f"{PROPOSAL}    {line}\n", FILE).diagnostics] == [
        help_
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (GAP.replace("inspiration", "insp"), "2:12 unknown-reference"),
        (GAP.replace("inspiration", "[buying, use]") + "    stage_model: purchase-cycle\n",
         "2:21 contradiction"),
        (GAP.replace("shop", "phone"), "3:14 unknown-reference"),
        ("gaps:\n  - {channel: shop}\n", "2:5 missing-field"),
        ("gaps:\n  - {phase: buying, reason: x}\n", "2:5 missing-field"),
    ],
)  # fmt: skip
def test_a_gap_that_cannot_be_is_pointed_out_where_it_stands(text, problem):
    assert said(read_text(text, FILE)) == [problem]


def test_a_phase_of_another_stage_model_comes_with_those_that_can_be_meant():
    reading = read_text(PROPOSAL + "    stage_model: relation-line\n", FILE)

    (found,) = reading.diagnostics

    assert "relation-line" in str(found.problem)
    assert "lasting-relation" in str(found.help)
