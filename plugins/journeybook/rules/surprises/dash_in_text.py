"""Put a space behind every “-” of a list.

## Why it matters
Without the space the line is no item of the list: it is glued to the text above it.

## How to fix it
Write “- ” with a space, and begin the list on a line of its own.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - title: I look around
        thoughts:
          -Is it soft?
          -Will it fit?
```
```yaml title="Passes"
stages:
  - title: Looking
    steps:
      - title: I look around
        thoughts:
          - Is it soft?
          - Will it fit?
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
