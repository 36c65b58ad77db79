"""One check, asked of the host and of the traveller, side by side, with the gap between them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.counting import Counted, in_force
from journeybook.analysis.scorecard.record import Recorded, by_day, standing
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.check import AskedOf, Check
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.model.check import Assessment
    from journeybook.model.journey import Journey

STEPS = {Standing.NOT_MET: 0, Standing.PARTLY: 1, Standing.MET: 2}
"""How far up each answer is: not met, partly met, met. Anything else is no answer."""

_NOT_ASKED = {
    AskedOf.HOST: Message("the host has not been asked"),
    AskedOf.TRAVELLER: Message("the traveller has not been asked"),
}


class Leaning(StrEnum):
    """Which side thinks better of it."""

    HOST = "host"
    TRAVELLER = "traveller"
    NEITHER = "neither"
    UNKNOWN = "unknown"


class Facing(NamedTuple):
    """One check, asked of both sides.

    Args:
        check: the check.
        host: what the host's own view counts as.
        traveller: what the traveller's view counts as.
        gap: the steps from the traveller's answer up to the host's, -2 to 2; `None` while either
            of them is unknown, stale, set aside or not applicable: then there is no figure.
        by_host: every answer of the host on record, oldest first.
        by_traveller: every answer of the traveller.
    """

    check: Check
    host: Counted
    traveller: Counted
    gap: int | None
    by_host: tuple[Recorded, ...] = ()
    by_traveller: tuple[Recorded, ...] = ()

    @property
    def size(self) -> int | None:
        """How far the two are apart, 0 to 2 steps."""
        return None if self.gap is None else abs(self.gap)

    @property
    def leaning(self) -> Leaning:
        """Which of the two thinks better of it."""
        if self.gap is None:
            return Leaning.UNKNOWN
        if self.gap == 0:
            return Leaning.NEITHER
        return Leaning.HOST if self.gap > 0 else Leaning.TRAVELLER


def has_views(journey: Journey) -> bool:
    """Tell whether there is a mirror: fields of its own, or assessments that say whose they are."""
    return journey.mirror is not None or any(it.asked_of for it in journey.assessments)


def gap(host: Standing, traveller: Standing) -> int | None:
    """Count the steps from the traveller's answer up to the host's.

    Returns:
        -2 to 2: above zero the host thinks better of it than the traveller does. `None` when
        either answer is none.
    """
    if host not in STEPS or traveller not in STEPS:
        return None
    return STEPS[host] - STEPS[traveller]


def facing(journey: Journey, checks: Iterable[Check], today: dt.date) -> tuple[Facing, ...]:
    """Set both views of a journey beside each other, the widest gap first.

    A view is an entry below `mirror`, or an assessment of the journey that says of whom it was
    asked. Both are counted by the rules of the scorecard. Of gaps of one size, those where the
    host thinks better of itself come first: there the traveller is the one who pays. Where one
    side cannot be told, there is no figure and the check comes last. A check that either side
    says does not fit is left out.

    Args:
        journey: the journey.
        checks: the checks in their order.
        today: the day.
    """
    sides = {side: _by_check(journey, side, today) for side in AskedOf}
    found = []
    for check in checks:
        if any(check.id in given for given in sides.values()):
            given = {side: by_check.get(check.id, ()) for side, by_check in sides.items()}
            host, traveller = (
                _stood(journey, side, said, check, today) for side, said in given.items()
            )
            if Standing.NOT_APPLICABLE not in {host.standing, traveller.standing}:
                steps = gap(host.standing, traveller.standing)
                found.append(Facing(check, host, traveller, steps, *given.values()))
    return tuple(sorted(found, key=_widest))


def _widest(it: Facing) -> tuple[int, int]:
    if it.gap is None:
        return 1, 0
    return -abs(it.gap), -it.gap


def _stood(
    journey: Journey, side: AskedOf, given: tuple[Recorded, ...], check: Check, today: dt.date
) -> Counted:
    if not given:
        version = in_force(check, today)
        return Counted(Standing.UNKNOWN, (_NOT_ASKED[side],), version=version)
    return standing(journey, given, check, today).counted


def _by_check(journey: Journey, side: AskedOf, today: dt.date) -> dict[str, tuple[Recorded, ...]]:
    """List the results of one side by check, oldest first; none of a later day."""
    found: dict[str, list[Recorded]] = {}
    for day, place, entry in sorted(_entries(journey, side, today), key=lambda it: it[:2]):
        if day <= today:
            for number, result in enumerate(entry.results):
                one = Recorded(day, entry, place, result, number)
                found.setdefault(result.check, []).append(one)
    return {check: tuple(results) for check, results in found.items()}


def _entries(
    journey: Journey, side: AskedOf, today: dt.date
) -> Iterator[tuple[dt.date, int, Assessment]]:
    """List the entries of one side; those of the mirror are numbered after the assessments."""
    for day, place, entry in by_day(journey.assessments, today):
        if entry.asked_of is side:
            yield day, place, entry
    if journey.mirror:
        before = len(journey.assessments)
        for day, place, view in by_day(journey.mirror.views, today):
            if view.asked_of is side:
                yield day, before + place, view
