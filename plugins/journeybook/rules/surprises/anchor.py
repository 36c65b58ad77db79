"""Put a text that begins with & in quotes.

## Why it matters
A word with & in front of it gives a name to a value in YAML. The word disappears from your text,
and nobody sees that it is gone.

## How to fix it
Put the text in quotes, or take the & and its word out.

## Example
```yaml title="Fails"
summary: &more From wish to sofa
```
```yaml title="Passes"
summary: "&more: from wish to sofa"
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
