"""Keep the journeys inside the project.

## Why it matters
A folder elsewhere is not read: who publishes a site should know what is in it.

## How to fix it
Put the folder below the one with mkdocs.yml, and name it under “journeys:” there.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
