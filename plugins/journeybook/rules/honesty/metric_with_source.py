"""Say where the values of a metric come from.

## Why it matters
A value without a source cannot be looked up, and nobody can measure it again in the same way.

## How to fix it
Name the source on each line of the values, or once under “source” of the metric.

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
2026-10-01,9,75,
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

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.metric import Measured
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(metric: Measured, _around: Around) -> Iterator[Answer]:
    """Look for measured values that do not say where they come from."""
    found = [index for index, it in enumerate(metric.values) if it.value is not None]
    bare = [index for index in found if not (metric.source or metric.values[index].source)]
    if bare:
        yield failed(
            ("values", bare[0], "value"),
            Message("this value has no source", "%(n)s values here have no source", n=len(bare)),
            Message("name it on each line, or once under “source” of the metric"),
        )
    elif found:
        yield PASSED


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("metric",), ask)
