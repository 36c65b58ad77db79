"""The scorecards of a whole publication, on any day: the one source of every figure shown."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

from journeybook.analysis.scorecard.card import Row, Scorecard, Through
from journeybook.analysis.scorecard.counting import Counted, in_force
from journeybook.analysis.scorecard.record import Recorded, Stood, recorded, standing
from journeybook.analysis.scorecard.sides import employee_journeys, linked_journeys
from journeybook.analysis.scorecard.since import turns
from journeybook.analysis.scorecard.standing import Standing
from journeybook.analysis.scorecard.trend import Trend, followed
from journeybook.analysis.scorecard.verdict import Verdict, verdict
from journeybook.model.check import Check, Side
from journeybook.model.checks import NINE
from journeybook.model.journey import State
from journeybook.model.persona import Kind
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey


class Scores:
    """The scorecards of a publication as they stand on a day, made when they are asked for.

    Args:
        catalogue: what exists in this edition.
        today: the day of the edition.
    """

    def __init__(self, catalogue: Catalogue, today: dt.date) -> None:
        self.catalogue = catalogue
        self.today = today
        self._cards: dict[str, Scorecard] = {}
        self._results: dict[str, Mapping[str, tuple[Recorded, ...]]] = {}
        self._asked: dict[str, tuple[Check, ...]] = {}
        self._own: dict[tuple[str, str, dt.date], Stood] = {}

    def of(self, journey_id: str) -> Scorecard:
        """Give the scorecard of a journey."""
        card = self._cards.get(journey_id)
        if card is None:
            card = self._cards[journey_id] = self._card(self.catalogue.journeys[journey_id])
        return card

    def all(self) -> tuple[Scorecard, ...]:
        """Give the scorecards of all journeys, in the order of the catalogue."""
        return tuple(self.of(key) for key in self.catalogue.journeys)

    @cached_property
    def behind(self) -> Mapping[str, tuple[str, ...]]:
        """The employee journeys behind each customer and partner journey, by id."""
        return {
            key: employee_journeys(journey, self.catalogue)
            for key, journey in self.catalogue.journeys.items()
            if journey.kind is not Kind.EMPLOYEE
        }

    @cached_property
    def carried(self) -> Mapping[str, tuple[str, ...]]:
        """The current customer and partner journeys that rest on each employee journey, by id."""
        found: dict[str, list[str]] = {}
        for key, employees in self.behind.items():
            if self.catalogue.journeys[key].in_use:
                for employee in employees:
                    found.setdefault(employee, []).append(key)
        return {key: tuple(keys) for key, keys in found.items()}

    @cached_property
    def days(self) -> tuple[dt.date, ...]:
        """The days of all entries on journeys in use until today, oldest first."""
        journeys = [it for it in self.catalogue.journeys.values() if it.in_use]
        found = {entry.date for it in journeys for entry in it.assessments if entry.date}
        return tuple(sorted(day for day in found if day <= self.today))

    def results(self, journey_id: str) -> Mapping[str, tuple[Recorded, ...]]:
        """List what was recorded on a journey by check, oldest first, later than today included."""
        found = self._results.get(journey_id)
        if found is None:
            found = recorded(self.catalogue.journeys[journey_id], self.today)
            self._results[journey_id] = found
        return found

    def asked(self, journey: Journey) -> tuple[Check, ...]:
        """List the checks a journey is held against, on whichever side.

        The five are asked of customer and partner journeys, since a retailer or a colleague is
        a customer too. An employee journey carries them as well from the first customer result
        that is recorded on it: then the employee is treated as the customer. A check of the
        organisation's own that is recorded on it asks for no more than itself.
        """
        found = self._asked.get(journey.id)
        if found is None:
            found = self._asked[journey.id] = self._checks_of(journey)
        return found

    def _checks_of(self, journey: Journey) -> tuple[Check, ...]:
        if journey.state is State.TARGET:
            return ()
        checks = self.catalogue.checks
        if journey.kind is not Kind.EMPLOYEE:
            return tuple(checks.values())
        written = {
            key
            for key, results in self.results(journey.id).items()
            if key in checks and results[0].day <= self.today
        }
        is_customer = any(checks[it].side is Side.CUSTOMER for it in written & NINE)
        return tuple(
            it
            for it in checks.values()
            if it.side is Side.EMPLOYEE or it.id in written or (is_customer and it.id in NINE)
        )

    def on(
        self, journey: Journey, check: Check, day: dt.date
    ) -> tuple[Counted, tuple[Through, ...]]:
        """Decide how a journey stood on a check on a day.

        The employee side of a customer or partner journey is its weakest employee journey: a
        traveller meets all of them, and remembers the one who could not help.

        Returns:
            What counts, and the employee journeys that were asked, weakest first.
        """
        if check.side is Side.CUSTOMER or journey.kind is Kind.EMPLOYEE:
            return self._stood(journey, check, day).counted, ()
        if self._is_partial(journey):
            hidden = Message("part of what it rests on is not shown in this edition")
            return Counted(Standing.UNKNOWN, (hidden,), version=in_force(check, day)), ()
        through = [
            Through(key, *self._stood(self.catalogue.journeys[key], check, day))
            for key in self.behind[journey.id]
        ]
        if not through:
            nobody = _IDLE if self._idle(journey) else _NOBODY
            return Counted(Standing.UNKNOWN, (nobody,), version=in_force(check, day)), ()
        through.sort(key=lambda it: it.counted.standing.rank)
        return through[0].counted, tuple(through)

    def verdict_on(self, journey: Journey, day: dt.date) -> Verdict:
        """Decide what a journey added up to on a day."""
        asked = self.asked(journey)
        stood = {it.id: self.on(journey, it, day)[0].standing for it in asked if it.id in NINE}
        return self._verdict(journey, stood, day)

    def _is_partial(self, journey: Journey) -> bool:
        """Tell whether something the employee side of a journey rests on is not here."""
        return journey.kind is not Kind.EMPLOYEE and journey.id in self.catalogue.partial

    def _idle(self, journey: Journey) -> tuple[str, ...]:
        """List the employee journeys a journey is linked with, when none of them is in use."""
        if journey.kind is Kind.EMPLOYEE or self.behind[journey.id]:
            return ()
        return linked_journeys(journey, self.catalogue)

    def _visible(self, journey: Journey, day: dt.date) -> list[Standing]:
        """List how the employee journeys behind a journey that are here stood on the four."""
        four = [it for it in self.asked(journey) if it.side is Side.EMPLOYEE and it.id in NINE]
        return [
            self._stood(self.catalogue.journeys[key], check, day).counted.standing
            for key in self.behind[journey.id]
            for check in four
        ]

    def _card(self, journey: Journey) -> Scorecard:
        rows = [self._row(journey, check) for check in self.asked(journey)]
        nine = [it for it in rows if it.check.id in NINE]
        return Scorecard(
            journey,
            self._verdict(journey, {it.check.id: it.standing for it in nine}, self.today),
            tuple(it for it in nine if it.check.side is Side.CUSTOMER),
            tuple(it for it in nine if it.check.side is Side.EMPLOYEE),
            tuple(it for it in rows if it.check.id not in NINE),
            self._is_partial(journey),
            self._idle(journey),
        )

    def _row(self, journey: Journey, check: Check) -> Row:
        counted, through = self.on(journey, check, self.today)
        own = check.side is Side.CUSTOMER or journey.kind is Kind.EMPLOYEE
        asked = [journey.id] if own else [it.journey for it in through]
        source = asked[0] if asked else None
        trend = self._trend(journey, check, asked, counted)
        parts = self._stood(journey, check, self.today).parts if own else ()
        late = tuple(it for it in parts if journey.in_use and it.overdue(self.today))
        return Row(check, counted, source, trend, through, parts, late)

    def _trend(
        self, journey: Journey, check: Check, asked: Iterable[str], counted: Counted
    ) -> Trend:
        """Look back at every day on which something was recorded, each by what was known then.

        The days on which evidence went stale or an exception ended lie in between.
        """
        days = {one.day for key in asked for one in self.results(key).get(check.id, ())}
        return followed(
            days,
            lambda day: self._turns(journey, check, day),
            lambda day: self.on(journey, check, day)[0],
            counted,
            self.today,
        )

    def _turns(self, journey: Journey, check: Check, day: dt.date) -> Iterator[dt.date]:
        """List the days on which what was recorded by a day counts otherwise."""
        _, through = self.on(journey, check, day)
        own = self._stood(journey, check, day).parts
        for one in (*own, *(part for it in through for part in it.parts)):
            yield from turns(one)

    def _stood(self, journey: Journey, check: Check, day: dt.date) -> Stood:
        key = (journey.id, check.id, day)
        found = self._own.get(key)
        if found is None:
            results = self.results(journey.id).get(check.id, ())
            found = self._own[key] = standing(journey, results, check, day)
        return found

    def _verdict(self, journey: Journey, stood: Mapping[str, Standing], day: dt.date) -> Verdict:
        checks = self.catalogue.checks
        is_partial = self._is_partial(journey)
        sides: dict[Side, list[Standing]] = {side: [] for side in Side}
        for key, one in stood.items():
            sides[checks[key].side].append(one)
        return verdict(
            journey,
            sides[Side.CUSTOMER],
            self._visible(journey, day) if is_partial else sides[Side.EMPLOYEE],
            asked=journey.in_use,
            whole=not is_partial,
        )


_NOBODY = Message("no employee journey is linked")
_IDLE = Message("the employee journeys it is linked with are targets or retired")
