"""The verdict on a journey in as few words as a badge has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.scorecard.standing import tally
from journeybook.analysis.scorecard.verdict import VERDICTS, Verdict
from journeybook.model.journey import State
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.analysis.scorecard.card import Scorecard


def in_short(card: Scorecard) -> Message:
    """Say what a journey adds up to, with its counts where it has any.

    An employee journey says only its counts: it has no verdict of its own.
    """
    if card.verdict is Verdict.NONE:
        return _TARGET if card.journey.state is State.TARGET else _RETIRED
    if card.verdict in {Verdict.NOT_YET_ASSESSED, Verdict.NOT_ASSESSABLE}:
        return VERDICTS[card.verdict]
    if card.verdict is Verdict.COUNTED:
        ours = tally(it.standing for it in card.customer)
        theirs = tally(it.standing for it in card.employee)
        counts = Message("%(met)s of %(of)s", met=theirs.met, of=theirs.total)
        if not card.customer:
            return counts
        other = Message("%(met)s of %(of)s", met=ours.met, of=ours.total)
        return Message("%(employee)s and %(customer)s", employee=counts, customer=other)
    return Message(
        "%(verdict)s · %(met)s of %(of)s",
        verdict=VERDICTS[card.verdict],
        met=card.tally.met,
        of=card.tally.total,
    )


_TARGET = Message("wished for")
_RETIRED = Message("no longer in use")
