"""Say for whom a page is where that is read.

## Why it matters
What says nowhere for whom it is, is for everyone. A page that names its readers in the wrong place,
or in a word that nobody reads, would be published to all.

## How to fix it
Write --- on the first line, “audience: …” below it, and --- below that.

## Example
```yaml title="Fails"
# content/plan.md
audience: board

# Our plan
```
```yaml title="Passes"
# content/plan.md
---
audience: board
---

# Our plan

# journeys/organisation.yml
audiences: [{id: board, title: The board}]
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
