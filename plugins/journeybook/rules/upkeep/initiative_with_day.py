"""Agree on a day for every initiative.

## Why it matters
Without a day nobody can be late, and nothing is ever done.

## How to fix it
Write down under “due” the day by which it is to be done. Another day can be agreed on later.

## Example
```yaml title="Fails"
# journeys/initiatives/call.yml
title: We call first
status: planned
owner: service
answers: example
stakeholders: [{team: stores, committed: 2026-10-01}]
# journeys/customer/example.yml
pain_points: [Nobody calls me]
```
```yaml title="Passes"
# journeys/initiatives/call.yml
title: We call first
status: planned
owner: service
due: 2027-03-01
answers: example
stakeholders: [{team: stores, committed: 2026-10-01}]
# journeys/customer/example.yml
pain_points: [Nobody calls me]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.initiative import AGREED, Initiative
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(initiative: Initiative, _around: Around) -> Iterator[Answer]:
    """Ask an initiative that is planned or under way for its day."""
    if initiative.status not in AGREED:
        return
    if initiative.due:
        yield PASSED
    else:
        yield failed(
            ("status",),
            Message("no day is agreed on for this initiative"),
            Message("add a line “due: …” with the day by which it is to be done"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("initiative",), ask)
