"""Tell all stages in about the same detail.

## Why it matters
Where one stage has many steps and the others have one or two, readers take the long one for the
important one. Often it is only the one we know best.

## How to fix it
Tell the long stage in larger steps, with “substeps” below them, or look closer at the short ones.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps: [I look around]
  - title: Buying
    steps: [I ask, I sit, I feel, I weigh, I call, I write, I wait, I pay, I sign]
  - title: Living
    steps: [I sit down]
```
```yaml title="Passes"
stages:
  - title: Looking
    steps: [I look around, I ask]
  - title: Buying
    steps: [I choose, I pay, I sign]
  - title: Living
    steps: [I sit down]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.moments import stages
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

FEWEST_STAGES = 3
MANY = 9
TIMES = 4
"""A stage of nine steps or more is out of proportion at four times the usual number."""


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Hold the longest stage against the others."""
    counts = [len(stage.steps) for stage in journey.stages if stage.steps]
    if len(counts) < FEWEST_STAGES:
        return
    usual = median(counts)
    for path, stage in stages(journey):
        count = len(stage.steps)
        if count < MANY or count < TIMES * usual:
            yield PASSED
        else:
            yield failed(
                (*path, "title"),
                Message(
                    "the stage “%(stage)s” has %(count)s steps where the others have about "
                    "%(usual)s: they are told at different levels",
                    stage=stage.title,
                    count=count,
                    usual=round(usual),
                ),
                Message("tell it in larger steps with substeps, or look closer at the others"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
