"""Do something about every pain that stops people.

## Why it matters
A pain of which everybody knows and that nobody works on tells people that they are not heard.

## How to fix it
Begin an initiative that answers it, or name it under “answers” of one that does. “journeybook new
initiative” helps.

## Example
```yaml title="Fails"
# journeys/initiatives/call.yml
title: We call first
status: planned
owner: service
due: 2027-03-01
answers: {at: example, pain_point: calls}
stakeholders: [{team: stores, committed: 2026-10-01}]
# journeys/customer/example.yml
pain_points:
  - {text: Nobody calls me, id: calls}
  - {text: Nobody comes, severity: 5}
```
```yaml title="Passes"
# journeys/initiatives/call.yml
title: We call first
status: planned
owner: service
due: 2027-03-01
answers: example
stakeholders: [{team: stores, committed: 2026-10-01}]
# journeys/customer/example.yml
pain_points:
  - {text: Nobody calls me, severity: 4}
  - {text: Nobody comes, severity: 5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.analysis.initiatives.answered import answers_of
from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.model.references import Path
from journeybook.rules.around import Around
from journeybook.rules.moments import moments
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

_SEVERE = 4


def ask(journey: Journey, around: Around) -> Iterator[Answer]:
    """Look for severe pain points of today's journeys that no open initiative answers.

    Who keeps no initiatives at all is not asked: nothing is known of what is being done.
    """
    if not around.catalogue.initiatives or not journey.in_use:
        return
    severe = [it for it in answers_of(around.catalogue).pains(journey) if it.severity >= _SEVERE]
    left = sorted((it for it in severe if not it.is_answered), key=lambda it: -it.severity)
    if not left:
        yield from [PASSED][: len(severe)]
        return
    yield failed(
        _place(journey, left[0].stood.thing),
        Message(
            "nothing is being done about this pain point, which is severe",
            "nothing is being done about %(n)s severe pain points here, of which this is one",
            n=len(left),
        ),
        Message("begin an initiative that answers it, or name it in one that does"),
    )


def _place(journey: Journey, pain: object) -> Path:
    everywhere = (((), journey), *moments(journey))
    return next(
        (*path, "pain_points", index)
        for path, told in everywhere
        for index, it in enumerate(told.pain_points)
        if it is pain
    )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask, whole=True)
