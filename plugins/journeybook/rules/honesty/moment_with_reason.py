"""Say why a moment of truth weighs more.

## Why it matters
“Yes” or “important” tells nobody why this moment decides and the next one does not.

## How to fix it
Write what is won or lost here, in one sentence, or take the mark off.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - title: I sit on it
        moment_of_truth: "yes"
```
```yaml title="Passes"
stages:
  - title: Looking
    steps:
      - title: I sit on it
        moment_of_truth: Whoever sits well here stops looking elsewhere.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.moments import moments
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

SHORTEST = 12
"""A reason of fewer characters is a word, in any script but those that need few."""


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Look at the reason of each moment of truth."""
    for path, moment in moments(journey):
        if moment.moment_of_truth is None:
            continue
        reason = moment.moment_of_truth.reason
        if len(reason) >= SHORTEST or not reason.isascii():
            yield PASSED
        else:
            yield failed(
                (*path, "moment_of_truth", "reason"),
                Message("“%(reason)s” does not say why this moment weighs more", reason=reason),
                Message("write in one sentence what is won or lost here"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
