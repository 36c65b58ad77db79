"""Write every field once.

## Why it matters
YAML would keep one of the two and drop the other, and nobody would see which.

## How to fix it
Put both together in one field, or take one out. A second quote is an item in the same list.

## Example
```yaml title="Fails"
summary: From wish to sofa.
summary: From sofa to home.
```
```yaml title="Passes"
summary: From wish to sofa, and home.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
