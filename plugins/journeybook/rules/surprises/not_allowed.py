"""Write a value in the form its field asks for.

## Why it matters
A link that is none leads nowhere, and a length of time without a unit can be days or years.

## How to fix it
Write it as the problem says: a link begins with https://, a length is a number and a unit such as
“6 months”.

## Example
```yaml title="Fails"
review: {last: 2026-10-01, every: 6}
```
```yaml title="Passes"
review: {last: 2026-10-01, every: 6 months}
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
