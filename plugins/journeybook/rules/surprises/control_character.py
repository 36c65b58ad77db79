r"""Use no invisible characters.

## Why it matters
Characters that nobody sees come along with pasted text. They spoil searching, and some do harm in
other programs.

## How to fix it
Delete the place where it stands and type it again.

## Example
```yaml title="Fails"
summary: "From wish\u0007 to sofa"
```
```yaml title="Passes"
summary: From wish to sofa.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
