"""Put a space behind the colon of a field.

## Why it matters
Without the space YAML takes the whole line for one word.

## How to fix it
Write “field: value”.

## Example
```yaml title="Fails"
summary:From wish to sofa
```
```yaml title="Passes"
summary: From wish to sofa
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
