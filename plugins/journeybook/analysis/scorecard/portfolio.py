"""How all journeys stand together: over time, what changed, and what asks for attention next."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from journeybook.analysis.scorecard.standing import AGEING, Standing, Tally, tally
from journeybook.analysis.scorecard.verdict import Verdict
from journeybook.model.check import Side
from journeybook.model.checks import NINE
from journeybook.model.persona import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.analysis.scorecard.card import Scorecard
    from journeybook.analysis.scorecard.counting import Counted
    from journeybook.analysis.scorecard.scores import Scores
    from journeybook.model.check import Check
    from journeybook.model.journey import Journey

_MOST_QUARTERS = 12
"""Three years back: what is older explains little of today."""

_COUNTED: WeakKeyDictionary[Scores, tuple[Quarter, ...]] = WeakKeyDictionary()
"""Counted once for as long as a publication is shown: every check's page asks for them."""

AHEAD = dt.timedelta(days=182)
"""How far to look ahead: half a year, in which new evidence can be gathered."""


class Quarter(NamedTuple):
    """How the current customer and partner journeys stood at the end of a quarter, or today.

    Args:
        day: the day they are counted on.
        number: which quarter of its year, 1 to 4.
        year: the year.
        customer: how their five customer checks stood.
        employee: how the four employee checks stood, where that can be told in this edition.
        verdicts: how many journeys had which verdict.
    """

    day: dt.date
    number: int
    year: int
    customer: Tally
    employee: Tally
    verdicts: dict[Verdict, int]


class Change(NamedTuple):
    """A check that stands otherwise than before the quarter, on the journey it was recorded on."""

    journey: Journey
    check: Check
    before: Standing
    now: Counted


class Turn(NamedTuple):
    """A journey with another verdict than before the quarter."""

    journey: Journey
    before: Verdict
    now: Verdict


class Coming(StrEnum):
    """What will happen by itself unless somebody acts."""

    STALE = "stale"
    EXCEPTION = "exception"
    ACTION = "action"


class Ahead(NamedTuple):
    """What will happen by itself to a result, and on which day."""

    day: dt.date
    what: Coming
    journey: Journey
    check: Check
    counted: Counted


def quarter_start(day: dt.date) -> dt.date:
    """Find the first day of the quarter that a day is in."""
    return dt.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def quarters(scores: Scores) -> tuple[Quarter, ...]:
    """Count how the journeys stood at the end of each quarter, from the first entry until today.

    Each quarter is counted by what was known then: evidence that stood, versions that were
    asked. The journeys and their links are those of today.
    """
    found = _COUNTED.get(scores)
    if found is None:
        found = tuple(_quarter(scores, day) for day in _quarter_ends(scores))
        _COUNTED[scores] = found
    return found


def trend_of(scores: Scores, check: Check) -> tuple[tuple[Quarter, Tally], ...]:
    """Count how a check stood over the journeys it is asked of, by quarter.

    An employee check is counted where it was recorded, on employee journeys.
    """
    journeys = [
        it.journey
        for it in _in_use(scores)
        if _is_own(it, check) and any(check.id == one.id for one in scores.asked(it.journey))
    ]
    return tuple(
        (quarter, tally(scores.on(it, check, quarter.day)[0].standing for it in journeys))
        for quarter in quarters(scores)
    )


def changes(scores: Scores) -> tuple[Change, ...]:
    """List the checks that stand otherwise than on the last day before this quarter.

    Only where they were recorded: a change on an employee journey is not repeated for every
    journey that rests on it. The latest entry comes first.
    """
    before = quarter_start(scores.today) - dt.timedelta(days=1)
    found = []
    for card in _in_use(scores):
        for row in card.rows:
            if _is_own(card, row.check):
                then = scores.on(card.journey, row.check, before)[0].standing
                if then is not row.standing:
                    found.append(Change(card.journey, row.check, then, row.counted))
    return tuple(sorted(found, key=_latest, reverse=True))


