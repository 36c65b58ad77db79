"""Keep in the folder of the journeys only what is read.

## Why it matters
A file with another ending is left out of the site, also when somebody meant it to be a journey.

## How to fix it
Let its name end in .yml, or move it out of the folder.

## Example
```yaml title="Fails"
# journeys/customer/notes.txt
Ask the shops.
```
```yaml title="Passes"
# notes/notes.txt
Ask the shops.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
