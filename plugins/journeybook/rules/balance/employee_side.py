"""Give every journey an employee side.

## Why it matters
A promise to customers is kept by employees. A journey that no employee journey carries cannot
become ideal, however well it scores.

## How to fix it
Name under “supported_by” which employee step carries a step here, or let the employee step say so
under “serves”.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - title: I look around
```
```yaml title="Passes"
stages:
  - title: Looking
    steps:
      - title: I look around
        supported_by: sell-a-sofa
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey, Status
from journeybook.model.persona import Kind
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Look for any employee step that carries a live journey of customers or partners."""
    is_asked = journey.in_use and journey.status is Status.LIVE
    if not is_asked or journey.kind is Kind.EMPLOYEE:
        return
    if journey.id in around.carried or any(step.supported_by for step in journey.steps):
        yield PASSED
    else:
        yield failed(
            ("title",),
            Message("no employee journey carries this journey"),
            Message("name under “supported_by” which employee steps carry its steps"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask, whole=True)
