"""Renew evidence before it goes stale.

## Why it matters
Evidence stands for a year unless it says otherwise. The day after, a check that was met counts as
stale, without anybody having changed a thing.

## How to fix it
Look again, and add an entry with new evidence. Does it keep longer, say so under “valid_for”.

## Example
```yaml title="Fails"
assessments:
  - date: 2025-12-01
    by: service
    results:
      - check: caring
        result: met
        reason: Whoever calls gets one person until it is solved.
        evidence: {source: Forty calls listened to, date: 2025-11-15}
```
```yaml title="Passes"
assessments:
  - date: 2025-12-01
    by: service
    results:
      - check: caring
        result: met
        reason: Whoever calls gets one person until it is solved.
        evidence: {source: Forty calls listened to, date: 2025-11-15, valid_for: 2 years}
```
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.alignment import Alignment
from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

NOTICE = dt.timedelta(days=30)
"""Long enough to ask people again."""
_BACKED = frozenset({Standing.MET, Standing.PARTLY, Standing.NOT_MET, Standing.STALE})


def ask(thing: Journey | Alignment, around: Around) -> Iterator[Answer]:
    """Look for results whose evidence has gone stale, or will within a month; one answer each."""
    standing = [it for _, it in around.results(thing) if it.standing in _BACKED]
    if not standing:
        return
    soon = [it for it in standing if it.stale_on and it.stale_on <= around.today + NOTICE]
    if not soon:
        yield PASSED
        return
    first = min(soon, key=lambda it: it.stale_on or around.today)
    is_stale = first.stale_on is not None and first.stale_on <= around.today
    problem = (
        Message(
            "a result here is stale since %(day)s",
            "%(n)s results here are stale or will be within a month, the first since %(day)s",
            n=len(soon),
            day=first.stale_on,
        )
        if is_stale
        else Message(
            "a result here goes stale on %(day)s",
            "%(n)s results here go stale within a month, the first on %(day)s",
            n=len(soon),
            day=first.stale_on,
        )
    )
    yield failed(
        (*first.path, "result"), problem, Message("look again, and add an entry with new evidence")
    )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey", "alignment"), ask)
