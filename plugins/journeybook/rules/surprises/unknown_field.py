"""Use only fields that exist.

## Why it matters
A misspelt field would be left out of the page without anybody noticing.

## How to fix it
Take the name we suggest. Anything that has no field of its own belongs under “lanes:”, with a
heading you choose.

## Example
```yaml title="Fails"
sumary: From wish to sofa.
```
```yaml title="Passes"
summary: From wish to sofa.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
