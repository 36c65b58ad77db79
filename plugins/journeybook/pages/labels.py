"""What the values of the data are called on a page."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.check import ResultValue, Side
from journeybook.model.evidence import Confidence, EvidenceKind
from journeybook.model.initiative import BenefitKind, InitiativeStatus, Outcome
from journeybook.model.journey import STATUSES, State, Status, TookPartIn
from journeybook.model.offer import Fit, ProposalStatus
from journeybook.model.organisation import ChannelMedium
from journeybook.model.persona import Kind
from journeybook.model.trip_log import Bearing, DemoKind
from journeybook.model.trip_plan import NeedKind
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from journeybook.words import Words

_LABELS: Mapping[type[StrEnum], Mapping[str, Message]] = {
    Kind: {
        Kind.CUSTOMER: Message("Customer"),
        Kind.EMPLOYEE: Message("Employee"),
        Kind.PARTNER: Message("Partner"),
    },
    State: {
        State.CURRENT: Message("Current"),
        State.TARGET: Message("Target"),
    },
    Status: STATUSES,
    TookPartIn: {
        TookPartIn.STRATEGY: Message("strategy"),
        TookPartIn.JOURNEY: Message("drawing the journey"),
        TookPartIn.MEASURING: Message("measuring"),
    },
    Fit: {
        Fit.FITS: Message("fits"),
        Fit.PARTLY: Message("fits in part"),
        Fit.DOES_NOT_FIT: Message("does not fit"),
    },
    ProposalStatus: {
        ProposalStatus.PROPOSED: Message("Proposed"),
        ProposalStatus.CHOSEN: Message("Chosen"),
        ProposalStatus.STARTED: Message("Became an initiative"),
        ProposalStatus.DECLINED: Message("Declined"),
    },
    ChannelMedium: {
        ChannelMedium.DIGITAL: Message("On a screen"),
        ChannelMedium.PERSONAL: Message("From person to person"),
        ChannelMedium.PRINTED: Message("On paper"),
        ChannelMedium.PHYSICAL: Message("At a place"),
    },
    EvidenceKind: {
        EvidenceKind.RESEARCH: Message("research"),
        EvidenceKind.SURVEY: Message("survey"),
        EvidenceKind.ANALYTICS: Message("analytics"),
        EvidenceKind.TICKET: Message("tickets"),
        EvidenceKind.QUOTE: Message("quote"),
        EvidenceKind.OBSERVATION: Message("observation"),
    },
    Confidence: {
        Confidence.ASSUMPTION: Message("assumption"),
        Confidence.REASONED: Message("reasoned"),
        Confidence.VALIDATED: Message("validated"),
    },
    Side: {
        Side.CUSTOMER: Message("Asked about the traveller"),
        Side.EMPLOYEE: Message("Asked of the employees"),
    },
    ResultValue: {
        ResultValue.MET: Message("met"),
        ResultValue.PARTLY: Message("partly met"),
        ResultValue.NOT_MET: Message("not met"),
        ResultValue.UNKNOWN: Message("unknown"),
        ResultValue.NOT_APPLICABLE: Message("not applicable"),
    },
    Bearing: {
        Bearing.LIGHTER: Message("lighter"),
        Bearing.MIXED: Message("lighter and heavier"),
        Bearing.HEAVIER: Message("heavier"),
    },
    DemoKind: {
        DemoKind.DEMO: Message("demonstration"),
        DemoKind.SIMULATION: Message("simulation"),
    },
    NeedKind: {
        NeedKind.PEOPLE: Message("people"),
        NeedKind.TOOLS: Message("tools"),
    },
    InitiativeStatus: {
        InitiativeStatus.IDEA: Message("idea"),
        InitiativeStatus.PLANNED: Message("planned"),
        InitiativeStatus.UNDER_WAY: Message("under way"),
        InitiativeStatus.DONE: Message("done"),
        InitiativeStatus.STOPPED: Message("stopped"),
    },
    BenefitKind: {
        BenefitKind.EXPERIENCE: Message("a better experience"),
        BenefitKind.CONVERSION: Message("higher conversion"),
        BenefitKind.EFFICIENCY: Message("more efficient work"),
        BenefitKind.CUSTOMER_FOCUS: Message("more customer focus"),
    },
    Outcome: {
        Outcome.AS_HOPED: Message("as hoped"),
        Outcome.IN_PART: Message("in part"),
        Outcome.NOT_AT_ALL: Message("not at all"),
        Outcome.TOO_EARLY: Message("too early to say"),
    },
}
"""By kind of value first: “customer” is a kind of persona and a side of a check as well."""


def label(value: StrEnum) -> Message:
    """Say what a value of the data is called: the word in the file, where it has no other name."""
    return _LABELS.get(type(value), {}).get(value) or Message("%(it)s", it=value.value)


class Severity(NamedTuple):
    """How bad a pain point is: the level as data, and what it is called."""

    level: int
    words: str


@lru_cache(maxsize=64)
def severity(words: Words, level: int | None) -> Severity | None:
    """Say how bad a pain point is, once per language: every page has dozens of them."""
    if level is None:
        return None
    return Severity(level, words.say(Message("severity %(level)s of 5", level=level)))


JOURNEYS_OF_KIND: Mapping[Kind, Message] = {
    Kind.CUSTOMER: Message("Customer journeys"),
    Kind.EMPLOYEE: Message("Employee journeys"),
    Kind.PARTNER: Message("Partner journeys"),
}
