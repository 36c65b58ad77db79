"""Mend the first problems first.

## Why it matters
A file with very many problems often has one cause, such as a wrong indentation at the top. Only the
first hundred are told.

## How to fix it
Mend the first few and look again.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
