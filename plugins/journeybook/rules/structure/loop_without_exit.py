"""Give every loop a way out.

## Why it matters
Who enters a loop without a way out goes round for ever. Either a way is missing in the description,
or our customers really are stuck.

## How to fix it
Say with “when” in which case it goes round again, or add the way that leads out.

## Example
```yaml title="Fails"
stages:
  - title: Asking
    steps:
      - title: I ask in the shop
        next:
          - to: "#call"
            when: It is closed.
      - title: I get an answer
        next: "#done"
      - title: I call
        id: call
      - title: They send me to the shop
        next:
          - to: "#call"
            kind: forward
      - title: I know what to do
        id: done
```
```yaml title="Passes"
stages:
  - title: Asking
    steps:
      - title: I ask in the shop
        next:
          - to: "#call"
            when: It is closed.
      - title: I get an answer
        next: "#done"
      - title: I call
        id: call
      - title: They send me to the shop
        next:
          - to: "#call"
            when: Nobody knows.
      - title: I know what to do
        id: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.roads import Roads
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Look for steps that are reached and from which no end is reached."""
    roads = Roads(journey)
    if not roads.branch or not roads.ends:
        return
    stuck = roads.reached(set()) - roads.ending
    if not stuck:
        yield PASSED
        return
    path, step = roads.steps[min(stuck)]
    yield failed(
        (*path, "title"),
        Message("from the step “%(step)s” no way leads to the end", step=step.title),
        Message("say in which case (“when”) it goes round again, or add the way out"),
    )


RULE = Rule(__name__, __doc__, Severity.WARNING, ("journey",), ask)
