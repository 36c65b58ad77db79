"""Write what comes out, not the formula.

## Why it matters
A cell that begins with =, +, - or @ is run by a spreadsheet. In a file that people pass on, that is
dangerous.

## How to fix it
Write the number that comes out, or begin the text with a letter.

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
2026-11-01,8,60,=HYPERLINK(A1)
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
