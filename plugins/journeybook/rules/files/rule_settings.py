"""Set rules in a way that can be understood.

## Why it matters
What stands under “rules:” in mkdocs.yml decides what everybody is told. A slip there would silently
change it.

## How to fix it
Write the code of a rule with error, warning, advice or off, or with a severity and exceptions; each
exception has a path and a reason.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
