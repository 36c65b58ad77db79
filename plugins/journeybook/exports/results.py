"""The checks of a journey as open data: how each stands today, why, and what it rests on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.scorecard.standing import Standing
from journeybook.exports.shape import Exported
from journeybook.model.check import ResultValue, Side
from journeybook.model.evidence import Confidence, Evidence, EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.scorecard.card import Row, Scorecard
    from journeybook.analysis.scorecard.given import Given
    from journeybook.analysis.scorecard.scores import Scores
    from journeybook.analysis.scorecard.trend import Trend
    from journeybook.words import Words


class ExportedEvidence(Exported):
    """What shows a result."""

    source: str = Field(description="Where it comes from.")
    kind: EvidenceKind | None = Field(default=None, description="What sort of proof it is.")
    date: dt.date | None = Field(default=None, description="The day it was gathered.")
    sample: int | None = Field(default=None, description="How many people or cases it rests on.")
    link: str | None = Field(default=None, description="A web address where it can be read.")
    file: str | None = Field(
        default=None, description="A file that shows it, relative to the site's root."
    )


class ExportedAction(Exported):
    """What is done about a check that does not hold."""

    text: str = Field(description="What will be done.")
    owner: str | None = Field(default=None, description="The id of the team that does it.")
    due: dt.date | None = Field(default=None, description="The day it is done.")
    overdue: bool = Field(description="Whether it should have been done by the day of the edition.")


class ExportedException(Exported):
    """Why a result is knowingly set aside, or was."""

    reason: str = Field(description="Why it is set aside.")
    approver: str = Field(description="The role or team that approved it.")
    expires: dt.date = Field(description="The last day it holds; after that the result counts.")


class ExportedPoint(Exported):
    """How a check stood from a day on."""

    date: dt.date = Field(description="The first day.")
    standing: Standing = Field(description="What it counted as.")
    version: int = Field(
        description="The version of the check; a line should break where it changes."
    )


class ExportedResultPart(Exported):
    """One of several results in force: on the whole journey, or on a stage of it."""

    standing: Standing = Field(description="What it counts as on the day of the edition.")
    stated: ResultValue = Field(description="The result as it was written down.")
    stage: str | None = Field(
        default=None, description="The id of the stage. Absent for the whole journey."
    )
    reason: str | None = Field(default=None, description="Why this result was given.")
    date: dt.date | None = Field(default=None, description="The day of the assessment.")
    action: ExportedAction | None = Field(default=None, description="What is done about it.")


class ExportedResult(Exported):
    """How a journey stands on a check.

    The employee side of a customer or partner journey is that of the employee journeys behind
    it. There only the standing is given, and which journeys decided on it: what was recorded
    is found with those journeys.
    """

    check: str = Field(description="The id of the check.")
    side: Side = Field(description="Asked of the traveller's experience or of the employees'.")
    standing: Standing = Field(
        description="What it counts as on the day of the edition, by the rules of counting."
    )
    because: tuple[str, ...] | None = Field(
        default=None,
        description="Why it counts as something else than was stated: clauses in the site's "
        "language. Absent when it counts as stated.",
    )
    decided_by: tuple[str, ...] | None = Field(
        default=None,
        description="The ids of the employee journeys that decided, being the weakest. Absent "
        "where the journey was asked itself.",
    )
    stated: ResultValue | None = Field(
        default=None, description="The result as it was written down."
    )
    stage: str | None = Field(
        default=None, description="The id of the stage that decided, when one did."
    )
    reason: str | None = Field(default=None, description="Why this result was given.")
    date: dt.date | None = Field(default=None, description="The day of the assessment.")
    assessor: str | None = Field(default=None, description="The team or role that assessed.")
    confidence: Confidence | None = Field(default=None, description="How sure the assessor is.")
    version: int | None = Field(
        default=None, description="The version of the check that the result was given on."
    )
    fresh_until: dt.date | None = Field(
        default=None, description="The last day on which its evidence stands."
    )
    action: ExportedAction | None = Field(default=None, description="What is done about it.")
    exception: ExportedException | None = Field(
        default=None, description="Why it is or was set aside."
    )
    evidence: tuple[ExportedEvidence, ...] | None = Field(
        default=None, description="What shows it."
    )
    parts: tuple[ExportedResultPart, ...] | None = Field(
        default=None,
        description="Every result in force, of which the weakest decided. Absent when it is the "
        "only one.",
    )
    recorded: int | None = Field(
        default=None,
        description="How many results were recorded on this check until the day of the edition, "
        "for stages as well. Absent when there is none.",
    )
    trend: tuple[ExportedPoint, ...] | None = Field(
        default=None,
        description="The days on which it came to stand otherwise, or was given on another "
        "version of the check, oldest first.",
    )


def results(card: Scorecard, scores: Scores, words: Words) -> tuple[ExportedResult, ...]:
    """Collect how a journey stands on each check it is held against."""
    return tuple(_result(row, card, scores, words) for row in card.rows)


def _result(row: Row, card: Scorecard, scores: Scores, words: Words) -> ExportedResult:
    counted = row.counted
    is_own = row.journey == card.journey.id
    own = scores.results(card.journey.id).get(row.check.id, ()) if is_own else ()
    found = ExportedResult(
        check=row.check.id,
        side=row.check.side,
        standing=row.standing,
        because=tuple(map(words.say, counted.because)) or None,
        decided_by=row.weakest or None,
        parts=_parts(row) if len(row.parts) > 1 else None,
        recorded=sum(it.day <= scores.today for it in own) or None,
        trend=tuple(_turning_points(row.trend)) or None,
    )
    if not is_own or counted.result is None:
        return found
    return found.model_copy(update=_recorded(row, counted.result))


def _parts(row: Row) -> tuple[ExportedResultPart, ...]:
    """List every result in force on a check."""
    return tuple(
        ExportedResultPart(
            standing=it.standing,
            stated=it.result.result,
            stage=it.result.stage,
            reason=it.result.reason,
            date=it.entry.date if it.entry else None,
            action=_action(it.result, late=it in row.overdue),
        )
        for it in row.parts
        if it.result
    )


def _action(result: Given, *, late: bool) -> ExportedAction | None:
    it = result.action
    if it is None:
        return None
    return ExportedAction(text=it.text, owner=it.owner, due=it.due, overdue=late)


def _turning_points(trend: Trend) -> Iterator[ExportedPoint]:
    """Keep the points at which something changed: what is between them can be drawn without."""
    before = None
    for it in trend.points:
        if before is None or (it.standing, it.version) != (before.standing, before.version):
            yield ExportedPoint(date=it.day, standing=it.standing, version=it.version)
        before = it


def _recorded(row: Row, result: Given) -> dict[str, object]:
    """List what was written down with the result that counts."""
    counted = row.counted
    entry, exception = counted.entry, result.exception
    return {
        "stated": result.result,
        "stage": result.stage,
        "reason": result.reason,
        "date": entry.date if entry else None,
        "assessor": entry.by if entry else None,
        "confidence": result.confidence,
        "version": counted.version,
        "fresh_until": counted.fresh_until,
        "action": _action(result, late=counted in row.overdue),
        "exception": exception
        and ExportedException(
            reason=exception.reason, approver=exception.approver, expires=exception.expires
        ),
        "evidence": tuple(map(evidence, result.evidence)) or None,
    }


def evidence(it: Evidence) -> ExportedEvidence:
    """Hand out a piece of evidence."""
    return ExportedEvidence(
        source=it.source,
        kind=it.kind,
        date=it.date,
        sample=it.sample,
        link=it.link,
        file=it.file,
    )
