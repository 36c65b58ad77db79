"""Use the folders that are read.

## Why it matters
What stands in another folder is left out of the site, and nobody misses it until somebody looks for
it.

## How to fix it
Move the files to the folder of what they are, such as customer, personas or initiatives.

## Example
```yaml title="Fails"
# journeys/shops/second-sofa.yml
title: I buy a second sofa
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
