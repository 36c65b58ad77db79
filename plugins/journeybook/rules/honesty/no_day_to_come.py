"""Date evidence and results no later than today.

## Why it matters
What is dated in the future does not exist yet: it is left out of every score until that day.
Usually it is a slip of the pen.

## How to fix it
Mend the date. What is still planned belongs under “questions”.

## Example
```yaml title="Fails"
evidence: {source: Twelve interviews in the shop, date: 2062-05-12}
```
```yaml title="Passes"
evidence: {source: Twelve interviews in the shop, date: 2026-05-12}
```
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from journeybook.model.alignment import Alignment
from journeybook.model.diagnostic import Severity
from journeybook.model.evidence import Evidence
from journeybook.model.initiative import Initiative, InitiativeStatus
from journeybook.model.journey import Journey
from journeybook.model.metric import Measured
from journeybook.model.moment import Told
from journeybook.model.offer import Offer
from journeybook.model.references import Path
from journeybook.model.trip import Trip
from journeybook.rules.around import Around
from journeybook.rules.moments import moments
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.rules.texts import placed_days
from journeybook.words import Message

_LIVED = frozenset({"date", "committed", "reached", "done", "arranged", "ended"})
"""Fields of an initiative, a trip or an offer that hold the day on which something happened."""
_AHEAD = frozenset({"told", "demos"})
"""What a trip may have agreed on beforehand: a day to come is a plan there."""


def ask(
    thing: Journey | Alignment | Measured | Initiative | Trip | Offer, around: Around
) -> Iterator[Answer]:
    """Hold the days on which something happened or was found out against today."""
    if isinstance(thing, Initiative | Trip | Offer):
        yield from _happened(thing, around)
        return
    if isinstance(thing, Measured):
        days: Iterator[tuple[Path, dt.date | None]] = (
            (("values", index), it.date) for index, it in enumerate(thing.values)
        )
    else:
        days = _of_answers(thing) if isinstance(thing, Alignment) else _days(thing)
    for path, day in days:
        if day is None or day <= around.today:
            yield PASSED
        else:
            yield failed(
                (*path, "date"),
                Message("%(day)s is still to come", day=day),
                Message("mend the date; what is still planned belongs under “questions”"),
            )


def _happened(thing: Initiative | Trip | Offer, around: Around) -> Iterator[Answer]:
    if isinstance(thing, Initiative) and thing.status is InitiativeStatus.UNDER_WAY:
        yield _begun(thing.start, around.today)
    for path, day in placed_days(thing):
        if path[-1] not in _LIVED or path[0] in _AHEAD:
            continue
        if day <= around.today:
            yield PASSED
        else:
            yield failed(
                path,
                Message("%(day)s is still to come", day=day),
                Message("mend the date, or leave it out until they have said yes")
                if path[-1] == "committed"
                else Message("mend the date, or write this down once it has happened"),
            )


def _begun(start: dt.date | None, today: dt.date) -> Answer:
    if start is None or start <= today:
        return PASSED
    return failed(
        ("start",),
        Message("this initiative is under way, and %(day)s is still to come", day=start),
        Message("mend the date, or write “status: planned” until then"),
    )


def _days(journey: Journey) -> Iterator[tuple[Path, dt.date | None]]:
    for path, told in (((), journey), *moments(journey)):
        yield from _evidence(path, told.evidence)
        yield from _inside(path, told)
    for place, entry in enumerate(journey.assessments):
        yield ("assessments", place), entry.date
        for number, result in enumerate(entry.results):
            yield from _evidence(("assessments", place, "results", number), result.evidence)
    for index, part in enumerate(journey.participation):
        yield ("participation", index), part.date
    for index, measure in enumerate(journey.measures):
        yield from _evidence(("measures", index), measure.evidence)


def _of_answers(alignment: Alignment) -> Iterator[tuple[Path, dt.date | None]]:
    for place, entry in enumerate(alignment.assessments):
        yield ("assessments", place), entry.date
        for number, answer in enumerate(entry.results):
            yield from _evidence(("assessments", place, "results", number), answer.evidence)
    for index, segment in enumerate(alignment.not_served):
        yield ("not_served", index), segment.date
        yield from _evidence(("not_served", index), segment.evidence)


def _inside(path: Path, told: Told) -> Iterator[tuple[Path, dt.date | None]]:
    for key in ("quotes", "pain_points", "opportunities", "sentiment"):
        for index, it in enumerate(getattr(told, key, ())):
            if it.evidence:
                yield from _evidence((*path, key, index), it.evidence)


def _evidence(path: Path, found: tuple[Evidence, ...]) -> Iterator[tuple[Path, dt.date | None]]:
    for index, it in enumerate(found):
        yield (*path, "evidence", index), it.date


RULE = Rule(
    __name__,
    __doc__,
    Severity.WARNING,
    ("journey", "alignment", "metric", "initiative", "trip", "offer"),
    ask,
)
