"""Rest feelings on evidence.

## Why it matters
A curve that nobody asked people about shows what we think they feel, and looks just like one that
was measured.

## How to fix it
Name a source for at least one step, stage or the journey. Is it a first guess, say so: “confidence:
assumption”, or call the journey a draft.

## Example
```yaml title="Fails"
stages:
  - title: Looking
    steps:
      - title: I look around
        sentiment: 4
```
```yaml title="Passes"
stages:
  - title: Looking
    steps:
      - title: I look around
        sentiment: 4
        evidence: {source: Twelve interviews in the shop, date: 2026-05-12}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.evidence import Confidence
from journeybook.model.journey import Journey, Status
from journeybook.model.moment import Told
from journeybook.rules.around import Around
from journeybook.rules.moments import moments
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Ask a live journey that shows feelings for any evidence at all."""
    if not journey.in_use or journey.status is Status.DRAFT:
        return
    felt = [path for path, moment in moments(journey) if moment.sentiment]
    if not felt:
        return
    is_guess = journey.confidence is Confidence.ASSUMPTION
    if is_guess or _rests(journey) or any(_rests(moment) for _, moment in moments(journey)):
        yield PASSED
    else:
        yield failed(
            (*felt[0], "sentiment"),
            Message(
                "this journey shows a feeling, and no evidence of it",
                "this journey shows feelings at %(n)s moments, and no evidence of any",
                n=len(felt),
            ),
            Message("name a source under “evidence”, or write “confidence: assumption” at the top"),
        )


def _rests(told: Told) -> bool:
    said = (*told.quotes, *told.pain_points, *getattr(told, "sentiment", ()))
    return bool(told.evidence or any(it.evidence for it in said))


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
