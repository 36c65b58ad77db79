"""Keep moments of truth rare.

## Why it matters
Where every step is decisive, none is. The mark is there to show where to begin.

## How to fix it
Keep the two or three where most is won or lost, and take the mark off the others.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - {title: I sit on it, moment_of_truth: Whoever sits well here stops looking elsewhere.}
      - {title: I hear the price, moment_of_truth: Here people leave without a word.}
      - {title: I hear the date, moment_of_truth: A date that holds is remembered for years.}
      - {title: I pay, moment_of_truth: From here on they trust us with their money.}
      - {title: I wait, moment_of_truth: Silence is taken for bad news.}
```
```yaml title="Passes"
stages:
  - title: Looking
    steps:
      - {title: I sit on it, moment_of_truth: Whoever sits well here stops looking elsewhere.}
      - {title: I hear the price}
      - {title: I hear the date}
      - {title: I pay}
      - {title: I wait}
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

FEW = 4
SHARE = 3
"""Up to four are always few; more of them are too many above one step in three."""


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Hold the number of moments of truth against the number of steps."""
    every = list(steps(journey))
    marked = [path for path, step in every if step.moment_of_truth]
    if not marked:
        return
    if len(marked) <= FEW or len(marked) * SHARE <= len(every):
        yield PASSED
    else:
        yield failed(
            (*marked[FEW], "moment_of_truth"),
            Message(
                "%(count)s of the %(steps)s steps are moments of truth, so none stands out",
                count=len(marked),
                steps=len(every),
            ),
            Message("keep the two or three where most is won or lost"),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
