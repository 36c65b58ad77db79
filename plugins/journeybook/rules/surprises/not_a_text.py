"""Write one text where one text is asked for.

## Why it matters
A page shows this field as one text. Of a list or a group of fields it cannot know what to show.

## How to fix it
Write it on one line, in quotes when it has a colon in it.

## Example
```yaml title="Fails"
summary: [From wish, to sofa]
```
```yaml title="Passes"
summary: From wish to sofa.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
