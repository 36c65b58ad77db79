"""Give every channel an owner.

## Why it matters
Most customers mix channels. Where a channel has no owner, nobody sees what it does to the journey.

## How to fix it
Add a line “owner: …” with the team that can change the channel.

## Example
```yaml title="Fails"
# journeys/organisation.yml
channels:
  - id: web
    title: Web shop
```
```yaml title="Passes"
# journeys/organisation.yml
channels:
  - id: web
    title: Web shop
    owner: service
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.organisation import Organisation
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(organisation: Organisation, _around: Around) -> Iterator[Answer]:
    """Ask each channel for its owner."""
    for index, channel in enumerate(organisation.channels):
        if channel.owner:
            yield PASSED
        else:
            yield failed(
                ("channels", index, "id"),
                Message("the channel “%(channel)s” has no owner", channel=channel.title),
                Message("add a line “owner: …” with the team that can change it"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("organisation",), ask)
