"""Do something about a pain that is there.

## Why it matters
An initiative without a pain behind it takes time that a pain is waiting for. It may still be right;
then it can be said why.

## How to fix it
Name under “answers” the step where the pain or the opportunity is. If there is none, ask people
first.

## Example
```yaml title="Fails"
# journeys/initiatives/call.yml
title: We call first
status: planned
owner: service
due: 2027-03-01
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

from journeybook.analysis.initiatives.answered import answers_of
from journeybook.model.diagnostic import Severity
from journeybook.model.initiative import AGREED, Initiative
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(initiative: Initiative, around: Around) -> Iterator[Answer]:
    """Ask an initiative that is planned or under way what it answers."""
    if initiative.status not in AGREED:
        return
    if answers_of(around.catalogue).answers_something(initiative):
        yield PASSED
    else:
        yield failed(
            ("answers",) if initiative.answers else ("title",),
            Message("there is no pain point and no opportunity behind this initiative"),
            Message("name the step under “answers”, or say why it is done all the same"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("initiative",), ask, whole=True)
