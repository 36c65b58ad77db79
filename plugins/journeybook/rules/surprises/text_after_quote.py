"""Put the whole text between the quotes, or none of it.

## Why it matters
A quote at the beginning ends at the next one. What stands behind it has no place.

## How to fix it
Put single quotes around a text with double quotes in it, and the other way round.

## Example
```yaml title="Fails"
summary: "No" is what they said
```
```yaml title="Passes"
summary: '"No" is what they said'
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
