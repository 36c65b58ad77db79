"""Measure one thing once a day.

## Why it matters
With two values of the same day nobody can tell which one counts.

## How to fix it
Keep one of the two, or name the variants in a column “variant”.

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
2026-10-01,8,60,Orders
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
2026-11-01,8,60,Orders
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
