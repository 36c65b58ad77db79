"""Give every file a name of its own.

## Why it matters
The name of a file is its id. With two of the same, nobody knows which one a reference means.

## How to fix it
Rename one of the two. The folder does not count.

## Example
```yaml title="Fails"
# journeys/customer/later/example.yml
title: I buy a second sofa
persona: tenant
stages: Looking
```
```yaml title="Passes"
# journeys/customer/later/second-sofa.yml
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
