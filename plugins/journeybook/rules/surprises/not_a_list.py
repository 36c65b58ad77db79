"""Begin each thing in a list with a dash.

## Why it matters
Without dashes nobody can tell where one step ends and the next begins.

## How to fix it
Begin each item with “- ”, all in the same column.

## Example
```yaml title="Fails"
pain_points:
  first: It takes too long
  second: It is too dear
```
```yaml title="Passes"
pain_points:
  - It takes too long
  - It is too dear
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
