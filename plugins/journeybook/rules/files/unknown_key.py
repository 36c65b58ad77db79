"""Write fields of a page that somebody reads.

## Why it matters
Between the lines --- at the head of a page a misspelt field is silently passed over: a page that
was meant to be a draft is published.

## How to fix it
Correct the name, or leave the line out. A publisher whose plugins know more fields lists them under
“front_matter:” in mkdocs.yml.

## Example
```yaml title="Fails"
# content/about.md
---
drafts: true
---

# About us
```
```yaml title="Passes"
# content/about.md
---
draft: true
---

# About us
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
