"""Finish an initiative by its day, or agree on another.

## Why it matters
A day that passes without a word tells everybody that days mean nothing here.

## How to fix it
Finish it and write down the result, or agree on another day and say why under “progress”.

## Example
```yaml title="Fails"
# journeys/initiatives/call.yml
title: We call first
status: under-way
owner: service
due: 2026-09-01
answers: example
stakeholders: [{team: stores, committed: 2026-10-01}]
# journeys/customer/example.yml
pain_points: [Nobody calls me]
```
```yaml title="Passes"
# journeys/initiatives/call.yml
title: We call first
status: under-way
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

from journeybook.analysis.initiatives.course import course
from journeybook.model.diagnostic import Severity
from journeybook.model.initiative import Initiative
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(initiative: Initiative, around: Around) -> Iterator[Answer]:
    """Look at an initiative that is still to be done for a day that has passed."""
    if not initiative.is_open or not initiative.due:
        return
    if course(initiative, around.today).late is None:
        yield PASSED
    else:
        yield failed(
            ("due",),
            Message("this should have been done by %(day)s", day=initiative.due),
            Message("write down the result, or agree on another day and say why"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("initiative",), ask)
