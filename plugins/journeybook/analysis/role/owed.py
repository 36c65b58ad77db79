"""What else a team is to do: about answers on ourselves, on trips, and to support others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.support import supported
from journeybook.analysis.scorecard.standing import Standing
from journeybook.analysis.trips.ahead import ahead
from journeybook.model.check import ResultValue

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from journeybook.analysis.alignment.answers import Answered, Answers
    from journeybook.analysis.mirror.support import Supported
    from journeybook.analysis.trips.ahead import Sort
    from journeybook.model.check import Action
    from journeybook.model.journey import Journey
    from journeybook.model.trip import Trip


class Promised(NamedTuple):
    """An action that a team is to do about an answer to a question about ourselves."""

    action: Action
    answered: Answered

    def is_late(self, today: dt.date) -> bool:
        """Whether it should have been done by now."""
        return self.action.due is not None and self.action.due < today


class Underway(NamedTuple):
    """Something that a team is to do for a trip."""

    trip: Trip
    sort: Sort
    text: str
    due: dt.date | None
    is_late: bool


class Helping(NamedTuple):
    """Support by a team that should have happened again by now."""

    journey: Journey
    supported: Supported


def promised(answers: Answers, team: str | None) -> Iterator[Promised]:
    """List the actions of a team about answers in force that fall short.

    Args:
        answers: what every department answered.
        team: the team that is to act, which need not be the one that answered.
    """
    if team is None:
        return
    for question in answers.catalogue.questions.values():
        for answered in answers.on(question):
            result = answered.counted.result
            if result is None or answered.standing is Standing.SET_ASIDE:
                continue
            action = result.action
            falls_short = result.result in {ResultValue.NOT_MET, ResultValue.PARTLY}
            if falls_short and action and action.owner == team:
                yield Promised(action, answered)


def underway(trips: Iterable[Trip], team: str | None, today: dt.date) -> Iterator[Underway]:
    """List what trips still ask of a team: milestones, what was agreed, and what they need."""
    for trip in trips:
        for it in ahead(trip, today):
            if team is not None and it.team == team:
                yield Underway(trip, it.sort, it.text, it.due, it.late > 0)


def helping(journeys: Iterable[Journey], team: str | None, today: dt.date) -> Iterator[Helping]:
    """List the support by a team, of journeys as they are today, that is late."""
    for journey in journeys:
        if journey.in_use and journey.mirror and team is not None:
            for it in supported(journey.mirror):
                if it.support.team == team and it.is_late(today):
                    yield Helping(journey, it)
