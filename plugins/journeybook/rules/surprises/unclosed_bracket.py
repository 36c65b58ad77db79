"""Close every bracket you open.

## Why it matters
A text that begins with [ or { is a list or a group of fields to YAML, and it goes on until the
bracket is closed.

## How to fix it
Write the closing bracket, or put the text in quotes if it is one.

## Example
```yaml title="Fails"
summary: [draft From wish to sofa
```
```yaml title="Passes"
summary: "[draft] From wish to sofa"
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
