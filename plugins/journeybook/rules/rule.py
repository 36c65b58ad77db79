"""What a rule is: a page, a default severity, and a question asked of one object at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from journeybook.model.diagnostic import Severity
from journeybook.model.loose import Loose
from journeybook.rules.page import Page, read_page
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.references import Path
    from journeybook.rules.around import Around


class Family(StrEnum):
    """What a rule is about. The folder of its file says so."""

    SURPRISES = "surprises"
    FILES = "files"
    REFERENCES = "references"
    STRUCTURE = "structure"
    HONESTY = "honesty"
    PEOPLE = "people"
    LANGUAGE = "language"
    UPKEEP = "upkeep"
    BALANCE = "balance"


FAMILIES = {
    Family.SURPRISES: Message("What you write is what you get"),
    Family.FILES: Message("Every file can be read"),
    Family.REFERENCES: Message("What you name exists"),
    Family.STRUCTURE: Message("The journey can be followed"),
    Family.HONESTY: Message("What it says is known"),
    Family.PEOPLE: Message("Nobody can be recognised"),
    Family.LANGUAGE: Message("It speaks the traveller's language"),
    Family.UPKEEP: Message("Somebody looks after it"),
    Family.BALANCE: Message("Both sides are there"),
}


class Answer(NamedTuple):
    """What a rule says of one thing it looked at; without a problem, that it is as it should be.

    Args:
        path: where the thing stands in its object.
        problem: what is wrong.
        help: what to do about it.
    """

    path: Path = ()
    problem: Message | None = None
    help: Message | None = None


PASSED = Answer()
"""What was looked at is as it should be."""


def failed(path: Path, problem: Message, help: Message | None = None) -> Answer:  # noqa: A002
    """Say that something is not as it should be."""
    return Answer(path, problem, help)


Ask = Callable[[Any, "Around"], Iterator[Answer]]
"""Looks at one object and answers for each thing in it; no answer means it does not apply."""

Look = Callable[[Loose, "Around"], Iterator[tuple[int, Answer]]]
"""Looks at a text that stands in no object; gives what is wrong, and before which letter."""


@dataclass(frozen=True)
class Rule:
    """One thing that should be so.

    Args:
        module: the name of the file it stands in, which gives its code and family.
        text: the docstring of that file: its published page.
        severity: how much it matters, unless an organisation says otherwise.
        of: the families of objects it is asked of.
        ask: the question; `None` when the reading of the files asks it already.
        whole: whether the answer depends on all files, so that it waits until all are whole.
        needs_organisation: whether the answer depends on what organisation.yml lists, so that it
            waits until that file is whole.
        look: the same question, asked of a text that stands in no object.
    """

    module: str
    text: str | None
    severity: Severity
    of: tuple[str, ...] = ()
    ask: Ask | None = None
    whole: bool = False
    needs_organisation: bool = False
    look: Look | None = None

    @cached_property
    def code(self) -> str:
        """The name by which it is known: that of its file."""
        return self.module.rpartition(".")[2].replace("_", "-")

    @cached_property
    def family(self) -> Family:
        """What it is about: the name of its folder."""
        return Family(self.module.split(".")[-2])

    @property
    def is_fixed(self) -> bool:
        """Whether it cannot be changed: a file that breaks it cannot be read."""
        return self.ask is None and self.severity is Severity.ERROR

    @cached_property
    def page(self) -> Page:
        """Its page."""
        return read_page(self.text or "")
