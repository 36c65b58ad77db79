"""Show what does not go well.

## Why it matters
A journey in which everything is good or very good has never been seen. Nobody can improve what is
not written down.

## How to fix it
Ask people where it chafes. Leave out the feelings you do not know; a gap is more honest than a
four.

## Example
```yaml title="Fails"
evidence: {source: Workshop with the team, date: 2026-05-12}
stages:
  - title: Looking
    steps:
      - {title: I look around, sentiment: 4}
      - {title: I ask, sentiment: 5}
      - {title: I choose, sentiment: 4}
      - {title: I pay, sentiment: 4}
      - {title: I sit down, sentiment: 5}
```
```yaml title="Passes"
evidence: {source: Twelve interviews in the shop, date: 2026-05-12}
stages:
  - title: Looking
    steps:
      - {title: I look around, sentiment: 4}
      - {title: I ask, sentiment: 5}
      - {title: I choose, sentiment: 4}
      - {title: I pay, sentiment: 2}
      - {title: I sit down, sentiment: 5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.moments import steps
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

ENOUGH = 5
GOOD = 4


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Look for a feeling below good in a journey of today; a target may be all smiles."""
    if not journey.in_use:
        return
    felt = [(path, it) for path, step in steps(journey) for it in step.sentiment]
    levels = [level for _, it in felt for level in (it.first, it.last) if level is not None]
    if len(felt) < ENOUGH or not levels:
        return
    if min(levels) < GOOD:
        yield PASSED
    else:
        yield failed(
            (*felt[0][0], "sentiment"),
            Message("every feeling in this journey is good or very good"),
            Message("ask people where it chafes, and leave out what you do not know"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
