"""Stay within the scale.

## Why it matters
A sentiment runs from 1 (very bad) to 5 (very good). A 6 or a 0 would draw a curve that means
nothing.

## How to fix it
Choose a number on the scale, or leave the line out when you do not know.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - title: I look around
        sentiment: 6
```
```yaml title="Passes"
stages:
  - title: Looking
    evidence: {source: Visit to a shop, date: 2026-10-01}
    steps:
      - title: I look around
        sentiment: 5
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
