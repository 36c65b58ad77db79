"""Tell a stage in at most twelve steps.

## Why it matters
A stage of more steps is a list, not a chapter: its diagram becomes too wide to read.

## How to fix it
Split the stage, or move small things to “substeps” of one step.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps: [I sit, I stand, I ask, I feel, I weigh, I turn, I look, I call, I write, I wait, I go,
            I pay, I carry]
```
```yaml title="Passes"
stages:
  - title: Looking
    steps: [I sit, I stand, I ask]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.moments import stages
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

MOST = 12
"""From here on a diagram is scrolled and no longer read."""


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Count the steps of each stage."""
    for path, stage in stages(journey):
        count = len(stage.steps)
        if count <= MOST:
            yield PASSED
        else:
            yield failed(
                (*path, "title"),
                Message(
                    "the stage “%(stage)s” has %(count)s steps, too many to take in",
                    stage=stage.title,
                    count=count,
                ),
                Message("split the stage, or make small things substeps of one step"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
