"""The kinds of files that a publication has: where they stand, and what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.alignment import Alignment
from journeybook.model.check import Checks
from journeybook.model.initiative import Initiative
from journeybook.model.journey import Journey
from journeybook.model.metric import Metric
from journeybook.model.offer import Offer
from journeybook.model.organisation import Organisation
from journeybook.model.persona import Persona
from journeybook.model.trip import Trip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.model.shape import Model

    Named = Journey | Persona | Initiative | Trip | Metric

NAMED: Mapping[str, type[Named]] = {
    it.family: it for it in (Journey, Persona, Initiative, Trip, Metric)
}
"""What has a file each, named after its id, by family."""

FOLDERS: Mapping[str, type[Named]] = {
    "personas": Persona,
    "customer": Journey,
    "employee": Journey,
    "partner": Journey,
    "initiatives": Initiative,
    "trips": Trip,
    "metrics": Metric,
}
"""The folder of what has a file each."""

ALONE: Mapping[str, type[Model]] = {
    "organisation.yml": Organisation,
    "checks.yml": Checks,
    "alignment.yml": Alignment,
    "offer.yml": Offer,
}
"""The files of which there is one, by name."""

ASKED_ALONE = ("organisation", "alignment", "offer")
"""The families of which there is one file, and an object that rules can be asked of."""

WRITTEN = (*ASKED_ALONE, *NAMED)
"""The families of everything that rules can be asked of."""
