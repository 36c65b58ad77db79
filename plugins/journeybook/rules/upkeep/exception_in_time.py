"""Decide on an exception before it ends.

## Why it matters
The day after an exception ends, the result counts again as it was written, often to everybody's
surprise.

## How to fix it
Assess the check again, or have the exception approved for another while.

## Example
```yaml title="Fails"
assessments:
  - date: 2026-06-01
    by: service
    results:
      - check: caring
        result: not-met
        reason: Whoever calls tells the story anew each time.
        evidence: {source: Forty calls listened to, date: 2026-05-15}
        exception: {reason: The new system comes first., approver: board, expires: 2026-09-01}
```
```yaml title="Passes"
assessments:
  - date: 2026-06-01
    by: service
    results:
      - check: caring
        result: not-met
        reason: Whoever calls tells the story anew each time.
        evidence: {source: Forty calls listened to, date: 2026-05-15}
        exception: {reason: The new system comes first., approver: board, expires: 2027-02-01}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Look for exceptions on latest results that have ended."""
    if not journey.in_use:
        return
    for _, counted in around.results(journey):
        exception = counted.result.exception if counted.result else None
        if exception is None:
            continue
        if exception.expires >= around.today:
            yield PASSED
        else:
            yield failed(
                (*counted.path, "exception", "expires"),
                Message("this exception ended on %(day)s", day=exception.expires),
                Message("assess the check again, or have the exception approved anew"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
