"""Let every step be reached.

## Why it matters
A step that no way leads to is never taken, however well it is described.

## How to fix it
Look at the step above it: where it always goes elsewhere, say with “when” in which case.

## Example
```yaml title="Fails"
stages:
  - title: Buying
    steps:
      - title: I order
        next: "#sit"
      - title: I wait for the van
      - title: I sit down
        id: sit
```
```yaml title="Passes"
stages:
  - title: Buying
    steps:
      - title: I order
        next:
          - to: "#sit"
            when: I take it along.
      - title: I wait for the van
      - title: I sit down
        id: sit
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


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Follow every way from the first step, and from steps that other journeys lead to."""
    roads = Roads(journey)
    if not roads.branch:
        return
    reached = roads.reached({it for it in around.entered if it[0] == journey.id})
    for number, (path, step) in enumerate(roads.steps):
        if number in reached:
            yield PASSED
        else:
            yield failed(
                (*path, "title"),
                Message("no way leads to the step “%(step)s”", step=step.title),
                Message("say at the step above in which case (“when”) it goes elsewhere"),
            )
            return  # what comes after it is lost with it


RULE = Rule(__name__, __doc__, Severity.WARNING, ("journey",), ask)
