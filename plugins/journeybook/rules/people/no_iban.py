"""Keep bank account numbers out of journeys.

## Why it matters
An account number is a person's own, and with a name beside it enough for fraud. A published one
cannot be taken back.

## How to fix it
Take it out before you save. Was it saved already, tell your privacy officer: it stays in the
history of the file.

## Example
```yaml title="Fails"
quotes:
  - text: Pay it back to NL91 ABNA 0417 1643 00, I said.
    by: customer
```
```yaml title="Passes"
quotes:
  - text: Pay it back to my account, I said.
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

_ACCOUNT = re.compile(
    r"[0-9](?<=(?<!\w)([A-Za-z]{2})[0-9])"  # a digit first: most of a text is passed over at once
    r"[0-9](?:[ .]?[A-Za-z0-9]){11,30}"
)
_LENGTHS = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
    "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27,
    "LT": 20, "LU": 20, "LV": 21, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24,
    "SE": 24, "SI": 19, "SK": 24, "TR": 26,
}  # fmt: skip
"""How many characters an account number has, by country."""
_LETTERS = {chr(ord("A") + number): str(10 + number) for number in range(26)}


_FOUND = failed(
    (),
    Message("this text has a bank account number (IBAN) in it"),
    Message("take it out; what is saved once stays in the history of the file"),
)


def ask(thing: Model, around: Around) -> Iterator[Answer]:
    """Look for account numbers whose check digits fit. The problem does not repeat them."""
    yield PASSED
    for path, found in around.numbers(_ACCOUNT, thing):
        if _is_iban(found[1] + found[0]):
            yield _FOUND._replace(path=path)


def look(loose: Loose, _: Around) -> Iterator[tuple[int, Answer]]:
    """Look for them in a text."""
    found = _ACCOUNT.finditer(loose.text)
    return ((it.start() - 2, _FOUND) for it in found if _is_iban(it[1] + it[0]))


def _is_iban(found: str) -> bool:
    """Tell whether what was found begins with an account number: words may follow it."""
    plain = re.sub(r"[ .]", "", found).upper()
    account = plain[: _LENGTHS.get(plain[:2], 0)]
    if len(account) != _LENGTHS.get(plain[:2]):
        return False
    turned = account[4:] + account[:4]
    return int("".join(_LETTERS.get(it, it) for it in turned)) % 97 == 1


RULE = Rule(__name__, __doc__, Severity.ERROR, WRITTEN, ask, look=look)
