"""What a journey's own assessments say on a day: for each check the result that counts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.counting import Counted, count
from journeybook.analysis.scorecard.standing import Standing
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.check import Assessment, Check, Result
    from journeybook.model.journey import Journey


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


def recorded(journey: Journey) -> dict[str, tuple[Recorded, ...]]:
    """List the results of a journey by check, oldest first.

    Entries are added, so an entry without a date is taken to be as old as the one written
    before it: leaving a date out must not bring an older and better result back.
    """
    entries = []
    day = dt.date.min
    for index, entry in enumerate(journey.assessments):
        day = entry.date or day
        entries.append((day, index, entry))
    found: dict[str, list[Recorded]] = {}
    for day, index, entry in sorted(entries, key=lambda it: it[:2]):
        for number, result in enumerate(entry.results):
            one = Recorded(day, entry, index, result, number)
            found.setdefault(result.check, []).append(one)
    return {check: tuple(results) for check, results in found.items()}


def standing(
    journey: Journey, results: tuple[Recorded, ...], check: Check, today: dt.date
) -> Counted:
    """Decide what a journey's own results on a check count as on a day.

    The latest result for the whole journey counts, even when it is not backed: falling back
    on an older one would hide that. A later result for a single stage that is weaker pulls it
    down, because the whole does not hold where a part does not. Where only stages were
    assessed, the journey stands as its weakest stage, and a stage nobody assessed is unknown.

    Args:
        journey: the journey.
        results: its results on the check, oldest first.
        check: the check as it is asked now.
        today: the day.
    """
    past = [it for it in results if it.day <= today]
    whole = next((it for it in reversed(past) if it.result.stage is None), None)
    if whole is None and not past:
        return Counted(Standing.UNKNOWN, (Message("nobody has assessed it yet"),))
    since = (whole.day, whole.place) if whole else None
    stages = {
        it.result.stage: it
        for it in past
        if it.result.stage is not None and (since is None or (it.day, it.place) > since)
    }
    found = [it.counted(check, today) for it in (whole, *stages.values()) if it]
    if whole is None:
        found += [
            Counted(
                Standing.UNKNOWN,
                (Message("the stage “%(stage)s” has not been assessed", stage=stage.title),),
            )
            for stage in journey.stages
            if stage.id not in stages
        ]
    return min(found, key=lambda it: it.standing.rank)
