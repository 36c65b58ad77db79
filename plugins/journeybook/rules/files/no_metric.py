"""Put a metric beside every file of values.

## Why it matters
Values without a metric are shown nowhere: nobody knows what they count.

## How to fix it
Write a file of the same name that ends in .yml beside it, which says what they measure.

## Example
```yaml title="Fails"
# journeys/metrics/waiting.csv
date,value,n,source
2026-07-01,12,80,Orders
2026-10-01,9,75,Orders
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
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
