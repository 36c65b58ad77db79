"""Write no field that holds only spaces.

## Why it matters
It looks as if something were known, and the page shows nothing.

## How to fix it
Write the text, or take the line out until you know it.

## Example
```yaml title="Fails"
summary: "  "
```
```yaml title="Passes"
summary: From wish to sofa.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
