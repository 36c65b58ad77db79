"""Leave curly quotes around a whole text out.

## Why it matters
Only straight quotes mean something to YAML. Curly ones become part of the text, and where a page
puts quotes around it, it gets two pairs.

## How to fix it
Take them off. Where YAML needs quotes, because of a colon or a #, type straight ones.

## Example
```yaml title="Fails"
quotes:
  - text: “I only wanted to sit down.”
    by: customer
```
```yaml title="Passes"
quotes:
  - text: I only wanted to sit down.
    by: customer
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.shape import Model
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

_CURLY = re.compile(r"“[^“”„]+”|„[^“”„]+[“”]|‘[^‘’]+’|«[^«»]+»")


def ask(thing: Model, around: Around) -> Iterator[Answer]:
    """Look for texts that stand in curly quotes as a whole."""
    yield PASSED
    for path, text in around.texts(thing):
        if text[0] in "“„‘«" and _CURLY.fullmatch(text):
            yield failed(
                path,
                Message("these quotes are part of the text: YAML knows straight ones only"),
                Message("take them off; a page puts quotes around words that were said"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("organisation", "persona", "journey"), ask)
