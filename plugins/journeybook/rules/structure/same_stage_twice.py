"""Give every stage a title of its own.

## Why it matters
Two stages with the same title cannot be told apart in a diagram, which draws them as one when they
stand side by side.

## How to fix it
Say in each title what is different, or make one stage of the two.

## Example
```yaml title="Fails"
stages:
  - title: Waiting
    steps: [I order]
  - title: Waiting
    steps: [I hear nothing]
```
```yaml title="Passes"
stages:
  - title: Ordering
    steps: [I order]
  - title: Waiting
    steps: [I hear nothing]
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


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Compare the titles of the stages, whatever their capitals."""
    seen: set[str] = set()
    for path, stage in stages(journey):
        title = stage.title.casefold()
        if title not in seen:
            yield PASSED
        else:
            yield failed(
                (*path, "title"),
                Message("an earlier stage is called “%(stage)s” too", stage=stage.title),
                Message("say in the title what is different here"),
            )
        seen.add(title)


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
