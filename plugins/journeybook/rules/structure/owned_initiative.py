"""Give every initiative that is agreed an owner.

## Why it matters
What everybody wants and nobody has taken on is left lying.

## How to fix it
Name the team that is answerable for it. An idea may wait for one.

## Example
```yaml title="Fails"
# journeys/initiatives/call.yml
title: We call first
status: planned
due: 2027-03-01
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
    """Ask an initiative that is planned or under way for its owner."""
    if initiative.status not in AGREED:
        return
    if initiative.owner:
        yield PASSED
    else:
        yield failed(
            ("title",),
            Message("this initiative has no owner"),
            Message("add a line “owner: …” with the team that is answerable for it"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("initiative",), ask, needs_organisation=True)
