"""Write an opportunity as something worth solving, not as a solution.

## Why it matters
“Build an app” closes the conversation: nobody asks any more what people need. What is to be built
is an initiative.

## How to fix it
Write what would be better for the traveller, such as “Know when the van comes”.

## Example
```yaml title="Fails"
stages:
  - title: Waiting
    steps:
      - title: I wait for the van
        opportunities:
          - Build an app that follows the van
```
```yaml title="Passes"
stages:
  - title: Waiting
    steps:
      - title: I wait for the van
        opportunities:
          - Know when the van comes
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
from journeybook.words.harmless import shown

_MADE = re.compile(
    r"(?:(?:we|let's|laten we)\s+)?"
    r"(?:build|buy|deploy|develop|implement|install|launch|roll\s+out|"
    r"aanschaffen|bouw|installeer|implementeer|introduceer|koop|lanceer|ontwikkel|rol)\b"
    r"|(?:een|a|an|new|nieuwe?)\s+(?:\w+[ -])?"
    r"(?:app|chatbot|dashboard|portal|portaal|tool|widget)\b",
    re.IGNORECASE,
)
"""How people begin who name what is to be made: only words that hardly ever mean anything else."""


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Look at how each opportunity begins."""
    told = [((), journey), *moments(journey)]
    for path, it in told:
        for index, opportunity in enumerate(it.opportunities):
            if not _MADE.match(opportunity.text):
                yield PASSED
            else:
                yield failed(
                    (*path, "opportunities", index, "text"),
                    Message(
                        "“%(said)s” names a solution, not what could be better",
                        said=shown(opportunity.text),
                    ),
                    Message("write what would be better for the traveller"),
                )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
