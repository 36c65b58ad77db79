"""Write fields out instead of taking them over with <<.

## Why it matters
A line with << takes over the fields of another place. What a step says then stands somewhere else,
and nobody who reads it finds it.

## How to fix it
Write the fields where they belong.

## Example
```yaml title="Fails"
<<: {summary: From wish to sofa}
```
```yaml title="Passes"
summary: From wish to sofa
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
