"""Whose journeys answer for whom: the employee journeys behind a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.catalogue import Target
from journeybook.model.persona import Kind

if TYPE_CHECKING:
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey


def employee_journeys(journey: Journey, catalogue: Catalogue) -> tuple[str, ...]:
    """List the ids of the employee journeys that carry a customer or partner journey.

    A step can name the employee step that supports it, or be named by one that serves it;
    both count, in the order of the steps.
    """
    journeys = catalogue.journeys
    return tuple(it for it in linked_journeys(journey, catalogue) if journeys[it].in_use)


def linked_journeys(journey: Journey, catalogue: Catalogue) -> tuple[str, ...]:
    """List the ids of all employee journeys that a journey is linked with, in use or not."""
    here = Target("journey", journey.id)
    targets = [link.source for link in catalogue.links_to(here, "serves")]
    for step in journey.steps:
        targets += catalogue.carried_by(Target("journey", journey.id, step.id))
    found = []
    for key in dict.fromkeys(it.id for it in targets):
        other = catalogue.journeys.get(key)
        if other and other.kind is Kind.EMPLOYEE:
            found.append(key)
    return tuple(found)
