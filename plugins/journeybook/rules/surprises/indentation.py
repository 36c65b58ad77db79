"""Begin fields that belong together in the same column.

## Why it matters
What stands deeper belongs to what stands above it. One space too many, and YAML no longer knows
what belongs to what.

## How to fix it
Move the line until it begins right below the first letter of its neighbours.

## Example
```yaml title="Fails"
stages:
  - title: Looking
     goal: Know what fits
    steps: [I look around]
```
```yaml title="Passes"
stages:
  - title: Looking
    goal: Know what fits
    steps: [I look around]
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
