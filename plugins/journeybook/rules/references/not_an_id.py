"""Write ids in small letters, digits and hyphens.

## Why it matters
An id becomes part of an address. Capitals, spaces and accents look different in every browser, and
two of them can be the same to a computer.

## How to fix it
Write “my-sofa” instead of “My Sofa”. The title can have everything.

## Example
```yaml title="Fails"
formerly: My Sofa
```
```yaml title="Passes"
formerly: my-sofa
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
