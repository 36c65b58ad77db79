"""Write a number where a number is asked for.

## Why it matters
A four and a half, a word or a number with a leading zero can be read in several ways. A whole
number cannot.

## How to fix it
Write digits only, such as 4. Leave the line out when you do not know.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - title: I look around
        sentiment: good
```
```yaml title="Passes"
stages:
  - title: Looking
    evidence: {source: Visit to a shop, date: 2026-10-01}
    steps:
      - title: I look around
        sentiment: 4
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
