"""Save files as UTF-8.

## Why it matters
In another encoding letters such as é and ë become other signs, or no letters at all.

## How to fix it
Open the file, choose “Save with encoding” and take UTF-8. Files made in the browser always are.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
