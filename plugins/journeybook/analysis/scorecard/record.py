"""What a journey's own assessments say on a day: for each check the result that counts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from journeybook.analysis.scorecard.counting import Counted, count, in_force
from journeybook.analysis.scorecard.given import Entry
from journeybook.analysis.scorecard.standing import Standing
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeybook.model.check import Assessment, Check, Result
    from journeybook.model.journey import Journey


Kept = TypeVar("Kept", bound=Entry)


class Recorded(NamedTuple):
    """A result where it stands: in which entry, counted from 0, and as how manieth in it."""

    day: dt.date
    entry: Assessment
    place: int
    result: Result
    number: int

    def counted(self, check: Check, today: dt.date) -> Counted:
        """Decide what it counts as on a day."""
        path = ("assessments", self.place, "results", self.number)
        return count(self.entry, self.result, check, today, path)


def recorded(journey: Journey, today: dt.date) -> dict[str, tuple[Recorded, ...]]:
    """List the results of a journey by check, oldest first.

    Leaving a date out must not bring an older and better result back. So an entry without a
    date is taken to be as old as the one added before it or, where nobody can tell in which
    order entries were added, to be the latest of all. Of two entries of one day the one added
    later counts.

    Args:
        journey: the journey.
        today: the day. Later entries are listed as well, but none is the latest yet.
    """
    found: dict[str, list[Recorded]] = {}
    for day, place, entry in by_day(journey.assessments, today):
        for number, result in enumerate(entry.results):
            one = Recorded(day, entry, place, result, number)
            found.setdefault(result.check, []).append(one)
    return {check: tuple(results) for check, results in found.items()}


def by_day(entries: Sequence[Kept], today: dt.date) -> list[tuple[dt.date, int, Kept]]:
    """List entries with the day each is taken to be of and its place among them, oldest first.

    Args:
        entries: the entries in the order in which they were written.
        today: the day.
    """
    placed = list(enumerate(entries))
    dates = [it.date for it in entries if it.date]
    oldest_first, newest_first = dates == sorted(dates), dates == sorted(dates, reverse=True)
    found = []
    day = dt.date.min
    if oldest_first is newest_first:
        # All of one day, or in no order: a missing date can be any.
        day = max((it for it in dates if it <= today), default=day)
        found = [(it.date or day, place, it) for place, it in placed]
        return sorted(found, key=lambda it: (it[0], it[2].date is None))
    for place, entry in placed if oldest_first else reversed(placed):
        day = entry.date or day
        found.append((day, place, entry))
    return sorted(found, key=lambda it: it[0])


class Stood(NamedTuple):
    """How a journey's own results on a check stand on a day.

    Args:
        counted: the weakest of what follows, by which the journey stands.
        parts: every result in force: the latest on the whole journey, and each on a stage
            that no later one took the place of.
    """

    counted: Counted
    parts: tuple[Counted, ...] = ()


def standing(
    journey: Journey, results: tuple[Recorded, ...], check: Check, today: dt.date
) -> Stood:
    """Decide what a journey's own results on a check count as on a day.

    The latest result for the whole journey counts, even when it is not backed: falling back
    on an older one would hide that. A result for a single stage that is weaker pulls it down,
    because the whole does not hold where a part does not; unless it is of an earlier entry,
    which the later result for the whole takes the place of. Where only stages were assessed,
    the journey stands as its weakest stage, and a stage nobody assessed is unknown.

    Args:
        journey: the journey.
        results: its results on the check, oldest first.
        check: the check as it is asked now.
        today: the day.
    """
    past = [it for it in results if it.day <= today]
    version = in_force(check, today)
    if not past:
        because = (Message("nobody has assessed it yet"),)
        return Stood(Counted(Standing.UNKNOWN, because, version=version))
    last = max((index for index, it in enumerate(past) if it.result.stage is None), default=None)
    whole = None if last is None else past[last]
    stages = {
        it.result.stage: it
        for index, it in enumerate(past)
        if it.result.stage is not None
        and (whole is None or last is None or index > last or it.place == whole.place)
    }
    parts = tuple(it.counted(check, today) for it in (whole, *stages.values()) if it)
    missing: list[Counted] = []
    if whole is None:
        missing = [
            Counted(
                Standing.UNKNOWN,
                (Message("the stage “%(stage)s” has not been assessed", stage=stage.title),),
                version=version,
                stage=stage,
            )
            for stage in journey.stages
            if stage.id not in stages
        ]
    return Stood(min((*parts, *missing), key=lambda it: it.standing.rank), parts)
