"""Let a picture be what its name says.

## Why it matters
A browser looks at what is in a file and not at its name. What is no picture is shown to nobody, and
may be something else altogether.

## How to fix it
Save it again as a picture of that kind, or rename it.

## Example
```yaml title="Fails"
# content/images/shop.svg
A shop, seen from the street.
```
```yaml title="Passes"
# content/images/shop.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
