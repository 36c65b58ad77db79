"""Let every persona travel at least one journey.

## Why it matters
A persona that no journey is about looks as if somebody takes care of these people. Nobody does.

## How to fix it
Name the persona in a journey, or take the file away. A persona of which nothing is told yet has
only been begun, and is left alone.

## Example
```yaml title="Fails"
# journeys/personas/tourist.yml
title: Tourist
kind: customer
summary: Is here for a week.
```
```yaml title="Passes"
# journeys/personas/tourist.yml
title: Tourist
kind: customer
summary: Is here for a week.
# journeys/customer/example.yml
persona: [tenant, tourist]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.persona import Persona
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

_BEGUN = frozenset({"id", "title", "kind", "team"})


def ask(persona: Persona, around: Around) -> Iterator[Answer]:
    """Ask each persona for a journey."""
    if not persona.model_fields_set - _BEGUN:
        return
    if persona.id in around.travelled:
        yield PASSED
    else:
        yield failed(
            ("title",),
            Message("no journey is about “%(persona)s”", persona=persona.title),
            Message("name “%(id)s” in a journey, or delete this file", id=persona.id),
        )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("persona",), ask, whole=True)
