"""What journeys add up to, as pages show it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.verdict import VERDICTS, Verdict
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.analysis.scorecard.card import Scorecard
    from journeybook.pages.viewpoint import Viewpoint

_COUNTS = {
    Verdict.IDEAL: Message("%(n)s ideal", "%(n)s ideal", n=0),
    Verdict.ON_THE_WAY: Message("%(n)s on the way", "%(n)s on the way", n=0),
    Verdict.NOT_YET_ASSESSED: Message("%(n)s not yet assessed", "%(n)s not yet assessed", n=0),
    Verdict.NOT_ASSESSABLE: Message(
        "%(n)s not assessable in this edition", "%(n)s not assessable in this edition", n=0
    ),
}
"""How many journeys have which verdict, best first."""

ALWAYS = (Verdict.IDEAL, Verdict.ON_THE_WAY, Verdict.NOT_YET_ASSESSED)
"""What is counted even where it is none: that there is no ideal journey is news as well."""


class Judgement(NamedTuple):
    """A verdict: the value as data, and what it is called."""

    value: Verdict
    word: str


class Counted(NamedTuple):
    """How many journeys have a verdict: the value as data, the number, the word, and both."""

    value: Verdict
    number: int
    word: str
    said: str


def judgement(view: Viewpoint, verdict: Verdict) -> Judgement:
    """Show a verdict."""
    return Judgement(verdict, view.say(VERDICTS[verdict]))


def verdict_counts(
    view: Viewpoint, cards: Iterable[Scorecard], always: tuple[Verdict, ...] = ()
) -> list[Counted]:
    """Count how many journeys have which verdict.

    Args:
        view: the page that shows it.
        cards: the scorecards of the journeys; those without a verdict are left out.
        always: the verdicts that are shown even when no journey has them.
    """
    found = Counter(it.verdict for it in cards)
    return [
        Counted(
            verdict,
            found[verdict],
            view.say(VERDICTS[verdict]),
            view.say(Message(message.text, message.plural, n=found[verdict])),
        )
        for verdict, message in _COUNTS.items()
        if found[verdict] or verdict in always
    ]
