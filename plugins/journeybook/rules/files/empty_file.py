"""Let every file say something.

## Why it matters
An empty file looks like a journey or a persona, and tells nothing.

## How to fix it
Fill it, for instance with “journeybook new”, or delete it.

## Example
```yaml title="Fails"
# journeys/personas/tourist.yml
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
