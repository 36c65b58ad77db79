"""Ids and references: how one object names another.

A reference field is an ordinary string whose type carries a `Refers` mark. Reading,
links, editions and (later) completion all find references by that mark, so a
new reference field needs no second place to be known.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
MAX_ID = 80


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a string that names another object.

    Args:
        family: the family of the object named; `step` is a journey with or without `#step`.
    """

    family: str


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=MAX_ID)]
TeamId = Annotated[str, Refers("team")]
ChannelId = Annotated[str, Refers("channel")]
PersonaId = Annotated[str, Refers("persona")]
JourneyId = Annotated[str, Refers("journey")]
StageModelId = Annotated[str, Refers("stage-model")]
BehaviourId = Annotated[str, Refers("behaviour")]
AudienceId = Annotated[str, Refers("audience")]
CheckId = Annotated[str, Refers("check")]
InitiativeId = Annotated[str, Refers("initiative")]
TripId = Annotated[str, Refers("trip")]
MetricId = Annotated[str, Refers("metric")]
StopId = Annotated[str, Refers("stop")]
ThemeId = Annotated[str, Refers("theme")]
QuestionId = Annotated[str, Refers("question")]
AuthorId = Annotated[str, Refers("author")]
ArticleName = Annotated[str, Refers("article")]
"""The name of an article's file without its ending."""
StepRef = Annotated[str, Refers("step")]
"""`journey`, `journey#step`, or `#step` for a step of the same journey."""

FAMILIES = (
    "audience",
    "behaviour",
    "channel",
    "check",
    "initiative",
    "journey",
    "metric",
    "persona",
    "question",
    "stage-model",
    "stop",
    "team",
    "theme",
    "trip",
)
"""The families that have ids of their own. Steps and stages live inside a journey."""


def slug(text: str) -> str:
    """Make an id out of a title: plain small letters and digits, joined by hyphens.

    Letters that have no plain form (é does, 要 does not) are kept as their code point
    in hexadecimal, so that two titles in any script never become the same id by loss.

    Returns:
        At most 80 characters; `x` for a title without any letter or digit.
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(
        char if char.isascii() and char.isalnum() else _other(char)
        for char in plain
        if not unicodedata.combining(char)
    )
    joined = re.sub(r"[^a-z0-9]+", "-", kept).strip("-")
    return joined[:MAX_ID].strip("-") or "x"


def split_step(reference: str) -> tuple[str, str | None]:
    """Split `journey#step` in its two halves; the journey is empty for `#step`."""
    journey, mark, step = reference.partition("#")
    return journey, (step if mark else None)


def _other(char: str) -> str:
    return f"-{ord(char):x}-" if char.isalnum() else "-"
