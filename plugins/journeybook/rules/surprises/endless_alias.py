"""Repeat no value inside itself.

## Why it matters
A list that holds itself goes on without end, and cannot be shown.

## How to fix it
Write out what should stand there.

## Example
```yaml title="Fails"
questions: &all [What fits?, *all]
```
```yaml title="Passes"
questions: [What fits?, Will it last?]
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
