"""What one recorded result counts as on a day. Nothing counts that nobody can look up."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.given import Terms
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.check import ResultValue
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.scorecard.given import Asked, Entry, Given
    from journeybook.model.evidence import Evidence
    from journeybook.model.journey import Stage
    from journeybook.model.references import Path

VALID_FOR = dt.timedelta(days=365)
"""How long evidence stands when its author does not say: a year, in which most things change."""

OF_CHECKS = Terms(
    VALID_FOR,
    Message("it was given on version %(old)s of the check, which is now version %(new)s"),
    Message("version %(n)s of the check"),
)

_AS_WRITTEN = {
    ResultValue.MET: Standing.MET,
    ResultValue.PARTLY: Standing.PARTLY,
    ResultValue.NOT_MET: Standing.NOT_MET,
    ResultValue.UNKNOWN: Standing.UNKNOWN,
    ResultValue.NOT_APPLICABLE: Standing.NOT_APPLICABLE,
}


_FALLS_SHORT = {ResultValue.NOT_MET, ResultValue.PARTLY}
_ASIDE = Standing.SET_ASIDE


class Counted(NamedTuple):
    """What a result counts as on a day, and why.

    Args:
        standing: what it counts as.
        because: why it counts as something else than was written, as clauses that can follow
            “because”; empty when it counts as written.
        entry: the assessment it stands in; `None` when there is none.
        result: the result as written; `None` when there is none.
        path: where the result stands in its journey.
        version: the version of the check it was given on.
        fresh_until: the last day on which its evidence stands; `None` without dated evidence.
        asked_anew: the day from which a later version of the check is asked, if it was
            answered on an older one.
        stage: the stage that nobody has assessed, where that decides.
        stands: whether its evidence stands on the day, for the check as it is asked then.
        terms: those it was counted by.
    """

    standing: Standing
    because: tuple[Message, ...] = ()
    entry: Entry | None = None
    result: Given | None = None
    path: Path = ()
    version: int = 1
    fresh_until: dt.date | None = None
    asked_anew: dt.date | None = None
    stage: Stage | None = None
    stands: bool = False
    terms: Terms = OF_CHECKS

    @property
    def stale_on(self) -> dt.date | None:
        """The first day on which it is stale: its evidence too old, or the check asked anew."""
        days = [self.asked_anew] if self.asked_anew else []
        if self.fresh_until and self.fresh_until < dt.date.max:
            days.append(self.fresh_until + dt.timedelta(days=1))
        return min(days, default=None)

    def overdue(self, today: dt.date) -> bool:
        """Tell whether what would be done about it should have been done by now.

        A result that does not hold keeps its action until a later entry says otherwise, also
        when its evidence has aged or never was: nobody has shown that it was done.
        """
        due = self.due
        return due is not None and due < today

    @property
    def due(self) -> dt.date | None:
        """The day on which its action is due; `None` while nobody is asked to act."""
        if self.result is None or self.result.action is None or self.standing is _ASIDE:
            return None
        return self.result.action.due if self.result.result in _FALLS_SHORT else None


def count(  # noqa: PLR0913 - each says something else about the result
    entry: Entry,
    result: Given,
    check: Asked,
    today: dt.date,
    path: Path = (),
    *,
    terms: Terms = OF_CHECKS,
) -> Counted:
    """Decide what a recorded result counts as on a day.

    In this order, because each says less than the one before it:

    1. What was written down as *unknown* is unknown, and needs nothing to back it.
    2. Without a reason, dated evidence, a date or an assessor it is *unknown*: an opinion.
    3. With an exception that holds, it is *set aside*; the day after its last, it counts again.
    4. On an older version of the check it is *stale*: another question was answered.
    5. With all evidence past its time it is *stale*. One piece that still stands is enough, so
       that adding evidence never makes a result weaker.
    6. Otherwise it counts as written.

    Args:
        entry: the assessment it stands in.
        result: the result as written.
        check: the check as it is asked now.
        today: the day. What is dated later does not exist yet.
        path: where the result stands in its journey.
        terms: how long evidence stands, and how an older version is told.
    """
    dated = [it for it in result.evidence if it.date is not None and it.date <= today]
    until = max((last_day(it, entry, terms.lasting) for it in dated), default=None)
    version = _version(entry, result, check)
    asked = in_force(check, today)
    missing = tuple(_missing(entry, result, today))
    standing, because = _AS_WRITTEN[result.result], missing
    if result.result is ResultValue.UNKNOWN:
        because = ()
    elif missing:
        standing = Standing.UNKNOWN
    elif result.exception and today <= result.exception.expires:
        standing = Standing.SET_ASIDE
        because = (Message("it is set aside until %(day)s", day=result.exception.expires),)
    elif version < asked:
        standing = Standing.STALE
        because = (Message(terms.moved_on.text, old=version, new=asked),)
    elif until is not None and until < today:
        standing = Standing.STALE
        because = (Message("its evidence stood until %(day)s", day=until),)
    anew = check.since if version < check.version else None
    return Counted(
        standing,
        because,
        entry,
        result,
        path,
        version,
        until,
        anew,
        stands=until is not None and today <= until and asked <= version,
        terms=terms,
    )


def _missing(entry: Entry, result: Given, today: dt.date) -> Iterator[Message]:
    """Name what a result lacks to be more than an opinion."""
    if not result.reason:
        yield Message("no reason is given")
    dates = [it.date for it in result.evidence if it.date is not None]
    if not result.evidence:
        yield Message("there is no evidence")
    elif not dates:
        yield Message("its evidence has no date")
    elif min(dates) > today:
        yield Message("its evidence is dated in the future")
    if entry.date is None:
        yield Message("the assessment has no date")
    if not entry.by:
        yield Message("nobody has signed the assessment")


def last_day(evidence: Evidence, entry: Entry, lasting: dt.timedelta = VALID_FOR) -> dt.date:
    """Find the last day on which a dated piece of evidence stands.

    It cannot be fresher than the assessment that used it: what was seen later was not weighed.
    """
    day = min(it for it in (evidence.date, entry.date, dt.date.max) if it)
    length = lasting if evidence.valid_for is None else evidence.valid_for
    try:
        return day + length
    except OverflowError:
        return dt.date.max


def in_force(check: Asked, day: dt.date) -> int:
    """Find the version in which a check was asked on a day."""
    before = check.since is not None and day < check.since
    return max(1, check.version - 1) if before else check.version


def _version(entry: Entry, result: Given, check: Asked) -> int:
    """Find the version of the check that a result was given on.

    An author seldom has to write it: an entry from before the day the present version took
    effect was given on the one before. What an entry says holds for all its results, so it
    cannot be ahead of a check whose turn to change came later; a result speaks for itself.
    """
    then = in_force(check, entry.date or dt.date.min)
    return result.version or min(entry.version or then, then)
