"""What is found wrong in one file of the content folder."""

from __future__ import annotations

from typing import NamedTuple

from journeybook.model.diagnostic import Severity
from journeybook.words import Message


class Flaw(NamedTuple):
    """Something wrong in a file, at a line and column that count from 1."""

    code: str
    problem: Message
    help: Message | None = None
    severity: Severity = Severity.ERROR
    at: tuple[int, int] = (1, 1)
