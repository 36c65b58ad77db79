"""Answer open questions within a year.

## Why it matters
A question that stands for years shows that nobody is looking for the answer, and newcomers ask it
again.

## How to fix it
Find out and write the “answer”, or take the question out when it no longer matters.

## Example
```yaml title="Fails"
questions:
  - text: Why do people come back to the shop after ordering?
    date: 2025-03-01
```
```yaml title="Passes"
questions:
  - text: Why do people come back to the shop after ordering?
    date: 2025-03-01
    answer: To feel the fabric once more.
```
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey, Status
from journeybook.rules.around import Around
from journeybook.rules.moments import moments
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

LONG = dt.timedelta(days=365)


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Look at the day on which each open question was asked."""
    if journey.status is Status.RETIRED:
        return
    for path, told in (((), journey), *moments(journey)):
        for index, question in enumerate(told.questions):
            if question.date is None or question.answer:
                continue
            if question.date >= around.today - LONG:
                yield PASSED
            else:
                yield failed(
                    (*path, "questions", index, "date"),
                    Message("this question is open since %(day)s", day=question.date),
                    Message("write the “answer”, or take the question out"),
                )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
