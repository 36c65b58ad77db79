"""Let the file's name be the id.

## Why it matters
An id written inside the file can differ from the name of the file, and then one of the two is
wrong.

## How to fix it
Take the line out. To give a journey another id, rename the file and keep the old name under
“formerly:”.

## Example
```yaml title="Fails"
id: my-first-sofa
```
```yaml title="Passes"
formerly: my-first-sofa
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
