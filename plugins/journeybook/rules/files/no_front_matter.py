"""Begin an article with its date.

## Why it matters
Between the first two lines --- an article says when it is from and what it is about. Without them
it has no place among the others.

## How to fix it
Write ---, “date: 2026-04-03” and --- on the first three lines.

## Example
```yaml title="Fails"
# content/guidance/posts/wait-less.md
# Wait less

Call first.
```
```yaml title="Passes"
# content/guidance/posts/wait-less.md
---
date: 2026-04-03
---

# Wait less

Call first.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
