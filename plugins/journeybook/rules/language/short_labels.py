"""Keep titles short enough for a diagram.

## Why it matters
A box in a diagram holds a short sentence. What is longer is broken over many lines, and a word that
is too long sticks out.

## How to fix it
Keep the title to one thing, and move the rest to “description”. Split a very long word, or choose
another.

## Example
```yaml title="Fails"
stages:
  - title: Asking
    steps:
      - title: >-
          I call the shop and ask whether somebody can look at the order that I placed last
          week before the weekend comes
```
```yaml title="Passes"
stages:
  - title: Asking
    steps:
      - title: I ask the shop to look at my order
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.moments import moments
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

LONGEST = 100
"""So many characters fill a box of a diagram, in three lines."""
LONGEST_WORD = 32


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Measure the titles of stages and steps, and their longest words."""
    for path, moment in moments(journey):
        title = moment.title
        if len(title) > LONGEST:
            yield failed(
                (*path, "title"),
                Message(
                    "this title has %(count)s characters, too many for a diagram", count=len(title)
                ),
                Message("keep it below %(most)s, and move the rest to “description”", most=LONGEST),
            )
        elif title.isascii() and max(map(len, re.split(r"[\s/-]+", title))) > LONGEST_WORD:
            yield failed(
                (*path, "title"),
                Message("this title has a word in it that is too long for a diagram"),
                Message("split the word, or choose another"),
            )
        else:
            yield PASSED


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
