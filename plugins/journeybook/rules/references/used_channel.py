"""List only channels that are used.

## Why it matters
A channel in which nothing happens makes the page of channels longer and tells nobody anything.

## How to fix it
Name the channel in a step, or take it out of the list.

## Example
```yaml title="Fails"
# journeys/organisation.yml
channels:
  - {id: web, title: Web shop, owner: service}
  - {id: fax, title: Fax, owner: service}
```
```yaml title="Passes"
# journeys/organisation.yml
channels:
  - {id: web, title: Web shop, owner: service}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.organisation import Organisation
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(organisation: Organisation, around: Around) -> Iterator[Answer]:
    """Ask each channel for a step in which it is used."""
    for index, channel in enumerate(organisation.channels):
        if channel.id in around.channels:
            yield PASSED
        else:
            yield failed(
                ("channels", index, "id"),
                Message("no step uses the channel “%(channel)s”", channel=channel.title),
                Message("name “%(id)s” in a step, or take it out of the list", id=channel.id),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("organisation",), ask, whole=True)
