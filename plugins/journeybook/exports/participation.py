"""Who took part in which journey, as open data."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.participation import Involvement, table
from journeybook.exports.shape import Exported
from journeybook.model.journey import TookPartIn

if TYPE_CHECKING:
    from journeybook.analysis.participation import Seat
    from journeybook.model.catalogue import Catalogue


class ExportedPart(Exported):
    """One of the things a department took part in."""

    what: TookPartIn = Field(description="strategy, journey or measuring.")
    date: dt.date | None = Field(default=None, description="The last day on which it did.")
    lasts: bool = Field(description="Whether that still counts: for two years.")


class ExportedSeat(Exported):
    """A department and a journey in which it is at work, or took part."""

    journey: str = Field(description="The journey.")
    team: str = Field(description="The department.")
    involvement: Involvement = Field(
        description="never, undated, no-longer, in-part or in-all, of what there is to take "
        "part in."
    )
    steps: int = Field(description="In how many steps it is at work.")
    roles: tuple[str, ...] = Field(description="As what it is at work there.")
    parts: tuple[ExportedPart, ...] = Field(description="What it took part in.")


def participation(catalogue: Catalogue, today: dt.date) -> tuple[ExportedSeat, ...]:
    """Hand out who took part; nothing where no journey keeps that.

    Args:
        catalogue: what exists in the edition.
        today: the day of the edition.
    """
    if not any(it.participation for it in catalogue.journeys.values()):
        return ()
    seats = table(catalogue, today).seats
    return tuple(_seat(it) for it in seats if it.involvement is not Involvement.ABSENT)


def _seat(it: Seat) -> ExportedSeat:
    return ExportedSeat(
        journey=it.journey,
        team=it.team,
        involvement=it.involvement,
        steps=it.steps,
        roles=it.roles,
        parts=tuple(
            ExportedPart(what=part.what, date=part.day, lasts=part.lasts) for part in it.parts
        ),
    )
