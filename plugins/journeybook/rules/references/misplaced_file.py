"""Put a file where it is read.

## Why it matters
A file in another place is left out of the site, and nobody misses it until somebody looks for it.

## How to fix it
Journeys belong in customer, employee or partner, personas in personas.

## Example
```yaml title="Fails"
# journeys/second-sofa.yml
title: I buy a second sofa
```
```yaml title="Passes"
# journeys/customer/second-sofa.yml
title: I buy a second sofa
persona: tenant
owner: service
review: 2027-06-01
stages:
  - title: Looking
    steps:
      - title: I look around
        supported_by: sell-a-sofa
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
