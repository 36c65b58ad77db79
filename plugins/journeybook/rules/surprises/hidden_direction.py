r"""Use no characters that turn the reading direction.

## Why it matters
They make a reader see something else than what is written, so that a reviewer approves another
text.

## How to fix it
Delete the place where it stands and type it again. Arabic and Hebrew need no such characters.

## Example
```yaml title="Fails"
summary: "From wish \u202eto sofa"
```
```yaml title="Passes"
summary: From wish to sofa.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
