"""Give every field a value, or leave it out.

## Why it matters
A field without a value looks as if something were known. Often its text was cut off by a #.

## How to fix it
Write the value, or take the line out until you know it.

## Example
```yaml title="Fails"
summary:
```
```yaml title="Passes"
summary: From wish to sofa.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
