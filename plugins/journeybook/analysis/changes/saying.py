"""Say the values on both sides of a change, to people and to programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from journeybook.analysis.changes.matching import head
from journeybook.model.catalogue import Target
from journeybook.model.check import Assessment, Result
from journeybook.model.ids import split_step
from journeybook.model.moment import Sentiment
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.catalogue import Catalogue

Said = str | Message
Label = Callable[[StrEnum], Said]

LONGEST = 80
"""A text longer than this is not quoted twice: its author knows what it says."""


class Saying:
    """Says values.

    Args:
        label: says what a choice of the data, such as a status, is called.
    """

    def __init__(self, label: Label) -> None:
        self._label = label

    def which(self, thing: object, family: str | None, catalogue: Catalogue) -> Said:
        """Say which one of a list something is; a text of an author's stands in quotes."""
        if isinstance(thing, Assessment):
            parts = [it for it in (thing.date, thing.by) if it]
            if len(parts) > 1:
                return Message("%(date)s, %(by)s", date=parts[0], by=parts[1])
            return Message("%(it)s", it=parts[0]) if parts else ""
        if isinstance(thing, Result):
            return named(thing.check, "check", catalogue)
        return self.value(thing, family, catalogue)

    def value(self, value: object, family: str | None, catalogue: Catalogue) -> Said:
        """Say a value; a text of an author's stands in quotes."""
        if family and isinstance(value, str):
            return named(value, family, catalogue)
        if isinstance(value, StrEnum):
            return self._label(value)
        if isinstance(value, bool):
            return Message("yes") if value else Message("no")
        if isinstance(value, int | float | dt.date | dt.timedelta | Sentiment):
            return Message("%(it)s", it=level(value) if isinstance(value, Sentiment) else value)
        if isinstance(value, Message):
            return value
        text = " ".join(head(value).split())
        return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}”" if text else ""


def plain(value: object) -> str:
    """Give a value to a program: its id, its title or itself."""
    if isinstance(value, Sentiment):
        return str(level(value))
    if isinstance(value, Assessment):
        return f"{value.date or ''} {value.by or ''}".strip()
    if isinstance(value, Result):
        return value.check
    if isinstance(value, bool):
        return "true" if value else "false"
    return head(value)


def named(value: str, family: str, catalogue: Catalogue) -> Said:
    """Name what a reference leads to by its title."""
    if family == "step":
        journey, step = split_step(value)
        found = catalogue.step(Target("journey", journey, step)) if journey and step else None
        if found:
            return found.title
        family, value = "journey", journey or value
    title: Said = getattr(catalogue.family(family).get(value), "title", value)
    return title


def level(felt: Sentiment) -> Said:
    """Say how something feels: “4”, or “4–2” where it changes on the way."""
    if felt.last is None:
        return felt.feeling or Message("unknown")
    return str(felt.last) if felt.first == felt.last else f"{felt.first}–{felt.last}"
