"""Give every field a plain name.

## Why it matters
A field whose name is a list or a group of fields can mean nothing here. Often a text with brackets
stands where a name was expected.

## How to fix it
Put the text in quotes, or write the name of the field in front of it.

## Example
```yaml title="Fails"
[Sofa]: From wish to sofa
```
```yaml title="Passes"
summary: From wish to sofa
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
