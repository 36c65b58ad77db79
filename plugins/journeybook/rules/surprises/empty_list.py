"""Give a list at least one item, or leave it out.

## Why it matters
An empty list says that there is nothing, where usually nobody has looked.

## How to fix it
Write an item, or take the line out.

## Example
```yaml title="Fails"
participation: {who: 4 sellers, in: []}
```
```yaml title="Passes"
participation: {who: 4 sellers, in: journey}
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
