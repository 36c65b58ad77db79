"""What the checks of a journey add up to as open data, and what can be calculated beside them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pydantic import Field

from journeybook.analysis.feeling import lines
from journeybook.analysis.scorecard.computed import Computed, Part, compute
from journeybook.analysis.scorecard.next_steps import NextStep, Task, next_steps
from journeybook.analysis.scorecard.tensions import tensions
from journeybook.analysis.scorecard.verdict import Verdict
from journeybook.exports.results import ExportedResult, results
from journeybook.exports.shape import Exported

if TYPE_CHECKING:
    from journeybook.analysis.scorecard.card import Scorecard
    from journeybook.analysis.scorecard.scores import Scores
    from journeybook.words import Words


class ExportedVerdict(Exported):
    """What the nine checks of a journey add up to."""

    value: Verdict = Field(
        description="What it is: “counted” for an employee journey, which has counts and no "
        "verdict of its own, and “none” for a target or a retired journey."
    )
    sentence: str = Field(description="The verdict as a sentence, in the site's language.")
    met: int | None = Field(
        default=None,
        description="How many of the nine are met. Absent when there is nothing to count.",
    )
    of: int | None = Field(
        default=None,
        description="How many of the nine it is asked. Where the employee side cannot be told "
        "in this edition, only the customer checks are counted.",
    )


class ExportedPart(Exported):
    """So many of so many."""

    known: int = Field(description="How many of them.")
    of: int = Field(description="How many there are.")


class ExportedMemory(Exported):
    """What a traveller remembers: the peaks and the ending, each from 1 to 5."""

    persona: str | None = Field(
        default=None, description="The id of the traveller. Absent when it is told for all."
    )
    best: int = Field(description="The highest level.")
    worst: int = Field(description="The lowest level.")
    end: int = Field(description="The level at the end.")


class ExportedComputed(Exported):
    """What follows from the data, kept apart from what people judged."""

    remembered: tuple[ExportedMemory, ...] = Field(
        description="The peaks and the ending, by traveller."
    )
    felt: ExportedPart = Field(description="Steps of which the feeling is known.")
    carried: ExportedPart | None = Field(
        default=None,
        description="Steps with an employee step behind them. Absent on employee journeys.",
    )
    proven: ExportedPart = Field(description="Steps that rest on evidence.")
    backed: ExportedPart = Field(
        description="Checks, of those it is asked, with a result that something shows."
    )
    fresh: ExportedPart = Field(
        description="Checks, of those it is asked, with a result that still stands."
    )
    next_stale: dt.date | None = Field(
        default=None, description="The first day on which a result of today will be stale."
    )


class ExportedTension(Exported):
    """Where what people judged and what the data shows do not go together."""

    check: str = Field(description="The id of the check.")
    sentence: str = Field(description="The tension as a sentence, in the site's language.")


class ExportedNextStep(Exported):
    """One thing that stands between a journey and ideal."""

    task: Task = Field(description="What sort of thing is to be done.")
    text: str = Field(description="What to do, as a sentence in the site's language.")
    check: str | None = Field(
        default=None, description="The id of the check. Absent when it is about a whole side."
    )
    journey: str = Field(description="The id of the journey whose file is to be edited.")
    file: str | None = Field(default=None, description="That file, relative to the project.")
    line: int | None = Field(default=None, description="The line in that file, from 1.")


class Scored(NamedTuple):
    """What is handed out about how a journey stands on the day of the edition."""

    verdict: ExportedVerdict
    results: tuple[ExportedResult, ...]
    computed: ExportedComputed
    tensions: tuple[ExportedTension, ...]
    next_steps: tuple[ExportedNextStep, ...]


def scored(card: Scorecard, scores: Scores, words: Words) -> Scored:
    """Collect how a journey stands."""
    told = lines(card.journey)
    computed = compute(card, scores.catalogue, told)
    return Scored(
        _verdict(card, words),
        results(card, scores, words),
        _computed(computed),
        tuple(
            ExportedTension(check=it.check, sentence=words.say(it.sentence))
            for it in tensions(card, computed, told)
        ),
        tuple(_next_step(it, scores, words) for it in next_steps(card, scores.today)),
    )


def _verdict(card: Scorecard, words: Words) -> ExportedVerdict:
    countable = card.verdict is not Verdict.NONE
    return ExportedVerdict(
        value=card.verdict,
        sentence=words.say(card.sentence),
        met=card.tally.met if countable else None,
        of=card.tally.total if countable else None,
    )


def _computed(it: Computed) -> ExportedComputed:
    return ExportedComputed(
        remembered=tuple(
            ExportedMemory(persona=one.persona, best=one.best, worst=one.worst, end=one.end)
            for one in it.remembered
        ),
        felt=_part(it.felt),
        carried=_part(it.carried) if it.carried else None,
        proven=_part(it.proven),
        backed=_part(it.backed),
        fresh=_part(it.fresh),
        next_stale=it.next_stale,
    )


def _part(it: Part) -> ExportedPart:
    return ExportedPart(known=it.known, of=it.of)


def _next_step(it: NextStep, scores: Scores, words: Words) -> ExportedNextStep:
    place = scores.catalogue.where("journey", it.journey, it.path)
    return ExportedNextStep(
        task=it.task,
        text=words.say(it.text),
        check=it.check.id if it.check else None,
        journey=it.journey,
        file=place.file if place else None,
        line=place.line if place else None,
    )
