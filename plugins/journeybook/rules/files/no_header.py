"""Name the columns on the first line of values.

## Why it matters
Without names it is unknown which column is the value and which one the number of people asked.

## How to fix it
Write “date,value,n,source” on the first line.

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
2026-07-01,12,80,Orders
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

RULE = Rule(__name__, __doc__, Severity.ERROR)
