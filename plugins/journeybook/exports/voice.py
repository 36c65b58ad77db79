"""The open data about the reader's voice: what was asked and thought of, and what became of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from journeybook.analysis.voice.heard import heard, tally
from journeybook.exports.shape import Exported
from journeybook.model.addresses import stage_anchor, step_anchor
from journeybook.model.catalogue import Target
from journeybook.model.idea import Idea, IdeaStatus

if TYPE_CHECKING:
    from journeybook.analysis.voice.heard import Heard
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue


class ExportedHeard(Exported):
    """A question or an idea."""

    kind: Literal["question", "idea"] = Field(description="question or idea.")
    open: bool = Field(description="Whether it waits for an answer.")
    text: str = Field(description="What was asked or thought of.")
    journey: str = Field(description="The id of the journey it is about.")
    stage: str | None = Field(default=None, description="The id of the stage it is about.")
    step: str | None = Field(default=None, description="The id of the step it is about.")
    check: str | None = Field(default=None, description="The id of the check it is about.")
    url: str = Field(description="Where that is shown, relative to the site's root.")
    by: str | None = Field(default=None, description="Who asked or thought of it, as a role.")
    persona: str | None = Field(default=None, description="The id of the traveller it came from.")
    team: str | None = Field(default=None, description="The id of the team it came from.")
    credit: str | None = Field(default=None, description="Who is named for it.")
    date: dt.date | None = Field(default=None, description="The day it came in.")
    days: int | None = Field(
        default=None,
        ge=0,
        description="How long it waits, or waited until the answer, in days.",
    )
    status: IdeaStatus | None = Field(default=None, description="What becomes of an idea.")
    answer: str | None = Field(default=None, description="The answer.")
    answered: dt.date | None = Field(default=None, description="The day of the answer.")
    initiative: str | None = Field(default=None, description="The id of what came of it.")


class ExportedVoice(Exported):
    """All that was heard, counted and one by one."""

    open_questions: int = Field(ge=0, description="Questions without an answer.")
    open_ideas: int = Field(ge=0, description="Ideas without an answer.")
    answered: int = Field(ge=0, description="Questions and ideas with an answer.")
    oldest_days: int | None = Field(
        default=None, ge=0, description="How long the oldest one waits, in days."
    )
    median_days: int | None = Field(
        default=None, ge=0, description="How long answers took: the middle one, in days."
    )
    heard: tuple[ExportedHeard, ...] = Field(
        description="Open ones first, the oldest first; then the latest answers."
    )


def voice(catalogue: Catalogue, today: dt.date, addresses: Addresses) -> ExportedVoice | None:
    """Hand out what was heard; nothing where nobody said anything.

    Args:
        catalogue: what exists in the edition.
        today: the day of the edition.
        addresses: where everything lives.
    """
    every = heard(catalogue)
    if not every:
        return None
    counted = tally(every, today)
    return ExportedVoice(
        open_questions=counted.open_questions,
        open_ideas=counted.open_ideas,
        answered=counted.answered,
        oldest_days=counted.oldest,
        median_days=counted.median_days,
        heard=tuple(_heard(it, today, addresses) for it in every),
    )


def _heard(it: Heard, today: dt.date, addresses: Addresses) -> ExportedHeard:
    said = it.said
    idea = said if isinstance(said, Idea) else None
    page = addresses.of(Target("journey", it.journey.id))
    anchor = step_anchor(it.step.id) if it.step else stage_anchor(it.stage.id) if it.stage else None
    return ExportedHeard(
        kind="idea" if idea else "question",
        open=it.is_open,
        text=said.text,
        journey=it.journey.id,
        stage=it.stage.id if it.stage else None,
        step=it.step.id if it.step else None,
        check=said.check,
        url=f"{page}#{anchor}" if anchor else page,
        by=said.by,
        persona=idea.persona if idea else None,
        team=idea.team if idea else None,
        credit=idea.credit if idea else None,
        date=said.date,
        days=it.days(today),
        status=idea.status if idea else None,
        answer=said.answer,
        answered=said.answered,
        initiative=said.initiative,
    )
