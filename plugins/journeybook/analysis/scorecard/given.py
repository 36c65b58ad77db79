"""What can be counted: entries of results on whatever is asked, and on which terms."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from journeybook.model.check import Action, Exemption, ResultValue
    from journeybook.model.evidence import Confidence, Evidence
    from journeybook.words import Message


class Entry(Protocol):
    """A dated and signed entry of results, whatever they are about."""

    @property
    def date(self) -> dt.date | None:
        """The day of the entry."""

    @property
    def by(self) -> str | None:
        """Who signs for it."""

    @property
    def version(self) -> int | None:
        """The version of what was asked, for all its results."""


class Given(Protocol):
    """A result in an entry, with what backs it."""

    @property
    def result(self) -> ResultValue:
        """The result as written."""

    @property
    def stage(self) -> str | None:
        """The part it is about, when not the whole."""

    @property
    def reason(self) -> str | None:
        """Why this result."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What shows it."""

    @property
    def version(self) -> int | None:
        """The version of what was asked, for this result."""

    @property
    def confidence(self) -> Confidence | None:
        """How sure the assessor is."""

    @property
    def action(self) -> Action | None:
        """What is done about it."""

    @property
    def exception(self) -> Exemption | None:
        """Why it is knowingly set aside."""


class Asked(Protocol):
    """What is asked, a check or a question, in versions that each begin on a day."""

    @property
    def version(self) -> int:
        """The latest version."""

    @property
    def since(self) -> dt.date | None:
        """The first day of that version, when it is not the first."""


class Terms(NamedTuple):
    """What differs between the things that are counted alike.

    Args:
        lasting: how long evidence stands when its author does not say.
        moved_on: says that an older version was answered, with `old` and `new`.
        version: says which version was answered, with `n`.
    """

    lasting: dt.timedelta
    moved_on: Message
    version: Message