def turns(scores: Scores) -> tuple[Turn, ...]:
    """List the journeys whose verdict is another than before this quarter, ideal ones first."""
    before = quarter_start(scores.today) - dt.timedelta(days=1)
    found = []
    for card in scores.all():
        then = scores.verdict_on(card.journey, before)
        if then is not card.verdict:
            found.append(Turn(card.journey, then, card.verdict))
    return tuple(sorted(found, key=lambda it: list(Verdict).index(it.now)))


def ahead(scores: Scores) -> tuple[Ahead, ...]:
    """List what will happen by itself within half a year to results in force, soonest first.

    Evidence goes stale, exceptions end, actions are due.
    """
    found: list[Ahead] = []
    for card in _in_use(scores):
        for row in card.rows:
            for part in row.parts:
                found += _coming(card.journey, row.check, part, scores.today)
    return _once(found)


def overdue(scores: Scores) -> tuple[Ahead, ...]:
    """List the actions that should have been done by now, the longest overdue first."""
    found = [
        Ahead(part.due, Coming.ACTION, card.journey, row.check, part)
        for card in _in_use(scores)
        for row in card.rows
        for part in row.overdue
        if part.due
    ]
    return _once(found)


def _once(found: Iterable[Ahead]) -> tuple[Ahead, ...]:
    """Sort by day, and tell once what befalls several stages of a journey alike."""
    kept: dict[object, Ahead] = {}
    for it in found:
        action = it.counted.result.action if it.counted.result else None
        same = action if it.what is Coming.ACTION else None
        kept.setdefault((it.day, it.what, it.journey.id, it.check.id, same), it)
    return tuple(sorted(kept.values(), key=lambda it: it.day))


def _quarter(scores: Scores, day: dt.date) -> Quarter:
    stood: dict[Side, list[Standing]] = {side: [] for side in Side}
    verdicts = dict.fromkeys(Verdict, 0)
    for card in _in_use(scores):
        journey = card.journey
        if journey.kind is Kind.EMPLOYEE:
            continue
        for check in scores.asked(journey):
            if check.id in NINE and (_is_own(card, check) or not card.is_partial):
                stood[check.side].append(scores.on(journey, check, day)[0].standing)
        verdicts[scores.verdict_on(journey, day)] += 1
    return Quarter(
        day,
        (day.month - 1) // 3 + 1,
        day.year,
        tally(stood[Side.CUSTOMER]),
        tally(stood[Side.EMPLOYEE]),
        verdicts,
    )


def _quarter_ends(scores: Scores) -> list[dt.date]:
    """List the last day of each quarter since the first entry, and today."""
    if not scores.days:
        return []
    found = [scores.today]
    start = quarter_start(scores.today)
    while start > scores.days[0] and len(found) < _MOST_QUARTERS:
        last = start - dt.timedelta(days=1)
        found.append(last)
        start = quarter_start(last)
    return found[::-1]


def _in_use(scores: Scores) -> list[Scorecard]:
    """List the scorecards of journeys in use: a retired one asks nothing of anybody."""
    return [it for it in scores.all() if it.verdict is not Verdict.NONE]


def _is_own(card: Scorecard, check: Check) -> bool:
    """Tell whether a check was recorded on the journey itself, not on those it rests on."""
    return check.side is Side.CUSTOMER or card.journey.kind is Kind.EMPLOYEE


def _coming(journey: Journey, check: Check, counted: Counted, today: dt.date) -> Iterator[Ahead]:
    result = counted.result
    if result is None:
        return
    days: dict[Coming, dt.date | None] = {}
    if counted.standing in AGEING:
        days[Coming.STALE] = counted.stale_on
    if counted.standing is Standing.SET_ASIDE and result.exception:
        days[Coming.EXCEPTION] = result.exception.expires
    days[Coming.ACTION] = counted.due
    for what, day in days.items():
        if day and day >= today and day - today <= AHEAD:
            yield Ahead(day, what, journey, check, counted)


def _latest(change: Change) -> dt.date:
    entry = change.now.entry
    return (entry.date if entry else None) or dt.date.min
