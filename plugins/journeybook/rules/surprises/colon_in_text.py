"""Put a text with a colon in it in quotes.

## Why it matters
A colon and a space make a field of what stands before them, so YAML sees two fields in one line.

## How to fix it
Put the whole text in quotes, or write a dash instead of the colon.

## Example
```yaml title="Fails"
summary: What I want: a sofa
```
```yaml title="Passes"
summary: "What I want: a sofa"
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
