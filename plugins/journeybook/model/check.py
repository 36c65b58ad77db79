"""Checks, and the dated, signed results on them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from journeybook.model.evidence import Confidence, Evidence
from journeybook.model.ids import CheckId, Id, TeamId
from journeybook.model.shape import Model
from journeybook.words import Message


class Side(StrEnum):
    """Of whom a check is asked."""

    CUSTOMER = "customer"
    EMPLOYEE = "employee"


class Examples(Model):
    """How it looks where a check is met, met in part, and not met."""

    met: str | Message | None = Field(default=None, description="An example of “met”.")
    partly: str | Message | None = Field(default=None, description="An example of “partly”.")
    not_met: str | Message | None = Field(default=None, description="An example of “not-met”.")


class Check(Model):
    """One criterion: what holds when it is met, and the question to ask."""

    id: Id = Field(description="The name other files use for it.")
    side: Side = Field(description="Asked of the traveller's experience or of the employees'.")
    version: int = Field(default=1, ge=1, description="Goes up when the meaning changes.")
    since: dt.date | None = Field(
        default=None, description="The first day of this version, when it is not the first."
    )
    change: str | Message | None = Field(
        default=None, description="What this version changed in the meaning."
    )
    title: str | Message = Field(description="The check in a word.")
    statement: str | Message = Field(description="What holds when the check is met.")
    why: str | Message | None = Field(default=None, description="Why it matters.")
    question: str | Message = Field(description="The question to ask.")
    evidence: tuple[str | Message, ...] = Field(default=(), description="What counts as evidence.")
    criteria: tuple[str | Message, ...] = Field(
        default=(), description="What has to be so, point by point."
    )
    examples: Examples = Field(
        default_factory=Examples, description="How met, partly and not-met look."
    )


class WrittenCheck(Model):
    """A check as an organisation writes it: one of its own, or a shipped one in its words."""

    id: Id = Field(
        description="The name other files use for it. That of a shipped check rewords or "
        "extends it; any other adds a check."
    )
    side: Side | None = Field(
        default=None,
        description="Asked of the traveller's experience or of the employees'. An added check "
        "needs it, that of a shipped one stays as it is.",
    )
    version: int | None = Field(
        default=None, ge=1, description="Goes up when the meaning changes; 1 to begin with."
    )
    since: dt.date | None = Field(
        default=None, description="The first day of this version. A version above 1 needs it."
    )
    change: str | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="What this version changed in the meaning.",
    )
    title: str | None = Field(
        default=None,
        min_length=1,
        max_length=120,
        description="The check in a word. An added check needs it.",
    )
    statement: str | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="What holds when the check is met. An added check needs it.",
    )
    why: str | None = Field(
        default=None, min_length=1, max_length=2000, description="Why it matters."
    )
    question: str | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="The question to ask. An added check needs it.",
    )
    evidence: tuple[str, ...] = Field(
        default=(), description="What counts as evidence; added to what ships."
    )
    criteria: tuple[str, ...] = Field(
        default=(), description="What has to be so, point by point; added to what ships."
    )
    examples: Examples | None = Field(
        default=None, description="How met, partly and not_met look, each in a sentence."
    )


class Checks(Model):
    """The checks in an organisation's own words, in `checks.yml`."""

    family: ClassVar[str] = "checks"

    checks: tuple[WrittenCheck, ...] = Field(
        min_length=1, description="Checks of your own, and shipped ones in your words."
    )


class ResultValue(StrEnum):
    """What an assessment says about a check."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Action(Model):
    """What is done about a check that does not hold."""

    shorthand: ClassVar[str | None] = "text"

    text: str = Field(min_length=1, max_length=1000, description="What will be done.")
    owner: TeamId | None = Field(default=None, description="The team that does it.")
    due: dt.date | None = Field(default=None, description="The day it is done.")


class Exemption(Model):
    """A result that is knowingly set aside for a while."""

    reason: str = Field(min_length=1, max_length=1000, description="Why it is set aside.")
    approver: str = Field(
        min_length=1, max_length=200, description="The role or team that approved it."
    )
    expires: dt.date = Field(description="The last day it holds.")


class Result(Model):
    """The result on one check, with what backs it."""

    check: CheckId = Field(description="The check that was assessed.")
    result: ResultValue = Field(description="met, partly, not-met, unknown or not-applicable.")
    stage: str | None = Field(
        default=None, description="The stage it was assessed for, when not the whole journey."
    )
    reason: str | None = Field(
        default=None, min_length=1, max_length=2000, description="Why this result."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="What shows it.")
    version: int | None = Field(
        default=None,
        ge=1,
        description="The version of the check that was used, when not that of the whole entry.",
    )
    confidence: Confidence | None = Field(default=None, description="How sure the assessor is.")
    action: Action | None = Field(default=None, description="What is done about it.")
    exception: Exemption | None = Field(
        default=None, description="Why it is knowingly set aside, by whom and until when."
    )


class AskedOf(StrEnum):
    """Whose view it is, where two sides look at each other."""

    HOST = "host"
    TRAVELLER = "traveller"


class Assessment(Model):
    """A dated entry of results. Entries are added, never overwritten."""

    date: dt.date | None = Field(default=None, description="The day of the assessment.")
    by: str | None = Field(
        default=None, min_length=1, max_length=200, description="The team or role that assessed."
    )
    asked_of: AskedOf | None = Field(
        default=None,
        description="Whose view it is, where a mirror sets two beside each other: host or "
        "traveller; leave it out when it is of neither alone.",
    )
    version: int | None = Field(
        default=None,
        ge=1,
        description="The version of the checks that was used, when not the one of that day.",
    )
    results: tuple[Result, ...] = Field(min_length=1, description="One result per check.")
