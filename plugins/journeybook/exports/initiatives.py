"""The initiatives, as open data: what each is worth, whether it keeps its days, what it answers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.initiatives.answered import answers_of, concerned
from journeybook.analysis.initiatives.course import course, has_committed
from journeybook.analysis.initiatives.weight import order
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target
from journeybook.model.weighing import Weighing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.initiatives.answered import Pain
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.edition import Edition
    from journeybook.model.initiative import Initiative


class ExportedPain(Exported):
    """A pain point or opportunity, and where it stands."""

    journey: str = Field(description="The id of the journey.")
    step: str | None = Field(default=None, description="The id of the step, where it has one.")
    kind: str = Field(description="pain-point or opportunity.")
    text: str = Field(description="What gets in the way, or what could become better.")
    severity: int | None = Field(default=None, description="How bad it is, 1 to 5.")


class ExportedStakeholder(Exported):
    """Who has to go along, and since when they have said that they will."""

    team: str | None = Field(default=None, description="The id of the team.")
    who: str | None = Field(default=None, description="Who speaks for it, as a role or group.")
    committed: dt.date | None = Field(
        default=None, description="The day they committed themselves; absent until then."
    )


class ExportedInitiative(Exported):
    """One initiative."""

    id: str = Field(description="Its id.")
    title: str = Field(description="What is being done.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    status: str = Field(description="idea, planned, under-way, done or stopped.")
    owner: str | None = Field(default=None, description="The id of the team answerable for it.")
    start: dt.date | None = Field(default=None, description="The day it begins or began.")
    due: dt.date | None = Field(default=None, description="The day it is to be done.")
    overdue: bool = Field(description="Whether that day has passed, and it is not done.")
    uncommitted: bool = Field(
        description="Whether it is agreed, while somebody who has to go along has not committed."
    )
    questioned: bool = Field(
        description="Whether it is open, and answers no pain point and no opportunity."
    )
    benefits: tuple[str, ...] = Field(
        description="What is expected of it: experience, conversion, efficiency, customer-focus."
    )
    value: int | None = Field(default=None, description="The value expected, from 1.")
    effort: int | None = Field(default=None, description="The effort expected, from 1.")
    figure: float | None = Field(
        default=None, description="What the formula makes of both; higher goes first."
    )
    place: int | None = Field(
        default=None, description="Its place among the open initiatives, from 1."
    )
    journeys: tuple[str, ...] = Field(description="The ids of the journeys it is about.")
    answers: tuple[ExportedPain, ...] = Field(
        description="The pain points and opportunities it answers."
    )
    checks: tuple[str, ...] = Field(description="The ids of the checks it is to improve.")
    metrics: tuple[str, ...] = Field(
        description="The ids of the metrics by which it is seen to help."
    )
    stakeholders: tuple[ExportedStakeholder, ...] = Field(description="Who has to go along.")
    finished: dt.date | None = Field(
        default=None, description="The day it was done or stopped, when it was."
    )
    outcome: str | None = Field(
        default=None,
        description="Whether the benefit came: as-hoped, in-part, not-at-all or too-early.",
    )


class ExportedInitiatives(Exported):
    """All initiatives, how they are weighed, and what nobody works on."""

    formula: str = Field(
        description="How the order is made: value-per-effort (value divided by effort), "
        "sure-value-per-effort (value times 0.5, 0.8 or 1 for an assumption, a reasoned or a "
        "validated estimate, divided by effort) or value-minus-effort."
    )
    initiatives: tuple[ExportedInitiative, ...] = Field(description="The initiatives, by id.")
    unanswered: tuple[ExportedPain, ...] = Field(
        description="The pain points of today's journeys without an open initiative, worst first."
    )


def initiatives(
    catalogue: Catalogue, edition: Edition, addresses: Addresses
) -> ExportedInitiatives | None:
    """Collect the initiatives; nothing where there are none."""
    if not catalogue.initiatives:
        return None
    weighing = catalogue.organisation.weighing or Weighing()
    everything = catalogue.initiatives.values()
    weights = {it.initiative.id: it for it in order((i for i in everything if i.is_open), weighing)}
    answers = answers_of(catalogue)
    questioned = {it.id for it in answers.questioned()}
    found = []
    for it in sorted(everything, key=lambda it: it.id):
        stands, weight = course(it, edition.today), weights.get(it.id)
        found.append(
            ExportedInitiative(
                id=it.id,
                title=it.title,
                url=addresses.of(Target("initiative", it.id)),
                status=it.status,
                owner=it.owner,
                start=it.start,
                due=it.due,
                overdue=stands.late is not None,
                uncommitted=stands.uncommitted,
                questioned=it.id in questioned,
                benefits=tuple(one.kind for one in it.benefits),
                value=it.value.level if it.value else None,
                effort=it.effort.level if it.effort else None,
                figure=weight.figure if weight else None,
                place=weight.place if weight else None,
                journeys=concerned(it),
                answers=tuple(_answers(catalogue, it)),
                checks=it.checks,
                metrics=it.metrics,
                stakeholders=tuple(
                    ExportedStakeholder(
                        team=one.team,
                        who=one.who,
                        committed=one.committed if has_committed(one, edition.today) else None,
                    )
                    for one in it.stakeholders
                ),
                finished=it.result.date if it.result else None,
                outcome=it.result.outcome if it.result and it.result.outcome else None,
            )
        )
    return ExportedInitiatives(
        formula=weighing.formula,
        initiatives=tuple(found),
        unanswered=tuple(_pain("pain-point", it) for it in answers.unanswered()),
    )


def _answers(catalogue: Catalogue, initiative: Initiative) -> Iterator[ExportedPain]:
    for it in answers_of(catalogue).reached(initiative):
        for pain in it.pains:
            yield _pain("pain-point", pain)
        for chance in it.chances:
            yield _pain("opportunity", chance)


def _pain(kind: str, it: Pain) -> ExportedPain:
    return ExportedPain(
        journey=it.journey.id,
        step=it.stood.step,
        kind=kind,
        text=it.stood.thing.text,
        severity=it.severity or None,
    )
