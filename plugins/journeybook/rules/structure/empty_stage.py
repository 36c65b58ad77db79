"""Fill every stage of a live journey, or say why it is empty.

## Why it matters
An empty stage can mean that nothing happens, or that nobody has looked. Readers cannot see which.

## How to fix it
Add the steps, write the reason under “why_empty”, or call the journey a draft for now.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps: [I look around]
  - title: Telling others
```
```yaml title="Passes"
stages:
  - title: Looking
    steps: [I look around]
  - title: Telling others
    why_empty: Nobody has asked people yet; planned for spring.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey, Status
from journeybook.rules.around import Around
from journeybook.rules.moments import stages
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Ask each stage of a live journey for steps or a reason."""
    if journey.status is not Status.LIVE:
        return
    for path, stage in stages(journey):
        if stage.steps or stage.why_empty:
            yield PASSED
        else:
            yield failed(
                (*path, "title"),
                Message("the stage “%(stage)s” has no steps", stage=stage.title),
                Message("add steps, or say why there are none under “why_empty”"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
