"""Keep a file within what can be read.

## Why it matters
A file with thousands of values, or lists many levels deep, is refused: it could hold up the whole
site. A large honest journey needs a tenth of it.

## How to fix it
Make it simpler, or split it: two journeys that lead to each other are easier to read as well.

## Example
```yaml title="Fails"
questions:
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  Why?
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```
```yaml title="Passes"
questions: [Why?]
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
