"""Set limits in a way that can be understood.

## Why it matters
What stands under “limits:” in mkdocs.yml decides how much a file may hold. A slip there would
silently leave the limit as it was.

## How to fix it
Write the name of a limit and a whole number, or a size such as 2 MiB.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
