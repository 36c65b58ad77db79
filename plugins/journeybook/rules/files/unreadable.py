"""Let every file be readable.

## Why it matters
The computer refuses to open this file or folder, so that nobody knows what is in it.

## How to fix it
Look at its rights, and whether another program keeps it open.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
