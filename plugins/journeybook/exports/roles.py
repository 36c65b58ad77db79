"""What the journeys ask of whom, as open data: steps, and what may be decided alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from journeybook.analysis.role import actor as actors
from journeybook.analysis.role.deeds import Part, deeds
from journeybook.analysis.role.may import allowed
from journeybook.exports.shape import Exported
from journeybook.model.catalogue import Target
from journeybook.model.persona import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.role.deeds import Deed
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue


class ExportedDeed(Exported):
    """A step where somebody acts, or a whole stage."""

    journey: str = Field(description="The id of the journey.")
    stage: str = Field(description="The id of the stage.")
    step: str | None = Field(default=None, description="The id of the step; absent for a stage.")
    parts: tuple[Part, ...] = Field(description="What they are there.")
    level: int | None = Field(
        default=None, description="How it feels at its lowest, 1 to 5; absent when unknown."
    )
    moment_of_truth: bool = Field(description="Whether it is a moment of truth.")
    carried_by: tuple[str, ...] = Field(
        description="Their own steps that carry it, as “journey#step”."
    )


class ExportedMandate(Exported):
    """What may be decided alone."""

    text: str = Field(description="What may be decided alone.")
    up_to: str | None = Field(default=None, description="Up to which amount or limit.")
    pilot: str | None = Field(
        default=None, description="For whom alone it holds, while it is tried out."
    )


class ExportedRole(Exported):
    """What the journeys ask of one team, or of one kind of employee."""

    team: str | None = Field(default=None, description="The id of the team, if it is one.")
    persona: str | None = Field(default=None, description="The id of the persona, if it is one.")
    url: str = Field(description="Where it is shown, relative to the site's root.")
    steps: tuple[ExportedDeed, ...] = Field(
        description="Where they act, in the order in which it matters."
    )
    mandates: tuple[ExportedMandate, ...] = Field(description="What they may decide alone.")


def roles(catalogue: Catalogue, addresses: Addresses) -> tuple[ExportedRole, ...]:
    """Collect what the journeys ask of every team and every kind of employee.

    Args:
        catalogue: what exists in the edition.
        addresses: where everything lives.
    """
    return tuple(_role(catalogue, addresses, it) for it in _people(catalogue))


def _people(catalogue: Catalogue) -> Iterator[Target]:
    for team in catalogue.teams:
        yield Target("team", team)
    for persona in catalogue.personas.values():
        if persona.kind is Kind.EMPLOYEE:
            yield Target("persona", persona.id)


def _role(catalogue: Catalogue, addresses: Addresses, who: Target) -> ExportedRole:
    actor = actors.of(catalogue, who)
    found = deeds(catalogue, actor)
    return ExportedRole(
        team=who.id if who.family == "team" else None,
        persona=who.id if who.family == "persona" else None,
        url=addresses.of(Target("role", f"{who.family}/{who.id}")),
        steps=tuple(_deed(it) for it in found),
        mandates=tuple(
            ExportedMandate(text=it.mandate.text, up_to=it.mandate.up_to, pilot=it.mandate.pilot)
            for it in allowed(catalogue, actor, found)
        ),
    )


def _deed(it: Deed) -> ExportedDeed:
    return ExportedDeed(
        journey=it.journey.id,
        stage=it.stage.id,
        step=it.step.id if it.step else None,
        parts=it.parts,
        level=it.level,
        moment_of_truth=it.is_truth,
        carried_by=tuple(f"{target.id}#{target.step}" for target in it.own),
    )
