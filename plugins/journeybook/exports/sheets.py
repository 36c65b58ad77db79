"""The journeys as tables for a spreadsheet: how each stands, and how each step feels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.scorecard.standing import STANDINGS
from journeybook.analysis.scorecard.verdict import VERDICTS
from journeybook.exports.sheet import sheet
from journeybook.model.addresses import JOURNEYS_SHEET, STEPS_SHEET, stage_anchor, step_anchor
from journeybook.model.catalogue import Target
from journeybook.model.journey import STATUSES
from journeybook.model.persona import KIND_OF_JOURNEY
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.scorecard.card import Scorecard
    from journeybook.analysis.scorecard.scores import Scores
    from journeybook.exports.sheet import Cell
    from journeybook.model.addresses import Addresses
    from journeybook.model.journey import Journey, Stage, Step
    from journeybook.model.moment import Sentiment
    from journeybook.words import Words

_JOURNEY, _ADDRESS = Message("Journey"), Message("Address")
_STANDINGS_HEAD = (
    _JOURNEY,
    Message("Id"),
    Message("Kind"),
    Message("Persona"),
    Message("Owner"),
    Message("Status"),
    Message("Verdict"),
    Message("Checks met"),
    Message("Checks asked"),
)
_STEPS_HEAD = (
    _JOURNEY,
    Message("Stage"),
    Message("Step"),
    Message("Channels"),
    Message("Persona"),
    Message("Feeling at the start, 1 to 5"),
    Message("Feeling at the end, 1 to 5"),
    Message("Feeling"),
    Message("Pain points"),
    _ADDRESS,
)


def standings(scores: Scores, words: Words, addresses: Addresses, base: str) -> str:
    """Write how each journey stands: a row for each journey, a column for each check.

    Args:
        scores: how the journeys stand, with the catalogue they are in.
        words: the language of the site.
        addresses: where everything lives, relative to the root of the site.
        base: the address of that root; empty when nobody said.

    Returns:
        The text of a CSV file. A check that a journey is not held against is an empty cell, and
        so is the employee side where this edition cannot tell it.
    """
    checks = scores.catalogue.checks.values()
    head = [*_STANDINGS_HEAD, *(it.title for it in checks), _ADDRESS]
    return sheet(
        list(map(words.say, head)),
        ([*_standing(card, scores, words, addresses, base)] for card in scores.all()),
    )


def _standing(
    card: Scorecard, scores: Scores, words: Words, addresses: Addresses, base: str
) -> Iterator[Cell]:
    journey, catalogue = card.journey, scores.catalogue
    yield journey.title
    yield journey.id
    yield words.say(KIND_OF_JOURNEY[journey.kind])
    yield ", ".join(catalogue.personas[it].title for it in journey.travellers)
    yield catalogue.teams[journey.owner].title if journey.owner else None
    yield words.say(STATUSES[journey.status])
    yield words.say(VERDICTS[card.verdict])
    yield card.tally.met if card.known else None
    yield card.tally.total if card.known else None
    known = {it.check.id: it.standing for it in (*card.known, *card.added)}
    for check in catalogue.checks:
        standing = known.get(check)
        yield words.say(STANDINGS[standing]) if standing else None
    yield base + addresses.of(Target("journey", journey.id))


def steps(scores: Scores, words: Words, addresses: Addresses, base: str) -> str:
    """Write how each step feels: a row for each step and each traveller whose feeling differs.

    Args:
        scores: how the journeys stand, with the catalogue they are in.
        words: the language of the site.
        addresses: where everything lives, relative to the root of the site.
        base: the address of that root; empty when nobody said.

    Returns:
        The text of a CSV file. A feeling that nobody knows is an empty cell, never a number. A
        stage without steps has a row of its own.
    """
    rows = (
        list(row)
        for journey in scores.catalogue.journeys.values()
        for stage in journey.stages
        for step in stage.steps or (None,)
        for row in _felt(
            journey, stage, step, scores, base + addresses.of(Target("journey", journey.id))
        )
    )
    return sheet(list(map(words.say, _STEPS_HEAD)), rows)


def _felt(
    journey: Journey, stage: Stage, step: Step | None, scores: Scores, page: str
) -> Iterator[tuple[Cell, ...]]:
    catalogue = scores.catalogue
    moment = step or stage
    anchor = step_anchor(step.id) if step else stage_anchor(stage.id)
    felt: tuple[Sentiment | None, ...] = moment.sentiment or (None,)
    for it in felt:
        whose = (it.persona,) if it and it.persona else journey.travellers
        yield (
            journey.title,
            stage.title,
            step.title if step else None,
            ", ".join(catalogue.channels[channel].title for channel in moment.channels),
            ", ".join(catalogue.personas[persona].title for persona in whose),
            it.first if it else None,
            it.last if it else None,
            it.feeling if it else None,
            " / ".join(pain.text for pain in moment.pain_points),
            f"{page}#{anchor}",
        )


FILES = {JOURNEYS_SHEET: standings, STEPS_SHEET: steps}
"""The tables there are, by the name of their file at the root of the site."""
