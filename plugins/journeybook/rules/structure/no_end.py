"""Let every journey come to an end.

## Why it matters
A journey that always goes back to an earlier step never ends, and the ending is what people
remember.

## How to fix it
Say with “when” in which case it goes back, or follow a stage model that is a cycle.

## Example
```yaml title="Fails"
stages:
  - title: Buying
    steps:
      - title: I look around
        id: look
      - title: I choose
        next: "#look"
```
```yaml title="Passes"
stages:
  - title: Buying
    steps:
      - title: I look around
        id: look
      - title: I choose
        next:
          - to: "#look"
            when: It does not fit.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.model.organisation import StageModelShape
from journeybook.rules.around import Around
from journeybook.rules.roads import Roads
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Look for a step at which a journey can end; one that follows a cycle need not have any."""
    model = around.catalogue.stage_models.get(journey.stage_model or "")
    roads = Roads(journey)
    if not roads.branch or (model and model.shape is StageModelShape.CYCLE):
        return
    if roads.ends:
        yield PASSED
    else:
        path, _ = roads.steps[-1]
        yield failed(
            (*path, "next"),
            Message("this journey never ends: its last step always leads back"),
            Message("say in which case (“when”) it goes back"),
        )


RULE = Rule(__name__, __doc__, Severity.WARNING, ("journey",), ask)
