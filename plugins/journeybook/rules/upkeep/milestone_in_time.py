"""Reach a milestone by its day, or agree on another.

## Why it matters
A milestone that is passed in silence guides nobody any more.

## How to fix it
Write down the day on which it was reached, or agree on another and tell the team.

## Example
```yaml title="Fails"
# journeys/trips/ours.yml
title: Our own trip
owner: service
milestones: [{title: Everybody has been told, due: 2026-10-01}]
```
```yaml title="Passes"
# journeys/trips/ours.yml
title: Our own trip
owner: service
milestones: [{title: Everybody has been told, due: 2026-10-01, reached: 2026-09-28}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from journeybook.analysis.trips.ahead import Reached, reached
from journeybook.model.diagnostic import Severity
from journeybook.model.trip import Trip
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message


def ask(trip: Trip, around: Around) -> Iterator[Answer]:
    """Look for milestones whose day has passed without their being reached."""
    for index, milestone in enumerate(trip.milestones):
        if milestone.due is None:
            continue
        if reached(milestone.due, milestone.reached, around.today) is not Reached.OVERDUE:
            yield PASSED
        else:
            yield failed(
                ("milestones", index, "due"),
                Message("this milestone should have been reached by %(day)s", day=milestone.due),
                Message("write down the day it was reached, or agree on another"),
            )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("trip",), ask)
