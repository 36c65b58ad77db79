"""Give a step that others point at an id of its own.

## Why it matters
Without an id a step is known by its title. Change a word in that title, and everything that points
at the step is lost.

## How to fix it
Add a line “id: …” to the step, with the name that others use for it already.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - title: I look around
      - title: I wait
        next:
          - to: "#i-look-around"
            when: Nothing fits.
```
```yaml title="Passes"
stages:
  - title: Looking
    steps:
      - title: I look around
        id: look
      - title: I wait
        next:
          - to: "#look"
            when: Nothing fits.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.ids import slug
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.moments import steps
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Ask each step that something points at whether its id was written down.

    Only an id that could come from the title is looked up in the file: that is costly.
    """
    for path, step in steps(journey):
        if (journey.id, step.id) not in around.pointed_at:
            continue
        if not step.id.startswith(slug(step.title)) or around.is_written(journey, (*path, "id")):
            yield PASSED
        else:
            yield failed(
                (*path, "title"),
                Message("others point at this step, and it is only known by its title"),
                Message("add a line “id: %(id)s” to it", id=step.id),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
