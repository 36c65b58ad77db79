"""What the organisation answers about itself and its loyalty to customers, as open data."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.alignment.answers import Answers, weakest
from journeybook.analysis.alignment.segments import choices
from journeybook.analysis.scorecard.standing import Standing
from journeybook.exports.results import ExportedEvidence, evidence
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target
from journeybook.model.check import ResultValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.alignment.answers import Answered
    from journeybook.analysis.alignment.segments import Choice
    from journeybook.model.addresses import Addresses
    from journeybook.model.alignment import ThemeQuestion
    from journeybook.model.catalogue import Catalogue
    from journeybook.words import Words


class ExportedAnswer(Exported):
    """How a department stands on a question, on the day of the edition."""

    team: str | None = Field(
        default=None, description="The department; the organisation as a whole when it is missing."
    )
    standing: Standing = Field(description="What it counts as on the day.")
    stated: ResultValue = Field(description="The answer as it was written.")
    because: tuple[str, ...] | None = Field(
        default=None, description="Why it counts otherwise than it was written."
    )
    reason: str | None = Field(default=None, description="Why this answer.")
    date: dt.date | None = Field(default=None, description="The day of the answer.")
    assessor: str | None = Field(default=None, description="Who answered.")
    fresh_until: dt.date | None = Field(
        default=None, description="The last day on which its evidence stands."
    )
    journeys: tuple[str, ...] | None = Field(default=None, description="The journeys it shows in.")
    evidence: tuple[ExportedEvidence, ...] | None = Field(
        default=None, description="What shows it."
    )


class ExportedQuestion(Exported):
    """A question with the answer of each department that gave one."""

    id: str = Field(description="The name it is referred to by.")
    version: int = Field(description="The version of the question.")
    title: str = Field(description="The question in a few words.")
    question: str = Field(description="The question.")
    answers: tuple[ExportedAnswer, ...] = Field(
        description="The answers; who never answered is not here."
    )


class ExportedSum(Exported):
    """What a theme adds up to for a department that is asked."""

    team: str | None = Field(
        default=None, description="The department; the organisation as a whole when it is missing."
    )
    standing: Standing = Field(description="The weakest of its questions.")
    met: int = Field(description="How many questions are met.")
    answered: int = Field(description="How many were ever answered.")
    asked: int = Field(description="How many questions there are.")


class ExportedTheme(Exported):
    """A theme with its questions and every answer to them."""

    id: str = Field(description="The name it is referred to by.")
    title: str = Field(description="The theme in a few words.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    departments: tuple[ExportedSum, ...] | None = Field(
        default=None, description="What it adds up to for each department that is asked."
    )
    questions: tuple[ExportedQuestion, ...] = Field(description="Its questions.")


class ExportedSegment(Exported):
    """A segment that is deliberately not served."""

    title: str = Field(description="Who they are.")
    reason: str | None = Field(default=None, description="Why they are not served.")
    instead: str | None = Field(default=None, description="Where they are better off.")
    by: str | None = Field(default=None, description="Who decided.")
    date: dt.date | None = Field(default=None, description="The day it was decided.")
    stands: bool = Field(
        description="Whether it has a reason, a day of the past two years and somebody behind it."
    )


class ExportedAlignment(Exported):
    """What an organisation answers about itself."""

    themes: tuple[ExportedTheme, ...] = Field(description="The themes, loyalty last.")
    not_served: tuple[ExportedSegment, ...] | None = Field(
        default=None, description="The segments that are deliberately not served."
    )


def alignment(
    catalogue: Catalogue, today: dt.date, addresses: Addresses, words: Words
) -> ExportedAlignment | None:
    """Hand out the answers; nothing without a file with answers.

    Args:
        catalogue: what exists in the edition.
        today: the day of the edition.
        addresses: where everything lives.
        words: the language of the edition.
    """
    if catalogue.alignment is None:
        return None
    answers = Answers(catalogue, today)
    asked = {it.id for it in answers.themes}
    return ExportedAlignment(
        themes=tuple(
            ExportedTheme(
                id=it.id,
                title=words.say(it.title),
                url=addresses.of(Target("theme", it.id)),
                departments=tuple(_sums(answers, it.id)) if it.id in asked else None,
                questions=tuple(_question(answers, one, words) for one in answers.questions(it.id)),
            )
            for it in catalogue.themes.values()
        ),
        not_served=tuple(map(_segment, choices(catalogue, today))) or None,
    )


def _sums(answers: Answers, theme: str) -> Iterator[ExportedSum]:
    for department in answers.departments:
        found = answers.within(department, theme)
        yield ExportedSum(
            team=department,
            standing=weakest(found),
            met=sum(it.standing is Standing.MET for it in found),
            answered=sum(it.is_given for it in found),
            asked=len(found),
        )


def _question(answers: Answers, question: ThemeQuestion, words: Words) -> ExportedQuestion:
    return ExportedQuestion(
        id=question.id,
        version=question.version,
        title=words.say(question.title),
        question=words.say(question.question),
        answers=tuple(_answer(it, words) for it in answers.on(question)),
    )


def _answer(it: Answered, words: Words) -> ExportedAnswer:
    latest = it.written[0]
    answer, counted = latest.answer, it.counted
    return ExportedAnswer(
        team=it.department,
        standing=it.standing,
        stated=answer.result,
        because=tuple(map(words.say, counted.because)) or None,
        reason=answer.reason,
        date=latest.entry.date,
        assessor=latest.entry.by,
        fresh_until=counted.fresh_until,
        journeys=answer.journeys or None,
        evidence=tuple(map(evidence, answer.evidence)) or None,
    )


def _segment(it: Choice) -> ExportedSegment:
    return ExportedSegment(
        title=it.segment.title,
        reason=it.segment.reason,
        instead=it.segment.instead,
        by=it.segment.by,
        date=it.segment.date,
        stands=it.stands,
    )
