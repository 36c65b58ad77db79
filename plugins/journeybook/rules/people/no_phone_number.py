"""Keep phone numbers of people out of journeys.

## Why it matters
A number leads to one person, and stays in the history of the files after it is taken out.

## How to fix it
Take it out before you save. How a team is reached stands under “contact” of the team.

## Example
```yaml title="Fails"
quotes:
  - text: Call me on 06-12345678 when it is there.
    by: customer
```
```yaml title="Passes"
quotes:
  - text: Call me when it is there.
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

_NUMBER = re.compile(
    r"[+(0](?<![\w+.,:/#-][+(0])(?<![A-Z]{4} 0)(?:"  # signs first; no account number
    r"(?:(?<=\+)|(?<=0)|(?<=\()0)(?:[ ()./-]{0,2}[0-9]){7,13}"
    r"|(?<=\()[0-9]{3}\) ?[0-9]{3}-[0-9]{4}"
    r")(?!\w)"
)
_NO_NUMBER = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|0[.,][0-9]{3}")
"""Days and fractions."""
_OF_ALL = ("0800", "0900", "0906", "0909", "088", "14")
"""Numbers of organisations, which anybody may call."""


_FOUND = failed(
    (),
    Message("this text has a phone number in it"),
    Message("take it out; what is saved once stays in the history of the file"),
)


def ask(thing: Model, around: Around) -> Iterator[Answer]:
    """Look for numbers in every text. The problem does not repeat what it found."""
    yield PASSED
    for path, found in around.numbers(_NUMBER, thing):
        if _is_number(found[0]):
            yield _FOUND._replace(path=path)


def look(loose: Loose, _: Around) -> Iterator[tuple[int, Answer]]:
    """Look for them in a text."""
    return ((it.start(), _FOUND) for it in _NUMBER.finditer(loose.text) if _is_number(it[0]))


def _is_number(found: str) -> bool:
    """Tell a phone number from a date or an order number: by how many digits it has."""
    digits = re.sub(r"\D", "", found)
    if _NO_NUMBER.match(found) or digits.startswith(_OF_ALL):
        return False
    is_abroad = re.match(r"\+|00[1-9]", found)
    return 9 <= len(digits) <= 15 if is_abroad else len(digits) in {10, 11}  # noqa: PLR2004


RULE = Rule(__name__, __doc__, Severity.WARNING, WRITTEN, ask, look=look)
