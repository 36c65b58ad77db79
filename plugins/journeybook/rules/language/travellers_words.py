"""Tell steps in the traveller's words.

## Why it matters
“Customer fills in form” is how we see it. “I fill in the form for the third time” is how it is, and
whoever reads it stands in the traveller's shoes.

## How to fix it
Begin with “I”, and say what they would say.

## Example
```yaml title="Fails"
stages:
  - title: Asking
    steps:
      - Customer fills in the form
```
```yaml title="Passes"
stages:
  - title: Asking
    steps:
      - I fill in the form for the third time
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.model.persona import Kind
from journeybook.rules.around import Around
from journeybook.rules.moments import steps
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message
from journeybook.words.harmless import shown

_OUR_WORDS = {
    kind: re.compile(rf"(?:the|a|an|de|een|het)?\s*(?:{words})s?\b", re.IGNORECASE)
    for kind, words in {
        Kind.CUSTOMER: "customer|client|consumer|user|buyer|klant|cliënt|consument|gebruiker|koper",
        Kind.EMPLOYEE: "employee|staff member|agent|medewerker",
        Kind.PARTNER: "partner|franchisee|dealer|reseller|franchisenemer|ondernemer",
    }.items()
}
"""What we call them, and what nobody calls themselves."""


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Look at how the title of each step begins."""
    ours = _OUR_WORDS[journey.kind]
    for path, step in steps(journey):
        if not ours.match(step.title):
            yield PASSED
        else:
            yield failed(
                (*path, "title"),
                Message("“%(title)s” is told by us, not by the traveller", title=shown(step.title)),
                Message("begin with “I”, in their own words"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
