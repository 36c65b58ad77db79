"""The open data about the organisation behind the journeys, in a versioned shape."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from journeybook.exports.alignment import ExportedAlignment, alignment
from journeybook.exports.guidance import ExportedArticle, guidance
from journeybook.exports.initiatives import ExportedInitiatives, initiatives
from journeybook.exports.metrics import ExportedMetric, metrics
from journeybook.exports.mirror import ExportedMirror, mirrors
from journeybook.exports.participation import ExportedSeat, participation
from journeybook.exports.phases import (
    ExportedSeam,
    ExportedStageModel,
    exported_seams,
    stage_models,
)
from journeybook.exports.roles import ExportedRole, roles
from journeybook.exports.shape import Exported
from journeybook.exports.trips import ExportedTrip, trips
from journeybook.exports.voice import ExportedVoice, voice

if TYPE_CHECKING:
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.edition import Edition

VERSION: Literal[1] = 1
"""Goes up when a reader of the old shape could misread the new one; new fields do not count."""

FILE = "organisation.json"
SCHEMA_FILE = "organisation.schema.json"


class Organisation(Exported):
    """What one edition of one publication tells about the organisation behind the journeys."""

    schema_file: str = Field(
        default=SCHEMA_FILE, alias="$schema", description="The JSON Schema of this file."
    )
    version: Literal[1] = Field(default=VERSION, description="The version of this shape.")
    generated: dt.date = Field(description="The day of the edition.")
    language: str = Field(description="The language of the site.")
    organisation: str = Field(description="The organisation's name.")
    initiatives: ExportedInitiatives | None = Field(
        default=None, description="What is being done, and the pain points nobody works on."
    )
    stage_models: tuple[ExportedStageModel, ...] = Field(
        default=(), description="The stage models, with what is offered in each phase and channel."
    )
    seams: tuple[ExportedSeam, ...] = Field(
        default=(), description="Where travellers change channel and team at once, worst first."
    )
    trips: tuple[ExportedTrip, ...] = Field(
        default=(), description="The trips of the organisation itself."
    )
    alignment: ExportedAlignment | None = Field(
        default=None, description="What the organisation answers about itself."
    )
    participation: tuple[ExportedSeat, ...] = Field(
        default=(), description="Who took part in which journey."
    )
    metrics: tuple[ExportedMetric, ...] = Field(
        default=(), description="What is measured, with every value."
    )
    mirrors: tuple[ExportedMirror, ...] = Field(
        default=(),
        description="What host and traveller of each journey say, and what is expected of it.",
    )
    roles: tuple[ExportedRole, ...] = Field(
        default=(), description="What the journeys ask of each team and each kind of employee."
    )
    guidance: tuple[ExportedArticle, ...] = Field(
        default=(), description="The articles of guidance, newest first."
    )
    voice: ExportedVoice | None = Field(
        default=None, description="What readers asked and thought of."
    )

    def json_text(self) -> str:
        """Write it compactly, leaving out what is empty; the same input gives the same bytes."""
        return self.model_dump_json(by_alias=True, exclude_none=True) + "\n"


def export(catalogue: Catalogue, edition: Edition, addresses: Addresses) -> Organisation:
    """Collect what is handed out about the organisation.

    Args:
        catalogue: what exists in the edition.
        edition: as of when and in which language.
        addresses: where everything lives.
    """
    return Organisation(
        generated=edition.today,
        language=edition.words.language,
        organisation=catalogue.organisation.name,
        initiatives=initiatives(catalogue, edition, addresses),
        stage_models=stage_models(catalogue, addresses, edition.words),
        seams=exported_seams(catalogue),
        trips=trips(catalogue, edition.today, addresses),
        alignment=alignment(catalogue, edition.today, addresses, edition.words),
        participation=participation(catalogue, edition.today),
        metrics=metrics(catalogue, edition, addresses),
        mirrors=mirrors(catalogue, edition.today, addresses),
        roles=roles(catalogue, addresses),
        guidance=guidance(catalogue, addresses),
        voice=voice(catalogue, edition.today, addresses),
    )


def schema() -> dict[str, Any]:
    """Give the JSON Schema that every export satisfies."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Organisation.model_json_schema(by_alias=True, mode="serialization"),
    }
