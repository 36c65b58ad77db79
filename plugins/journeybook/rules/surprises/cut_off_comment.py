"""Put a text with “ #” in it in quotes.

## Why it matters
To YAML, everything from a space and # on is a remark that nobody reads. The end of the text goes
without a word.

## How to fix it
Put the whole text in quotes. If it really is a remark, write a space behind the #.

## Example
```yaml title="Fails"
summary: I am number #42 in the queue
```
```yaml title="Passes"
summary: "I am number #42 in the queue"
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
