"""Tell a journey in at most ten stages.

## Why it matters
Nobody keeps more than a handful of chapters in mind. With more of them the map no longer fits on a
screen or a wall.

## How to fix it
Put stages together that belong together, or make a journey of its own of a part and name it under
“related”.

## Example
```yaml title="Fails"
stages: [One, Two, Three, Four, Five, Six, Seven, Eight, Nine, Ten, Eleven]
status: draft
```
```yaml title="Passes"
stages: [One, Two, Three, Four]
status: draft
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

MOST = 10


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Count the stages."""
    count = len(journey.stages)
    if count <= MOST:
        yield PASSED
    else:
        yield failed(
            ("stages", MOST, "title"),
            Message("this journey has %(count)s stages, too many to keep in mind", count=count),
            Message("bring them back to %(most)s or fewer", most=MOST),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
