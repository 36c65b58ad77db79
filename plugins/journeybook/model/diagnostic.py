"""A problem in what an author wrote: where it is, what is wrong, what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from journeybook.words import Message, Words


class Place(NamedTuple):
    """A spot in a file. Lines and columns count from 1; the file is relative to the project."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(StrEnum):
    """How much a problem matters: an error stops a build, a warning a strict one."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem, in words an editor understands.

    Args:
        place: where it is.
        code: what sort of problem it is, such as `unknown-field`.
        problem: what is wrong.
        help: what to write instead, where we can tell.
        severity: how much it matters.
    """

    place: Place
    code: str
    problem: Message
    help: Message | None = None
    severity: Severity = Severity.ERROR

    def text(self, words: Words) -> str:
        """Say it for a terminal: `file:line:col: severity [code] problem`, and a help line."""
        line = f"{self.place}: {self.severity} [{self.code}] {words.say(self.problem)}"
        return f"{line}\n    {words.gettext('help')}: {words.say(self.help)}" if self.help else line
