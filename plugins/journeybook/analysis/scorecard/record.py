"""What a journey's own assessments say on a day: for each check the result that counts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.counting import Counted, count, in_force
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

    Entries are added, so an entry without a date is taken to be as old as the one added
    before it: leaving a date out must not bring an older and better result back. Of two
    entries of one day the one added later counts.
    """
    entries = []
    day = dt.date.min
    for place, entry in _as_added(journey):
        day = entry.date or day
        entries.append((day, place, entry))
    found: dict[str, list[Recorded]] = {}
    for day, place, entry in sorted(entries, key=lambda it: it[0]):
        for number, result in enumerate(entry.results):
            one = Recorded(day, entry, place, result, number)
            found.setdefault(result.check, []).append(one)
    return {check: tuple(results) for check, results in found.items()}


def _as_added(journey: Journey) -> list[tuple[int, Assessment]]:
    """List the entries in the order in which they were added, each with its place in the file.

    New entries belong at the end. But some people write the newest on top, which shows when
    the first date in the file is later than the last one.
    """
    entries = list(enumerate(journey.assessments))
    dates = [it.date for it in journey.assessments if it.date]
    return entries[::-1] if dates and dates[0] > dates[-1] else entries


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
    version = in_force(check, today)
    if not past:
        because = (Message("nobody has assessed it yet"),)
        return Counted(Standing.UNKNOWN, because, version=version)
    last = max((index for index, it in enumerate(past) if it.result.stage is None), default=None)
    whole = None if last is None else past[last]
    stages = {
        it.result.stage: it
        for it in past[0 if last is None else last :]
        if it.result.stage is not None and (whole is None or it.place != whole.place)
    }
    found = [it.counted(check, today) for it in (whole, *stages.values()) if it]
    if whole is None:
        found += [
            Counted(
                Standing.UNKNOWN,
                (Message("the stage “%(stage)s” has not been assessed", stage=stage.title),),
                version=version,
                stage=stage,
            )
            for stage in journey.stages
            if stage.id not in stages
        ]
    return min(found, key=lambda it: it.standing.rank)
