"""Let files agree with each other.

## Why it matters
Where two places cannot both be true, a page would show one and hide the other.

## How to fix it
Read both places and change the one that is wrong.

## Example
```yaml title="Fails"
kind: employee
```
```yaml title="Passes"
kind: customer
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
