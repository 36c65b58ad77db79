"""Say where a figure comes from.

## Why it matters
A figure without a source cannot be checked or repeated, and soon everybody quotes another one.

## How to fix it
Name the source and the day under “evidence” of the measure.

## Example
```yaml title="Fails"
measures:
  - title: NPS
    now: "+12"
```
```yaml title="Passes"
measures:
  - title: NPS
    now: "+12"
    evidence: {source: Survey of the third quarter, date: 2026-10-01, sample: 146}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Ask each figure for its source; a mere target has none yet."""
    for index, measure in enumerate(journey.measures):
        if not measure.now:
            continue
        if measure.evidence:
            yield PASSED
        else:
            yield failed(
                ("measures", index, "now"),
                Message("the figure “%(measure)s” has no source", measure=measure.title),
                Message("name the source and the day under “evidence”"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
