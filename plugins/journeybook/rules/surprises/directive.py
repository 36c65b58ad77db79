"""Begin no line with %.

## Why it matters
A line that begins with % at the left edge gives orders to a program that reads YAML. Here it has no
meaning.

## How to fix it
Take the line out, or put a # in front of it if it is a note.

## Example
```yaml title="Fails"
%about sofas
summary: From wish to sofa
```
```yaml title="Passes"
# about sofas
summary: From wish to sofa
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
