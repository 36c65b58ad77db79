"""Show what something needs to whoever sees it.

## Why it matters
An edition for an audience leaves out what is not for it. Something that is shown and needs what is
left out would say half.

## How to fix it
Give both the same “audience”, or take the reference out.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
