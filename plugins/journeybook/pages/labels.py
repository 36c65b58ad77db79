"""What the values of the data are called on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.check import ResultValue, Side
from journeybook.model.evidence import Confidence, EvidenceKind
from journeybook.model.journey import State, Status, TookPartIn
from journeybook.model.organisation import ChannelMedium
from journeybook.model.persona import Kind
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

LABELS: Mapping[StrEnum, Message] = {
    Kind.CUSTOMER: Message("Customer"),
    Kind.EMPLOYEE: Message("Employee"),
    Kind.PARTNER: Message("Partner"),
    State.CURRENT: Message("Current"),
    State.TARGET: Message("Target"),
    Status.DRAFT: Message("Draft"),
    Status.LIVE: Message("Live"),
    Status.RETIRED: Message("Retired"),
    TookPartIn.STRATEGY: Message("strategy"),
    TookPartIn.JOURNEY: Message("drawing the journey"),
    TookPartIn.MEASURING: Message("measuring"),
    ChannelMedium.DIGITAL: Message("On a screen"),
    ChannelMedium.PERSONAL: Message("From person to person"),
    ChannelMedium.PRINTED: Message("On paper"),
    ChannelMedium.PHYSICAL: Message("At a place"),
    EvidenceKind.RESEARCH: Message("research"),
    EvidenceKind.SURVEY: Message("survey"),
    EvidenceKind.ANALYTICS: Message("analytics"),
    EvidenceKind.TICKET: Message("tickets"),
    EvidenceKind.QUOTE: Message("quote"),
    EvidenceKind.OBSERVATION: Message("observation"),
    Confidence.ASSUMPTION: Message("assumption"),
    Confidence.REASONED: Message("reasoned"),
    Confidence.VALIDATED: Message("validated"),
    Side.CUSTOMER: Message("Asked about the traveller"),
    Side.EMPLOYEE: Message("Asked of the employees"),
    ResultValue.MET: Message("met"),
    ResultValue.PARTLY: Message("partly met"),
    ResultValue.NOT_MET: Message("not met"),
    ResultValue.UNKNOWN: Message("unknown"),
    ResultValue.NOT_APPLICABLE: Message("not applicable"),
}

KIND_OF_JOURNEY: Mapping[Kind, Message] = {
    Kind.CUSTOMER: Message("Customer journey"),
    Kind.EMPLOYEE: Message("Employee journey"),
    Kind.PARTNER: Message("Partner journey"),
}

JOURNEYS_OF_KIND: Mapping[Kind, Message] = {
    Kind.CUSTOMER: Message("Customer journeys"),
    Kind.EMPLOYEE: Message("Employee journeys"),
    Kind.PARTNER: Message("Partner journeys"),
}
