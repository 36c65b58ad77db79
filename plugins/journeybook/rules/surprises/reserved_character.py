"""Put a text that begins with a sign in quotes.

## Why it matters
At the beginning of a text, signs such as @ % & * > [ and { mean something to YAML.

## How to fix it
Put the whole text in quotes.

## Example
```yaml title="Fails"
summary: "%s of all buyers come back"
goal: @home within a week
```
```yaml title="Passes"
summary: "%s of all buyers come back"
goal: "@home within a week"
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
