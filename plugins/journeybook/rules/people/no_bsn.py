"""Keep citizen service numbers out of journeys.

## Why it matters
A citizen service number (BSN) identifies one person for life, and only who has a duty in law may
use it. A published one cannot be taken back.

## How to fix it
Take it out before you save. Was it saved already, tell your privacy officer: it stays in the
history of the file. If the number is something else, add an exception with a reason.

## Example
```yaml title="Fails"
quotes:
  - text: My number is 111222333 and I have told it four times.
    by: customer
```
```yaml title="Passes"
quotes:
  - text: I have told my number four times.
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
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

_NINE = re.compile(
    r"[0-9](?<![\w.,+-][0-9])"  # a digit first: most of a text is passed over at once
    r"(?:[0-9]{8}|[0-9]{3}[. ][0-9]{2}[. ][0-9]{3}|[0-9]{2} [0-9]{3} [0-9]{3})"
    r"(?![\w-]|[.,][0-9])"
)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN = 11


_FOUND = failed(
    (),
    Message("this text has a number in it that can be a citizen service number (BSN)"),
    Message("take it out; if it is another number, add an exception with a reason"),
)


def ask(thing: Model, around: Around) -> Iterator[Answer]:
    """Look for numbers that pass the eleven-test. The problem does not repeat what it found."""
    yield PASSED
    for path, found in around.numbers(_NINE, thing):
        if _is_bsn(found[0]):
            yield _FOUND._replace(path=path)


def look(loose: Loose, _: Around) -> Iterator[tuple[int, Answer]]:
    """Look for them in a text."""
    return ((it.start(), _FOUND) for it in _NINE.finditer(loose.text) if _is_bsn(it[0]))


def _is_bsn(found: str) -> bool:
    digits = [int(it) for it in found if it.isdigit()]
    total = sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return any(digits) and total % _ELEVEN == 0


RULE = Rule(__name__, __doc__, Severity.ERROR, WRITTEN, ask, look=look)
