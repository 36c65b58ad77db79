"""Fill in the fields that are needed.

## Why it matters
A step without a title cannot be shown, and a persona without a kind belongs to no side.

## How to fix it
Add the line that is asked for.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - id: look
```
```yaml title="Passes"
stages:
  - title: Looking
    steps:
      - id: look
        title: I look around
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
