"""Let everybody whom an initiative needs say yes.

## Why it matters
A plan that counts on others who never said yes stops where they are needed.

## How to fix it
Name under “stakeholders” who has to go along, and ask them. Write down the day on which they
committed themselves.

## Example
```yaml title="Fails"
# journeys/initiatives/call.yml
title: We call first
status: planned
owner: service
due: 2027-03-01
answers: example
stakeholders: [{team: stores, to: Tell us what was promised}]
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

from journeybook.analysis.initiatives.course import course
from journeybook.model.diagnostic import Severity
from journeybook.model.initiative import Initiative
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(initiative: Initiative, around: Around) -> Iterator[Answer]:
    """Look for stakeholders of an agreed initiative who have not committed themselves."""
    found = course(initiative, around.today)
    if found.alone:
        yield failed(
            ("title",),
            Message("nobody is named who has to go along with this initiative"),
            Message("name them under “stakeholders”, with the day on which they said yes"),
        )
    for index, it in enumerate(initiative.stakeholders):
        # A day that is still to come is the business of “no-day-to-come”.
        if it in found.waiting and it.committed is None:
            yield failed(
                ("stakeholders", index),
                Message("whoever is named here has not committed themselves yet"),
                Message("ask them, and write down the day they say yes: “committed: …”"),
            )
        else:
            yield PASSED


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("initiative",), ask, needs_organisation=True)
