"""Close every quote you open.

## Why it matters
An open quote swallows the lines below it until the next quote, and they are no longer read as
fields.

## How to fix it
Write the same quote at the end of the text. Does the text begin with an apostrophe? Put it in
double quotes.

## Example
```yaml title="Fails"
summary: "From wish to sofa
persona: tenant
```
```yaml title="Passes"
summary: "From wish to sofa"
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
