"""The themes of alignment, and of loyalty to customers. They ship, and stay as they are."""

from __future__ import annotations

from pydantic import Field

from journeybook.model.ids import Id
from journeybook.model.shape import Model
from journeybook.words import Message


class Theme(Model):
    """What a group of questions is about."""

    id: Id = Field(description="The name other files use for it.")
    title: str | Message = Field(description="The theme in a few words.")
    description: str | Message = Field(description="What it is about.")


LOYALTY = "loyalty"
"""The theme about customers; the others are about the organisation itself."""

SHIPPED = (
    Theme(
        id="strategy-and-culture",
        title=Message("Strategy and culture"),
        description=Message(
            "Does everybody know where we want to go and where we stand, may people try things, "
            "and are we arranged the way customers come to us?"
        ),
    ),
    Theme(
        id="competences-and-development",
        title=Message("Competences and development"),
        description=Message(
            "Which skills are there and which are missing, how fast do they grow and who sets "
            "the pace, and does anybody see a whole journey?"
        ),
    ),
    Theme(
        id="governance-and-processes",
        title=Message("Governance and processes"),
        description=Message(
            "Where does the money go, what are people rewarded for, and what weighs most when "
            "we change how things are done?"
        ),
    ),
    Theme(
        id=LOYALTY,
        title=Message("Loyalty to customers"),
        description=Message(
            "We ask how loyal customers are to us. This asks the other way round: how loyal are "
            "we to them?"
        ),
    ),
)
"""Three themes of alignment, and the one about loyalty."""
