"""Name only what exists.

## Why it matters
A team, channel, persona or step that nobody has described leads nowhere: no link, no owner, no
score.

## How to fix it
Take the name we suggest, or describe it first. What was renamed is suggested by its new name.

## Example
```yaml title="Fails"
host: servise
```
```yaml title="Passes"
host: service
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
