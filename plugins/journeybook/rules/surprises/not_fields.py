"""Write fields where fields are expected.

## Why it matters
A single text stands where several fields belong, so that it is unknown which of them it is.

## How to fix it
Write the name of the field in front of the text, on a line of its own.

## Example
```yaml title="Fails"
# journeys/personas/tourist.yml
A tourist, for a week.
```
```yaml title="Passes"
# journeys/personas/tourist.yml
title: Tourist
kind: customer
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
