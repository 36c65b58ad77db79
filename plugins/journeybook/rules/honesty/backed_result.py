"""Back every result.

## Why it matters
A result without a reason, dated evidence, a day or a name under it is an opinion. It counts as
unknown, whatever it says.

## How to fix it
Add what is missing, or write “result: unknown”.

## Example
```yaml title="Fails"
assessments:
  - date: 2026-10-01
    by: service
    results:
      - check: caring
        result: met
        reason: Whoever calls gets one person until it is solved.
```
```yaml title="Passes"
assessments:
  - date: 2026-10-01
    by: service
    results:
      - check: caring
        result: met
        reason: Whoever calls gets one person until it is solved.
        evidence: {source: Forty calls listened to, date: 2026-09-15}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.alignment import Alignment
from journeybook.model.check import ResultValue
from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(thing: Journey | Alignment, around: Around) -> Iterator[Answer]:
    """Look for latest results that say something and count as unknown."""
    for _, counted in around.results(thing):
        if counted.result is None or counted.result.result is ResultValue.UNKNOWN:
            continue
        if counted.standing is not Standing.UNKNOWN:
            yield PASSED
        else:
            yield failed(
                (*counted.path, "result"),
                Message("this result counts as unknown, because %(why)s", why=counted.because[0]),
                Message("add what is missing, or write “result: unknown”"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey", "alignment"), ask)
