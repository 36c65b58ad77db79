"""What the checks of a journey add up to, in words and never in a lone percentage."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from journeybook.analysis.scorecard.standing import Standing, Tally, tally
from journeybook.model.journey import State
from journeybook.model.persona import Kind
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeybook.model.journey import Journey


class Verdict(StrEnum):
    """What a journey is, going by its checks."""

    IDEAL = "ideal"
    ON_THE_WAY = "on-the-way"
    NOT_YET_ASSESSED = "not-yet-assessed"
    NOT_ASSESSABLE = "not-assessable"
    COUNTED = "counted"
    NONE = "none"


def verdict(
    journey: Journey,
    customer: Sequence[Standing],
    employee: Sequence[Standing],
    *,
    asked: bool,
    whole: bool,
) -> Verdict:
    """Add the nine checks of a journey up.

    *Ideal* takes nine fresh *met*: a promise is kept only when the traveller's side and the
    side of those who keep it both hold. Nothing that is set aside or not applicable makes up
    for one of them. The four checks of an employee journey are counted without a verdict,
    because they are half of somebody else's.

    Args:
        journey: the journey.
        customer: how the five customer checks stand.
        employee: how the four employee checks stand, or what of that is there.
        asked: whether the journey is held against the checks at all.
        whole: whether all that its employee side rests on is there. What is hidden from an
            edition may be the weakest, so where all that is there is met nobody can tell.
    """
    if not asked:
        return Verdict.NONE
    if journey.kind is Kind.EMPLOYEE:
        return Verdict.COUNTED
    if all(it is Standing.UNKNOWN for it in customer):
        return Verdict.NOT_YET_ASSESSED
    if all(it is Standing.MET for it in (*customer, *employee)):
        return Verdict.IDEAL if whole else Verdict.NOT_ASSESSABLE
    return Verdict.ON_THE_WAY


VERDICTS = {
    Verdict.IDEAL: Message("ideal"),
    Verdict.ON_THE_WAY: Message("on the way"),
    Verdict.NOT_YET_ASSESSED: Message("not yet assessed"),
    Verdict.NOT_ASSESSABLE: Message("not assessable in this edition"),
    Verdict.COUNTED: Message("counted, without a verdict"),
    Verdict.NONE: Message("without a verdict"),
}
"""Each verdict in a word or two."""

COUNTS = {
    Standing.MET: Message("%(n)s met", "%(n)s met", n=0),
    Standing.PARTLY: Message("%(n)s partly met", "%(n)s partly met", n=0),
    Standing.NOT_MET: Message("%(n)s not met", "%(n)s not met", n=0),
    Standing.STALE: Message("%(n)s stale", "%(n)s stale", n=0),
    Standing.UNKNOWN: Message("%(n)s unknown", "%(n)s unknown", n=0),
    Standing.SET_ASIDE: Message("%(n)s set aside", "%(n)s set aside", n=0),
    Standing.NOT_APPLICABLE: Message("%(n)s not applicable", "%(n)s not applicable", n=0),
}


def counts(of: Tally) -> tuple[Message, ...]:
    """Say how many checks stand where: “4 met”, “1 partly met”, strongest first."""
    return tuple(
        Message(COUNTS[standing].text, COUNTS[standing].plural, n=count)
        for standing, count in of.counts
    )


def sentence(
    journey: Journey,
    found: Verdict,
    customer: Sequence[Standing],
    employee: Sequence[Standing],
    *,
    whole: bool = True,
) -> Message:
    """Say the verdict as a sentence, with its counts.

    Args:
        journey: the journey.
        found: its verdict.
        customer: how the customer checks stand that it is asked; none when it is not.
        employee: how the employee checks stand.
        whole: whether all that its employee side rests on is there.
    """
    ours, theirs = tally(customer), tally(employee)
    if found in _WITHOUT_COUNTS:
        return _WITHOUT_COUNTS[found]
    if found is Verdict.NONE:
        return _TARGET if journey.state is State.TARGET else _RETIRED
    text = _WITH_COUNTS[found]
    if found is Verdict.COUNTED and customer:
        text = _BOTH_SIDES
    if found is Verdict.ON_THE_WAY and not whole:
        text = _IN_PART
    return Message(
        text.text,
        customer=ours.met,
        five=ours.total,
        employee=theirs.met,
        four=theirs.total,
    )


_TARGET = Message("A target is not assessed: it is what we want, not what is.")
_RETIRED = Message("This journey is retired and is not assessed any more.")
_WITHOUT_COUNTS = {
    Verdict.NOT_ASSESSABLE: Message(
        "Not assessable in this edition: part of what its employee side rests on is not shown here."
    ),
}
_WITH_COUNTS = {
    Verdict.IDEAL: Message(
        "Ideal: all %(five)s customer checks and all %(four)s employee checks are met, "
        "with evidence that stands."
    ),
    Verdict.ON_THE_WAY: Message(
        "On the way: %(customer)s of the %(five)s customer checks and %(employee)s of the "
        "%(four)s employee checks are met."
    ),
    Verdict.NOT_YET_ASSESSED: Message(
        "Not yet assessed: of none of the %(five)s customer checks do we know how it stands."
    ),
    Verdict.COUNTED: Message("%(employee)s of the %(four)s employee checks are met."),
}
_IN_PART = Message(
    "On the way: %(customer)s of the %(five)s customer checks are met; how the employee side "
    "stands cannot be told in this edition."
)
_BOTH_SIDES = Message(
    "%(employee)s of the %(four)s employee checks are met, and %(customer)s of the %(five)s "
    "customer checks, which are asked because here the employee is the customer."
)
