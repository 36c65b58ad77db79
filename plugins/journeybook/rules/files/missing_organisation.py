"""Say who the publication is about.

## Why it matters
Without journeys/organisation.yml there are no teams and no channels, so that nothing can be named.

## How to fix it
Write the file with at least a line “name: …”.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
