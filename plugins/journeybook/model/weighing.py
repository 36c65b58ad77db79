"""Weighing: the scales of value and effort, and the formula that puts initiatives in order."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from journeybook.model.shape import Model
from journeybook.words import Message


class Formula(StrEnum):
    """How value and effort become one figure. A closed set: nothing an author writes is run."""

    VALUE_PER_EFFORT = "value-per-effort"
    SURE_VALUE_PER_EFFORT = "sure-value-per-effort"
    VALUE_MINUS_EFFORT = "value-minus-effort"


class WeighingScale(Model):
    """A scale: what is asked, and what each level means."""

    question: str | Message | None = Field(
        default=None, description="What is asked when a level is chosen."
    )
    levels: tuple[str | Message, ...] = Field(
        min_length=2,
        max_length=10,
        description="What each level means, the lowest first; the first is level 1.",
    )


class Weighing(Model):
    """How initiatives are weighed: the two scales and the formula."""

    value: WeighingScale | None = Field(
        default=None, description="The scale of value; five levels when left out."
    )
    effort: WeighingScale | None = Field(
        default=None, description="The scale of effort; five levels when left out."
    )
    formula: Formula = Field(
        default=Formula.VALUE_PER_EFFORT,
        description="value-per-effort, sure-value-per-effort (value times how sure we are of it, "
        "per effort) or value-minus-effort.",
    )

    @model_validator(mode="after")
    def _alike(self) -> Self:
        lengths = len(self.value_scale.levels), len(self.effort_scale.levels)
        if self.formula is Formula.VALUE_MINUS_EFFORT and lengths[0] != lengths[1]:
            raise ValueError(
                Message(
                    "“value-minus-effort” needs two scales of as many levels, and these have "
                    "%(value)s and %(effort)s",
                    value=str(lengths[0]),
                    effort=str(lengths[1]),
                )
            )
        return self

    @property
    def value_scale(self) -> WeighingScale:
        """The scale of value in force."""
        return self.value or VALUE

    @property
    def effort_scale(self) -> WeighingScale:
        """The scale of effort in force."""
        return self.effort or EFFORT


VALUE = WeighingScale(
    question=Message("How much better does it get for the people it is for?"),
    levels=(
        Message("Nice to have: few notice it"),
        Message("A little: some notice it"),
        Message("Clearly better for those it touches"),
        Message("Much better, or for many"),
        Message("Takes away what drives people off"),
    ),
)

EFFORT = WeighingScale(
    question=Message("How much time, money and agreement does it take?"),
    levels=(
        Message("One team, within a week"),
        Message("One team, within a month"),
        Message("Two or three teams, within a quarter"),
        Message("Several teams and a budget, half a year"),
        Message("Changes how we are organised, a year or more"),
    ),
)
