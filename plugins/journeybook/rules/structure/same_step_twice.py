"""Tell a step once.

## Why it matters
The same step twice in a stage is usually a paste that was not finished. In a diagram nobody can
tell one from the other.

## How to fix it
Take one out, or say in the title what is different the second time.

## Example
```yaml title="Fails"
stages:
  - title: Waiting
    steps: [I call, I wait, I call]
```
```yaml title="Passes"
stages:
  - title: Waiting
    steps: [I call, I wait, I call once more]
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
    """Compare the titles of the steps within each stage."""
    for path, stage in stages(journey):
        seen: set[str] = set()
        for index, step in enumerate(stage.steps):
            title = step.title.casefold()
            if title not in seen:
                yield PASSED
            else:
                yield failed(
                    (*path, "steps", index, "title"),
                    Message("this stage has a step “%(step)s” already", step=step.title),
                    Message("take one out, or say in the title what is different"),
                )
            seen.add(title)


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
