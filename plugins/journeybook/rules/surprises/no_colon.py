"""Begin a line with a field and a colon.

## Why it matters
A line without a colon belongs to nothing. It may be the rest of a text that was broken off too
early.

## How to fix it
Write “field: value”, or begin the line with more spaces if it goes on with the text above it.

## Example
```yaml title="Fails"
summary: From wish
to sofa
goal: A good seat
```
```yaml title="Passes"
summary: From wish
  to sofa
goal: A good seat
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
