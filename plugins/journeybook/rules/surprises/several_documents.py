"""Keep one thing in one file.

## Why it matters
A line --- begins another document. What stands behind it would not be read.

## How to fix it
Take the line out, or move what follows to a file of its own.

## Example
```yaml title="Fails"
# journeys/personas/tourist.yml
title: Tourist
kind: customer
---
title: Student
```
```yaml title="Passes"
# journeys/personas/tourist.yml
title: Tourist
kind: customer
# journeys/personas/student.yml
title: Student
kind: customer
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
