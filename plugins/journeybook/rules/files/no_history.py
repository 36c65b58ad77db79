"""Give the build the history that git keeps.

## Why it matters
What’s new, the history of each journey and the feed come from git. Where git cannot tell it, they
would be missing without anybody having decided so.

## How to fix it
Do what the message says: install git, trust the folder of another user, or fetch the whole
history. Or set “history: false” under “plugins: journeybook:”.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
