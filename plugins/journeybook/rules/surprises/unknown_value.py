"""Choose one of the words a field knows.

## Why it matters
Pages, filters and scores rest on these words. Another word would fall outside all of them.

## How to fix it
Take one of the words that are listed with the problem.

## Example
```yaml title="Fails"
status: finished
```
```yaml title="Passes"
status: live
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
