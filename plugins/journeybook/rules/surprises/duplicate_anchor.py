"""Give a value no name that another has.

## Why it matters
Two values with the same & name cannot be told apart where the name is used.

## How to fix it
Write the values out. Whoever reads along then sees what it says.

## Example
```yaml title="Fails"
summary: &wish From wish to sofa
goal: *wish
description: &wish A long way
```
```yaml title="Passes"
summary: From wish to sofa
goal: From wish to sofa
description: A long way
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
