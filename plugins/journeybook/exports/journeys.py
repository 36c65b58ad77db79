"""The open data of a publication: every journey as JSON, in a versioned shape."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from journeybook.analysis.scorecard.scores import Scores
from journeybook.exports.portfolio import ExportedCheck, ExportedQuarter, checks, portfolio
from journeybook.exports.results import ExportedResult
from journeybook.exports.scorecard import (
    ExportedComputed,
    ExportedNextStep,
    ExportedTension,
    ExportedVerdict,
    scored,
)
from journeybook.exports.shape import Exported
from journeybook.model.addresses import Addresses, stage_anchor, step_anchor
from journeybook.model.catalogue import Target
from journeybook.model.edition import Edition
from journeybook.model.journey import Journey, Stage, State, Status, Step
from journeybook.model.moment import Sentiment
from journeybook.model.persona import Kind
from journeybook.words import Words

VERSION: Literal[1] = 1
"""Goes up when a reader of the old shape could misread the new one; new fields do not count."""

FILE = "journeys.json"
SCHEMA_FILE = "journeys.schema.json"


class ExportedSentiment(Exported):
    """How something feels, from 1 (very bad) to 5 (very good)."""

    start: int | None = Field(default=None, ge=1, le=5, description="How it feels at the start.")
    end: int | None = Field(default=None, ge=1, le=5, description="How it feels at the end.")
    feeling: str | None = Field(default=None, description="The feeling in a word or two.")
    persona: str | None = Field(
        default=None, description="Whose feeling it is, where travellers differ."
    )


class ExportedStep(Exported):
    """One step of a stage."""

    id: str = Field(description="Unique within the journey.")
    title: str = Field(description="What the traveller does or meets.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    channels: tuple[str, ...] = Field(default=(), description="The ids of the channels.")
    sentiment: tuple[ExportedSentiment, ...] = Field(
        default=(), description="How it feels; absent when nobody knows."
    )


class ExportedStage(Exported):
    """One stage of a journey."""

    id: str = Field(description="Unique within the journey.")
    title: str = Field(description="What this chapter is called.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    phase: str | None = Field(default=None, description="The phase of the stage model it is in.")
    sentiment: tuple[ExportedSentiment, ...] = Field(
        default=(), description="How the stage as a whole feels, where that is what is known."
    )
    steps: tuple[ExportedStep, ...] = Field(default=(), description="The steps, in order.")


class ExportedJourney(Exported):
    """One journey."""

    id: str = Field(description="The name it is referred to by.")
    kind: Kind = Field(description="Whose kind of journey it is.")
    title: str = Field(description="The journey in the traveller's own words.")
    persona: tuple[str, ...] = Field(min_length=1, description="The ids of the travellers.")
    owner: str | None = Field(default=None, description="The id of the team answerable for it.")
    state: State = Field(description="As it is now, or as it should become.")
    status: Status = Field(description="How finished it is.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    badge: str = Field(description="A picture of its verdict, relative to the site's root.")
    source: str | None = Field(default=None, description="The file it was written in.")
    summary: str | None = Field(default=None, description="The journey in a few sentences.")
    stage_model: str | None = Field(default=None, description="The stage model it follows.")
    stages: tuple[ExportedStage, ...] = Field(description="The stages, in order.")
    verdict: ExportedVerdict = Field(description="What its checks add up to.")
    results: tuple[ExportedResult, ...] = Field(
        description="How it stands on each check it is asked, the nine first."
    )
    computed: ExportedComputed = Field(description="What follows from the data.")
    tensions: tuple[ExportedTension, ...] = Field(
        description="Where results and data do not go together."
    )
    next_steps: tuple[ExportedNextStep, ...] = Field(
        description="What stands between it and ideal, the most pressing first."
    )


class Export(Exported):
    """All journeys of one edition of one publication."""

    schema_file: str = Field(
        default=SCHEMA_FILE, alias="$schema", description="The JSON Schema of this file."
    )
    version: Literal[1] = Field(default=VERSION, description="The version of this shape.")
    generated: dt.date = Field(description="The day of the edition.")
    language: str = Field(description="The language of the site.")
    organisation: str = Field(description="The organisation's name.")
    checks: tuple[ExportedCheck, ...] = Field(
        description="The checks that journeys are held against, in their order."
    )
    portfolio: tuple[ExportedQuarter, ...] = Field(
        description="How the journeys stood together, by quarter until the day of the edition."
    )
    journeys: tuple[ExportedJourney, ...] = Field(description="The journeys, by id.")

    def json_text(self) -> str:
        """Write it compactly, leaving out what is empty; the same input gives the same bytes."""
        return self.model_dump_json(by_alias=True, exclude_none=True, exclude_defaults=False) + "\n"


def export(scores: Scores, edition: Edition, addresses: Addresses) -> Export:
    """Collect what is handed out about every journey of an edition.

    Args:
        scores: how the journeys stand, with the catalogue they are in.
        edition: as of when and in which language.
        addresses: where everything lives.
    """
    words, catalogue = edition.words, scores.catalogue
    return Export(
        generated=edition.today,
        language=words.language,
        organisation=catalogue.organisation.name,
        checks=checks(scores, addresses, words),
        portfolio=portfolio(scores),
        journeys=tuple(
            _journey(catalogue.journeys[key], scores, words, addresses)
            for key in sorted(catalogue.journeys)
        ),
    )


def schema() -> dict[str, Any]:
    """Give the JSON Schema that every export satisfies."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Export.model_json_schema(by_alias=True, mode="serialization"),
    }


def _journey(
    journey: Journey, scores: Scores, words: Words, addresses: Addresses
) -> ExportedJourney:
    url = addresses.of(Target("journey", journey.id))
    stands = scored(scores.of(journey.id), scores, words)
    return ExportedJourney(
        id=journey.id,
        kind=journey.kind,
        title=journey.title,
        persona=journey.travellers,
        owner=journey.owner,
        state=journey.state,
        status=journey.status,
        url=url,
        badge=addresses.badge(journey.id),
        source=scores.catalogue.files.get(("journey", journey.id)),
        summary=journey.summary,
        stage_model=journey.stage_model,
        stages=tuple(_stage(stage, url) for stage in journey.stages),
        verdict=stands.verdict,
        results=stands.results,
        computed=stands.computed,
        tensions=stands.tensions,
        next_steps=stands.next_steps,
    )


def _stage(stage: Stage, url: str) -> ExportedStage:
    return ExportedStage(
        id=stage.id,
        title=stage.title,
        url=f"{url}#{stage_anchor(stage.id)}",
        phase=stage.phase,
        sentiment=_sentiments(stage.sentiment),
        steps=tuple(_step(step, url) for step in stage.steps),
    )


def _step(step: Step, url: str) -> ExportedStep:
    return ExportedStep(
        id=step.id,
        title=step.title,
        url=f"{url}#{step_anchor(step.id)}",
        channels=step.channels,
        sentiment=_sentiments(step.sentiment),
    )


def _sentiments(sentiments: tuple[Sentiment, ...]) -> tuple[ExportedSentiment, ...]:
    return tuple(
        ExportedSentiment(start=it.first, end=it.last, feeling=it.feeling, persona=it.persona)
        for it in sentiments
    )
