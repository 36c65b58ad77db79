"""What is offered in each phase and channel, how that feels, and what is missing."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.matrix import matrix, portfolio, portfolios
from journeybook.analysis.matrix_cell import Cell, Filled, Offered
from journeybook.reading import read

from tests.builders import write_project

if TYPE_CHECKING:
    from journeybook.model.catalogue import Catalogue

BUYING = """\
title: Ik koop een bank
persona: jonge-huurder
stage_model: purchase-cycle
stages:
  - title: Dromen
    phase: inspiration
    steps:
      - {title: Ik zie er een, id: zien, channel: social, sentiment: 4}
      - {title: Ik bewaar er drie, id: bewaren, channel: [social, web], sentiment: 5}
      - {title: Ik droom ervan, id: dromen}
  - title: Kopen
    phase: buying
    steps:
      - {title: Ik betaal, id: betalen, channel: shop, sentiment: {start: 4, end: 1}}
      - title: Ik teken
        id: tekenen
        sentiment: 3
        touchpoint: {title: Een contract, channel: shop}
      - {title: Ik wacht, id: wachten, channel: shop}
  - title: Erna
    steps:
      - {title: Ik vertel het, id: vertellen, channel: social}
  - title: Later
    phase: sharing
    why_empty: Dat weten we nog niet.
"""

OFFER = """\
proposals:
  - {id: feestje, text: Een taart., phase: buying, channel: shop, by: verkoper}
  - id: aftelklok
    text: Een aftelklok.
    phase: buying
    channel: web
    by: marketeer
    status: declined
    why: Haast helpt niemand.
gaps:
  - {phase: inspiration, channel: shop, reason: Wie nog niets zoekt laten we met rust.}
  - {stage_model: purchase-cycle, channel: web, reason: Dat komt nog.}
"""


def catalogue(*journeys: str, **files: str) -> Catalogue:
    named = {f"journeys/customer/reis{at}.yml": it for at, it in enumerate(journeys)}
    alone = {f"journeys/{name}.yml": text for name, text in files.items()}
    with tempfile.TemporaryDirectory() as folder:
        reading = read(write_project(Path(folder), {**named, **alone}))
    assert not [it for it in reading.diagnostics if it.code != "used-channel"]
    return reading.catalogue


def of(found: Catalogue, phase: str, channel: str | None) -> Cell:
    return portfolio(found.stage_models["purchase-cycle"], found).cells[phase, channel]


@pytest.mark.parametrize(
    ("phase", "channel", "steps", "felt"),
    [
        ("inspiration", "social", ["zien", "bewaren"], (4, 4, 0)),
        ("inspiration", "web", ["bewaren"], (5, 5, 0)),
        ("inspiration", "shop", [], (None, None, 0)),
        ("inspiration", None, ["dromen"], (None, None, 1)),
        ("buying", "shop", ["betalen", "tekenen", "wachten"], (1, 1, 1)),
        ("planning", "shop", [], (None, None, 0)),
    ],
)
def test_a_cell_tells_its_steps_and_how_they_feel(phase, channel, steps, felt):
    cell = of(catalogue(BUYING), phase, channel)

    assert [it.step for it in cell.steps] == steps
    assert (cell.lowest, cell.typical, cell.unknown) == felt


def test_a_step_without_a_channel_happens_where_its_stage_does():
    text = BUYING.replace("    phase: inspiration\n", "    phase: inspiration\n    channel: shop\n")

    found = catalogue(text)

    assert [it.step for it in of(found, "inspiration", "shop").steps] == ["dromen"]
    assert [it.step for it in of(found, "inspiration", "social").steps] == ["zien", "bewaren"]


def test_a_stage_without_steps_is_offered_in_its_own_channel():
    told = "    phase: sharing\n    channel: social\n    sentiment: 2\n"

    cell = of(catalogue(BUYING.replace("    phase: sharing\n", told)), "sharing", "social")

    assert [(it.step, it.levels) for it in cell.steps] == [(None, ((2, 2),))]


def test_what_is_in_no_cell_is_counted():
    found = catalogue(BUYING)
    whole = portfolio(found.stage_models["purchase-cycle"], found)

    assert [tuple(it) for it in whole.unplaced] == [("reis0", "erna", 1)]
    assert whole.empty == (("reis0", "later"),)
    assert whole.outside == 1


def test_targets_and_retired_journeys_are_not_what_is_offered_now():
    target = BUYING.replace("stage_model", "state: target\nstage_model")
    retired = BUYING.replace("stage_model", "status: retired\nstage_model")

    found = catalogue(target, retired)

    assert portfolio(found.stage_models["purchase-cycle"], found).journeys == ()
    assert "purchase-cycle" in portfolios(found)
    assert "relation-line" not in portfolios(found)


@pytest.mark.parametrize(
    ("phase", "channel", "filled"),
    [
        ("inspiration", "social", Filled.OFFERED),
        ("inspiration", "shop", Filled.INTENDED),
        ("planning", "web", Filled.INTENDED),
        ("planning", "shop", Filled.GAP),
        ("buying", None, Filled.NOTHING),
    ],
)
def test_an_empty_cell_is_a_gap_unless_a_reason_was_given(phase, channel, filled):
    assert of(catalogue(BUYING, offer=OFFER), phase, channel).filled is filled


def test_something_offered_where_nothing_was_meant_to_be_is_pointed_out():
    found = catalogue(BUYING, offer=OFFER)

    assert of(found, "inspiration", "web").contradicted
    assert not of(found, "inspiration", "social").contradicted


def test_a_declined_proposal_stays_and_is_not_open():
    found = catalogue(BUYING, offer=OFFER)

    assert [it.id for it in of(found, "buying", "shop").open_proposals] == ["feestje"]
    assert [it.id for it in of(found, "buying", "web").proposals] == ["aftelklok"]
    assert of(found, "buying", "web").open_proposals == ()


def test_a_persona_has_only_its_own_steps_and_feelings():
    text = """\
