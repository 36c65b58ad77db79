"""Keep e-mail addresses of people out of journeys.

## Why it matters
An address leads to one person, who was never asked whether the whole organisation may read along.

## How to fix it
Take it out, or say what sort of person it was. How a team is reached stands under “contact” of the
team; that address may stand in other texts as well.

## Example
```yaml title="Fails"
quotes:
  - text: Mail me at petra.v@mail.test when it is there.
    by: customer
```
```yaml title="Passes"
quotes:
  - text: Mail me when it is there.
    by: customer
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.kinds import WRITTEN
from journeybook.model.loose import Loose
from journeybook.model.shape import Model
from journeybook.rules.around import Around, before
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

_ADDRESS = re.compile(r"@(?<=[\w.+-]@)[\w-]+(?:\.[\w-]+)+")
"""From the sign on: what stands before it need not be read."""


_FOUND = failed(
    (),
    Message("this text has an e-mail address in it"),
    Message("take it out, or say what sort of person it was"),
)


def ask(thing: Model, around: Around) -> Iterator[Answer]:
    """Look for addresses in every text. The problem does not repeat what it found."""
    yield PASSED
    for path, found in around.matches(_ADDRESS, thing, "@"):
        if not around.is_mailbox(found):
            yield _FOUND._replace(path=path)


def look(loose: Loose, around: Around) -> Iterator[tuple[int, Answer]]:
    """Look for them in a text."""
    found = _ADDRESS.finditer(loose.text)
    return ((it.start() - len(before(it)), _FOUND) for it in found if not around.is_mailbox(it))


RULE = Rule(__name__, __doc__, Severity.WARNING, WRITTEN, ask, look=look)
