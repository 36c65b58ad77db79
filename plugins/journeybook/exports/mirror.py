"""The mirrors, as open data: two answers to each check, what is asked, what is expected."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.mirror.expected import expected
from journeybook.analysis.mirror.practice import Practice, practice
from journeybook.analysis.mirror.support import supported
from journeybook.analysis.mirror.views import facing, has_views
from journeybook.analysis.scorecard.standing import Standing
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target
from journeybook.model.metric import Direction
from journeybook.model.mirror import SupportKind

if TYPE_CHECKING:
    from journeybook.analysis.mirror.practice import Held
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey


class ExportedFacing(Exported):
    """One check, asked of host and traveller."""

    check: str = Field(description="The id of the check.")
    host: Standing = Field(description="What the host's answer counts as.")
    traveller: Standing = Field(description="What the traveller's answer counts as.")
    gap: int | None = Field(
        default=None,
        ge=-2,
        le=2,
        description="The steps from the traveller's answer up to the host's; absent while one of "
        "them is none.",
    )


class ExportedHeld(Exported):
    """What somebody makes of what is asked."""

    practice: Practice = Field(description="not-kept, unknown, stale or kept.")
    value: float | None = Field(default=None, description="The value that was found.")
    short: float | None = Field(
        default=None, description="By how much it falls short; zero or less when it is kept."
    )
    date: dt.date | None = Field(default=None, description="The day it was found.")
    source: str | None = Field(default=None, description="Where it comes from.")
    sample: int | None = Field(default=None, description="How many cases it rests on.")
    metric: str | None = Field(default=None, description="The id of the metric that measures it.")


class ExportedAsk(Exported):
    """Something the host asks of others."""

    text: str = Field(description="What is asked.")
    asked: float = Field(description="The value that is asked.")
    unit: str | None = Field(default=None, description="What it is counted in.")
    better: Direction = Field(description="higher or lower: which way is better.")
    others: ExportedHeld = Field(description="What those who are asked make of it.")
    own: ExportedHeld = Field(description="What the host itself makes of it.")
    only_asked: bool = Field(description="Whether it is asked and not practised.")


class ExportedSupport(Exported):
    """How the host helps."""

    text: str = Field(description="What the host does.")
    kind: SupportKind = Field(description="support or coaching.")
    team: str | None = Field(default=None, description="The id of the team that does it.")
    last: dt.date | None = Field(default=None, description="The day it last happened.")
    due: dt.date | None = Field(default=None, description="The day it is to have happened again.")


class ExportedExpectation(Exported):
    """What travellers expect beforehand."""

    persona: str | None = Field(default=None, description="Which traveller, where they differ.")
    way: str | None = Field(default=None, description="What they expect of the way.")
    outcome: str | None = Field(default=None, description="What they expect to come of it.")
    date: dt.date | None = Field(default=None, description="The day it was said.")
    source: str | None = Field(default=None, description="Where it was said.")


class ExportedMirror(Exported):
    """The mirror of one journey, and what its travellers expect."""

    journey: str = Field(description="The id of the journey.")
    url: str | None = Field(
        default=None, description="Where the mirror is shown, relative to the site's root."
    )
    host: str | None = Field(default=None, description="The id of the team that is the host.")
    checks: tuple[ExportedFacing, ...] = Field(
        default=(), description="The checks, the widest gap first."
    )
    asks: tuple[ExportedAsk, ...] = Field(
        default=(), description="What is asked of others, what is not practised first."
    )
    support: tuple[ExportedSupport, ...] = Field(default=(), description="How the host helps.")
    expected: tuple[ExportedExpectation, ...] = Field(
        default=(), description="What travellers expect beforehand, the latest first."
    )


def mirrors(
    catalogue: Catalogue, today: dt.date, addresses: Addresses
) -> tuple[ExportedMirror, ...]:
    """Collect the mirrors and expectations of all journeys that have any, by id.

    Args:
        catalogue: what exists in the edition.
        today: the day of the edition.
        addresses: where everything lives.
    """
    return tuple(
        _mirror(catalogue.journeys[key], catalogue, today, addresses)
        for key in sorted(catalogue.journeys)
        if has_views(catalogue.journeys[key]) or catalogue.journeys[key].beforehand
    )


def _mirror(
    journey: Journey, catalogue: Catalogue, today: dt.date, addresses: Addresses
) -> ExportedMirror:
    mirror = journey.mirror
    looks = has_views(journey)
    asks = practice(mirror, catalogue.metrics, today) if mirror else ()
    return ExportedMirror(
        journey=journey.id,
        url=addresses.of(Target("mirror", journey.id)) if looks else None,
        host=journey.host,
        checks=tuple(
            ExportedFacing(
                check=it.check.id,
                host=it.host.standing,
                traveller=it.traveller.standing,
                gap=it.gap,
            )
            for it in facing(journey, catalogue.checks.values(), today)
        )
        if looks
        else (),
        asks=tuple(
            ExportedAsk(
                text=it.ask.text,
                asked=it.ask.asked,
                unit=it.ask.unit,
                better=it.ask.better,
                others=_held(it.others),
                own=_held(it.own),
                only_asked=it.only_asked,
            )
            for it in asks
        ),
        support=tuple(
            ExportedSupport(
                text=it.support.text,
                kind=it.support.kind,
                team=it.support.team,
                last=it.support.last,
                due=it.due,
            )
            for it in (supported(mirror) if mirror else ())
        ),
        expected=tuple(
            ExportedExpectation(
                persona=it.persona,
                way=it.said.way,
                outcome=it.said.outcome,
                date=it.day,
                source=it.source,
            )
            for it in expected(journey, today)
        ),
    )


def _held(it: Held) -> ExportedHeld:
    return ExportedHeld(
        practice=it.practice,
        value=it.value,
        short=it.short,
        date=it.day,
        source=it.source,
        sample=it.sample,
        metric=it.metric,
    )
