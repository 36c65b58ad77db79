"""Write true or false, and nothing that looks like it.

## Why it matters
YAML takes yes, on and no for true and false in one place and for texts in another.

## How to fix it
Write true or false.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - title: I look around
        optional: yes
```
```yaml title="Passes"
stages:
  - title: Looking
    steps:
      - title: I look around
        optional: true
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
