"""The checks, and how all journeys stand on them together over time, as open data."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from journeybook.analysis.scorecard.portfolio import Quarter, quarters
from journeybook.analysis.scorecard.standing import Standing
from journeybook.analysis.scorecard.verdict import Verdict
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target
from journeybook.model.check import Side
from journeybook.model.checks import NINE

if TYPE_CHECKING:
    from journeybook.analysis.scorecard.scores import Scores
    from journeybook.model.addresses import Addresses
    from journeybook.words import Words


class ExportedCheck(Exported):
    """One criterion that journeys are held against."""

    id: str = Field(description="The name it is referred to by.")
    side: Side = Field(description="Asked of the traveller's experience or of the employees'.")
    origin: Literal["shipped", "own"] = Field(
        description="One of the nine that a verdict is made of, perhaps reworded, or the "
        "organisation's own beside them."
    )
    version: int = Field(description="Goes up when the meaning changes.")
    since: dt.date | None = Field(
        default=None, description="The first day of this version, when it is not the first."
    )
    title: str = Field(description="The check in a word, in the site's language.")
    statement: str = Field(description="What holds when it is met, in the site's language.")
    url: str = Field(description="Where it is shown, relative to the site's root.")


class ExportedQuarter(Exported):
    """How the current customer and partner journeys stood at the end of a quarter, or today."""

    day: dt.date = Field(description="The day they are counted on.")
    year: int = Field(description="The year.")
    quarter: int = Field(ge=1, le=4, description="The quarter of that year.")
    customer: dict[Standing, int] = Field(
        description="How many results on the five customer checks stood where; absent is none."
    )
    employee: dict[Standing, int] = Field(
        description="How many results on the four employee checks stood where; absent is none."
    )
    verdicts: dict[Verdict, int] = Field(
        description="How many journeys had which verdict; absent is none."
    )


def checks(scores: Scores, addresses: Addresses, words: Words) -> tuple[ExportedCheck, ...]:
    """Collect the checks as they are asked now."""
    return tuple(
        ExportedCheck(
            id=it.id,
            side=it.side,
            origin="shipped" if it.id in NINE else "own",
            version=it.version,
            since=it.since,
            title=words.say(it.title),
            statement=words.say(it.statement),
            url=addresses.of(Target("check", it.id)),
        )
        for it in scores.catalogue.checks.values()
    )


def portfolio(scores: Scores) -> tuple[ExportedQuarter, ...]:
    """Collect how the journeys stood together, quarter by quarter until today."""
    return tuple(map(_quarter, quarters(scores)))


def _quarter(it: Quarter) -> ExportedQuarter:
    return ExportedQuarter(
        day=it.day,
        year=it.year,
        quarter=it.number,
        customer=dict(it.customer.counts),
        employee=dict(it.employee.counts),
        verdicts={verdict: count for verdict, count in it.verdicts.items() if count},
    )
