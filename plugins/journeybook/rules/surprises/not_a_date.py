"""Write dates as year-month-day.

## Why it matters
03/04/2026 is 3 April to one reader and 4 March to another, and a day that does not exist never
comes.

## How to fix it
Write 2026-04-03.

## Example
```yaml title="Fails"
review: 03/04/2027
```
```yaml title="Passes"
review: 2027-04-03
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
