"""Put a text that begins with ! in quotes.

## Why it matters
A word with ! in front of it tells YAML what sort of value follows. Here that means nothing, and the
word would disappear from your text.

## How to fix it
Put the text in quotes, or take the word out.

## Example
```yaml title="Fails"
summary: !new From wish to sofa
```
```yaml title="Passes"
summary: "!new: from wish to sofa"
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
