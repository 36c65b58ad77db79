"""Do what was agreed by the day it was agreed for.

## Why it matters
A check that does not hold, with an action whose day has passed, shows everybody that we promise and
do not deliver.

## How to fix it
Do it and assess the check again, or agree on another day and say why.

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
        action: {text: One person for each complaint, owner: service, due: 2026-09-01}
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
        action: {text: One person for each complaint, owner: service, due: 2027-02-01}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.alignment import Alignment
from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(thing: Journey | Alignment, around: Around) -> Iterator[Answer]:
    """Look for actions on latest results whose day has passed."""
    for _, counted in around.results(thing):
        action = counted.result.action if counted.result else None
        if action is None or action.due is None:
            continue
        if not counted.overdue(around.today):
            yield PASSED
        else:
            yield failed(
                (*counted.path, "action", "due"),
                Message("this action should have been done by %(day)s", day=action.due),
                _ASK if isinstance(thing, Alignment) else _ASSESS,
            )


_ASSESS = Message("assess the check again, or agree on another day")
_ASK = Message("ask the question again, or agree on another day")

RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey", "alignment"), ask)
