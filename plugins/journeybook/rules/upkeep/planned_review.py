"""Agree when a journey is looked at again.

## Why it matters
A journey that nobody has to look at again is wrong within a year, and nobody notices.

## How to fix it
Write a day under “review”, or how often: “review: {last: 2026-10-01, every: 6 months}”.

## Example
```yaml title="Fails"
title: I buy a sofa
persona: tenant
owner: service
```
```yaml title="Passes"
title: I buy a sofa
persona: tenant
owner: service
review: 2027-06-01
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey, Status
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Ask a live journey for the day of its next review."""
    if journey.status is not Status.LIVE:
        return
    if journey.review and journey.review.due:
        yield PASSED
    else:
        yield failed(
            ("review",) if journey.review else ("title",),
            Message("nobody knows when this journey is looked at again"),
            Message("add a line “review: …” with a day, such as 2027-04-03"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
