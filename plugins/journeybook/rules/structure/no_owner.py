"""Give every journey that is in use an owner.

## Why it matters
When a journey belongs to everybody, nobody is asked when it breaks.

## How to fix it
Name the team that is answerable for the whole. If you cannot, say who is asked until then. A
journey of which every stage has an owner needs none of its own, and a draft, a target and a journey
that is retired may be without.

## Example
```yaml title="Fails"
title: I buy a sofa
persona: tenant
```
```yaml title="Passes"
title: I buy a sofa
persona: tenant
owner: service
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
    """Ask a journey in use for its owner, or for one of each of its stages."""
    if not journey.in_use or journey.status is Status.DRAFT:
        return
    if journey.owner or all(stage.owner for stage in journey.stages):
        yield PASSED
    else:
        yield failed(
            ("title",),
            Message("this journey has no owner"),
            Message("add a line “owner: …” with the team that is answerable for it"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask, needs_organisation=True)
