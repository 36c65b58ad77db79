"""Finish a draft, or let it go.

## Why it matters
A draft that nobody has touched for half a year promises a journey that never comes.

## How to fix it
Finish it and write “status: live”, or delete the file. It stays in the history.

## Example
```yaml title="Fails"
status: draft
participation:
  - {who: 3 sellers, in: journey, date: 2026-02-01}
```
```yaml title="Passes"
status: draft
participation:
  - {who: 3 sellers, in: journey, date: 2026-09-01}
```
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey, Status
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.rules.texts import days
from journeybook.words import Message

WELCOME = dt.timedelta(days=182)
"""Half a year."""


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Look at the latest day that a draft names; a draft that names none cannot be dated."""
    if journey.status is not Status.DRAFT:
        return
    past = [it for it in days(journey) if it <= around.today]
    if not past:
        return
    if max(past) >= around.today - WELCOME:
        yield PASSED
    else:
        yield failed(
            ("status",),
            Message("nothing has happened to this draft since %(day)s", day=max(past)),
            Message("finish it and write “status: live”, or delete the file"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
