r"""Use backslashes only where they mean something.

## Why it matters
Between double quotes a backslash turns what follows into something else. Most letters behind it
mean nothing.

## How to fix it
Put the text in single quotes, where a backslash is just a backslash.

## Example
```yaml title="Fails"
summary: "On the disk S:\photos"
```
```yaml title="Passes"
summary: 'On the disk S:\photos'
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