title: Wij kopen een bank
persona: [jonge-huurder, partner]
stage_model: purchase-cycle
stages:
  - title: Kopen
    phase: buying
    steps:
      - title: Wij kiezen
        id: kiezen
        channel: shop
        sentiment: [{level: 5, persona: jonge-huurder}, {level: 1, persona: partner}]
      - {title: Ik teken, id: tekenen, channel: shop, persona: partner, sentiment: 2}
"""
    partner = {"personas/partner": "title: Partner\nkind: customer\n"}
    found = catalogue(text, **partner)
    model = found.stage_models["purchase-cycle"]
    journeys = found.journeys.values()

    both = matrix(model, found, journeys).cells["buying", "shop"]
    one = matrix(model, found, journeys, persona="jonge-huurder").cells["buying", "shop"]
    other = matrix(model, found, journeys, persona="partner").cells["buying", "shop"]

    assert (both.lowest, both.typical, both.known) == (1, 2, 3)
    assert ([it.step for it in one.steps], one.lowest) == (["kiezen"], 5)
    assert ([it.step for it in other.steps], other.lowest, other.typical) == (
        ["kiezen", "tekenen"],
        1,
        1,
    )


def test_a_journey_knows_what_others_offer_where_it_offers_nothing():
    other = BUYING.replace("channel: shop", "channel: web")
    found = catalogue(BUYING, other)
    model = found.stage_models["purchase-cycle"]

    own = matrix(model, found, [found.journeys["reis0"]], whole=portfolio(model, found))

    assert own.cells["buying", "web"].elsewhere == 1
    assert own.cells["planning", "web"].elsewhere == 0
    assert own.used == ("web", "social", "shop")


def test_the_worst_cell_is_the_one_that_typically_feels_worst():
    found = catalogue(BUYING)

    worst = portfolio(found.stage_models["purchase-cycle"], found).worst

    assert worst is not None
    assert (worst.phase, worst.channel) == ("buying", "shop")


LEVELS = st.none() | st.tuples(st.integers(1, 5), st.integers(1, 5))
STEPS = st.lists(st.lists(LEVELS, min_size=1, max_size=3).map(tuple), max_size=12)


@given(STEPS)
def test_the_typical_level_is_one_that_was_really_given_and_flatters_nobody(steps):
    cell = Cell("p", "c", tuple(Offered("j", "s", str(at), it) for at, it in enumerate(steps)))
    felt = [level for it in steps for level in it if level]
    ends = [last for _, last in felt]

    assert cell.known + cell.unknown == sum(len(it) for it in steps)
    assert (cell.typical is None) == (not felt)
    if felt:
        assert cell.typical in ends
        assert cell.lowest is not None
        assert cell.typical is not None
        assert cell.highest is not None
        assert cell.lowest <= cell.typical <= cell.highest
        assert cell.typical <= statistics.median(ends)
        assert cell.lowest == min(level for pair in felt for level in pair)


@given(STEPS, st.integers(0, 5))
def test_what_is_unknown_changes_neither_the_lowest_nor_the_typical_level(steps, more):
    told = [Offered("j", "s", str(at), it) for at, it in enumerate(steps)]
    unknown = [Offered("j", "s", f"u{at}", (None,)) for at in range(more)]

    cell, longer = Cell("p", "c", tuple(told)), Cell("p", "c", (*told, *unknown))

    assert (longer.lowest, longer.typical) == (cell.lowest, cell.typical)
    assert longer.unknown == cell.unknown + more
