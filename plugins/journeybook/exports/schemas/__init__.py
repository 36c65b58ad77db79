"""JSON Schemas of the files that authors write, for the completion and help of their editors.

They come from the models, so they offer exactly the fields there are, and from the
publication at hand, so they offer the personas, channels and teams that really exist.
Draft 7 is the version that the language servers of editors know best.

Whatever reading accepts, a schema accepts. The reverse cannot be: a schema cannot tell
that two ids are the same, or that a day does not exist.
"""

from __future__ import annotations

from typing import Any

from journeybook.exports.schemas.known import Known
from journeybook.exports.schemas.shapes import Shapes
from journeybook.model.alignment import Alignment
from journeybook.model.check import Checks
from journeybook.model.initiative import Initiative
from journeybook.model.journey import Journey
from journeybook.model.metric import Metric
from journeybook.model.offer import Offer
from journeybook.model.organisation import Organisation
from journeybook.model.persona import Persona
from journeybook.model.shape import Model
from journeybook.model.trip import Trip
from journeybook.words import Message, Words

KINDS: dict[str, tuple[type[Model], Message]] = {
    "organisation": (Organisation, Message("The organisation: teams, channels and more.")),
    "checks": (Checks, Message("The checks in your organisation's own words.")),
    "persona": (Persona, Message("A kind of person: a customer, an employee or a partner.")),
    "journey": (Journey, Message("A journey: what one kind of person goes through.")),
    "initiative": (Initiative, Message("An initiative: what is being done, by whom, and why.")),
    "trip": (Trip, Message("A trip of the organisation itself, stop by stop.")),
    "metric": (Metric, Message("A metric: what is measured, how, and against which target.")),
    "alignment": (Alignment, Message("The answers to the questions of alignment.")),
    "offer": (Offer, Message("What could be offered in each phase and channel.")),
}
"""The kinds of files, by the name of their schema."""


def schema_file(kind: str) -> str:
    """Name the file that the schema of a kind is written to."""
    return f"{kind}.schema.json"


def schemas(known: Known, words: Words) -> dict[str, dict[str, Any]]:
    """Make the schema of every kind of file.

    Args:
        known: the ids that exist in the publication.
        words: the language to describe the fields in.

    Returns:
        The schemas, by the name of their file.
    """
    return {
        schema_file(kind): {
            "$schema": "http://json-schema.org/draft-07/schema#",
            **Shapes(known, words).file(model),
            "title": words.say(title),
        }
        for kind, (model, title) in KINDS.items()
    }
