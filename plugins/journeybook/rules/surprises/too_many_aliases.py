"""Write values out instead of repeating them with *.

## Why it matters
A value that is repeated by * looks short and says little: whoever reads the line has to look up
what it stands for. Very many of them can make a small file endlessly large.

## How to fix it
Write the values out. A text that begins with * goes in quotes.

## Example
```yaml title="Fails"
questions:
  - &q What fits?
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
  - *q
```
```yaml title="Passes"
questions: [What fits?, Will it last?]
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
