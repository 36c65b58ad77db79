"""Put the file itself where it is read.

## Why it matters
A link to another place, or a folder with the name of a file, is not followed: nobody can tell what
is on the other side.

## How to fix it
Put the file itself there.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
