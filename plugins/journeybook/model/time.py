"""How long something takes, and how often it comes back."""

from __future__ import annotations

import datetime as dt
import re
from datetime import timedelta
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, model_validator

from journeybook.model.shape import Model
from journeybook.words import Message

_UNITS = {
    "second": 1, "seconds": 1, "s": 1, "seconde": 1, "seconden": 1,
    "minute": 60, "minutes": 60, "min": 60, "minuut": 60, "minuten": 60,
    "hour": 3600, "hours": 3600, "h": 3600, "uur": 3600, "uren": 3600,
    "day": 86400, "days": 86400, "d": 86400, "dag": 86400, "dagen": 86400,
    "week": 604800, "weeks": 604800, "weken": 604800,
    "month": 2629800, "months": 2629800, "maand": 2629800, "maanden": 2629800,
    "quarter": 7889400, "quarters": 7889400, "kwartaal": 7889400, "kwartalen": 7889400,
    "year": 31557600, "years": 31557600, "jaar": 31557600, "jaren": 31557600,
}  # fmt: skip
"""Seconds in a unit, by its English and Dutch names. A month is a twelfth of a Julian year."""

_MAX_YEARS = 100


def parse_length(value: object) -> object:
    """Read a length of time as people write it: `3 days`, `45 min`, `2,5 uur`.

    Raises:
        ValueError: it is not a number followed by a unit, or longer than a century.
    """
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"\s*(\d{1,6}(?:[.,]\d{1,3})?)\s*([a-z]+)\s*", value.casefold())
    if not match or match[2] not in _UNITS:
        raise ValueError(
            Message("a length of time is a number and a unit, such as “3 days” or “45 min”")
        )
    seconds = float(match[1].replace(",", ".")) * _UNITS[match[2]]
    if seconds > _MAX_YEARS * _UNITS["year"]:
        raise ValueError(Message("a length of time may not be longer than a century"))
    return timedelta(seconds=seconds)


Length = Annotated[timedelta, BeforeValidator(parse_length)]


class Time(Model):
    """When something happens or how long it takes, in words and optionally in figures."""

    shorthand: ClassVar[str | None] = "text"

    text: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="When or how long, in your own words: “in the evening”, “after two weeks”.",
    )
    min: Length | None = Field(
        default=None, description="The shortest it takes, such as “2 days” or “30 min”."
    )
    max: Length | None = Field(
        default=None, description="The longest it takes, such as “2 days” or “30 min”."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Time:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(Message("“min” is longer than “max”"))
        if self.text is None and self.min is None and self.max is None:
            raise ValueError(Message("a time needs a text, a “min” or a “max”"))
        return self


class Review(Model):
    """When a journey is looked at again."""

    shorthand: ClassVar[str | None] = "next"

    next: dt.date | None = Field(default=None, description="The day of the next review.")
    every: Length | None = Field(
        default=None, description="How often the journey is reviewed, such as “6 months”."
    )
    last: dt.date | None = Field(default=None, description="The day of the last review.")

    @property
    def due(self) -> dt.date | None:
        """The day of the next review: the one agreed, or the last one plus the cadence."""
        if self.next:
            return self.next
        return self.last + self.every if self.last and self.every else None
