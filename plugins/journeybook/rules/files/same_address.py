"""Give every file an address of its own.

## Why it matters
Two files that differ in capitals, in the way an accent is written, or in being a page or a folder,
get one address: one of them would silently take the place of the other. The site has addresses of
its own as well.

## How to fix it
Rename one of the two.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
