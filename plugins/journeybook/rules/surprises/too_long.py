"""Keep a text within its length.

## Why it matters
Titles and labels have little room on a page and in a diagram. What is longer would be cut off where
nobody chose to.

## How to fix it
Shorten it, and move the rest to “description”, which has all the room.

## Example
```yaml title="Fails"
time:
  text: >-
    When the lease is about to end, or the old one breaks, or somebody moves in, or somebody moves
    out, or a child is born, or a dog comes, or the sales begin, or the neighbours have a new one,
    or it rains for a week
```
```yaml title="Passes"
time: {text: "When the lease is about to end, or the old one breaks"}
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
