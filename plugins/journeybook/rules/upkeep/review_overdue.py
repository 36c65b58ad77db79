"""Review a journey before its day has passed.

## Why it matters
What was true a year ago is shown as if it were true today.

## How to fix it
Go through the journey with its owner, write the day under “last” and the next one under “next”.

## Example
```yaml title="Fails"
review: 2026-03-01
```
```yaml title="Passes"
review: {last: 2026-10-01, every: 6 months}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.analysis.upkeep import review_state
from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey, Status
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Hold the day of the next review against today."""
    due, overdue = review_state(journey, around.today)
    if due is None or journey.status is Status.RETIRED:
        return
    if not overdue:
        yield PASSED
    else:
        yield failed(
            ("review",),
            Message("this journey should have been reviewed by %(day)s", day=due),
            Message("go through it with its owner, and agree on the next day"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
