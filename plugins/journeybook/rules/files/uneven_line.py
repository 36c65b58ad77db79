"""Give every line of values as many cells as the first.

## Why it matters
One cell too many or too few, and what follows stands in the wrong column. A decimal comma does it
too.

## How to fix it
Write 4.6 instead of 4,6, put a text with a comma in quotes, and keep the separators behind empty
cells.

## Example
```yaml title="Fails"
# journeys/metrics/waiting.yml
title: Waiting time
kind: own
definition: Days between order and delivery.
unit: days
direction: lower
owner: service
belongs_to: example
# journeys/metrics/waiting.csv
date,value,n,source
2026-07-01,12,80,Orders
2026-10-01,9,75,Orders
2026-11-01,8,5,60,Orders
```
```yaml title="Passes"
# journeys/metrics/waiting.yml
title: Waiting time
kind: own
definition: Days between order and delivery.
unit: days
direction: lower
owner: service
belongs_to: example
# journeys/metrics/waiting.csv
date,value,n,source
2026-07-01,12,80,Orders
2026-10-01,9,75,Orders
2026-11-01,8.5,60,Orders
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
