"""Where what people judged and what the data shows do not go together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import Standing
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.feeling import Line
    from journeybook.analysis.scorecard.card import Row, Scorecard
    from journeybook.analysis.scorecard.computed import Computed, Remembered

_BAD, _GOOD, _HIGH = 2, 4, 5
"""Levels of feeling: bad or worse, good or better, and a peak that stays in mind."""


class Tension(NamedTuple):
    """A sentence about a check that was assessed one way while the data points another."""

    check: str
    sentence: Message


def tensions(card: Scorecard, computed: Computed, told: Sequence[Line]) -> tuple[Tension, ...]:
    """Find where assessment and data disagree; nowhere on a journey out of use.

    Neither is declared right: feelings may be filled in badly, and an assessor may know
    more. But a reader should see that one of the two wants another look.

    Args:
        card: the scorecard.
        computed: what was calculated about the journey.
        told: how it feels, step by step.
    """
    if not card.journey.in_use:
        return ()
    asked = {row.check.id: row for row in card.customer}
    found = [
        *_memorable(asked.get("memorable"), computed.remembered),
        *_effortless(asked.get("effortless"), told),
        *_caring(asked.get("caring"), computed.remembered),
        *_enablement(card, told),
    ]
    return tuple(found)


def _memorable(row: Row | None, remembered: Sequence[Remembered]) -> Iterator[Tension]:
    """Hold *memorable* against peak and ending, by which each traveller remembers."""
    if row is None:
        return
    is_alone = len(remembered) == 1
    for it in remembered:
        sentence = None
        if row.standing is Standing.MET and it.end <= _BAD:
            sentence = (_FLAT_AND_BAD if it.best < _HIGH else _ENDS_BADLY)[is_alone]
        elif row.standing is Standing.MET and it.best < _HIGH:
            sentence = _FLAT[is_alone]
        elif row.standing is Standing.NOT_MET and it.best >= _HIGH and it.end >= _GOOD:
            sentence = _STRONG[is_alone]
        if sentence:
            said = Message(
                sentence.text, check=row.check.title, who=it.name or "", best=it.best, end=it.end
            )
            yield Tension(row.check.id, said)


# Each for one traveller of several, and for all or the only one.
_FLAT_AND_BAD = (
    Message(
        "“%(check)s” is assessed as met, but for %(who)s the curve has no peak above %(best)s "
        "and ends at %(end)s."
    ),
    Message(
        "“%(check)s” is assessed as met, but the curve has no peak above %(best)s "
        "and ends at %(end)s."
    ),
)
_ENDS_BADLY = (
    Message(
        "“%(check)s” is assessed as met, but for %(who)s the curve ends at %(end)s, "
        "and an ending colours the whole memory."
    ),
    Message(
        "“%(check)s” is assessed as met, but the curve ends at %(end)s, "
        "and an ending colours the whole memory."
    ),
)
_FLAT = (
    Message(
        "“%(check)s” is assessed as met, but for %(who)s the curve has no peak above %(best)s."
    ),
    Message("“%(check)s” is assessed as met, but the curve has no peak above %(best)s."),
)
_STRONG = (
    Message(
        "“%(check)s” is assessed as not met, but for %(who)s the curve peaks at %(best)s "
        "and ends at %(end)s."
    ),
    Message(
        "“%(check)s” is assessed as not met, but the curve peaks at %(best)s and ends at %(end)s."
    ),
)


def _effortless(row: Row | None, told: Sequence[Line]) -> Iterator[Tension]:
    """Hold *effortless* against the number of steps that cost energy."""
    if row is None or row.standing is not Standing.MET:
        return
    bad = _bad_steps(told)
    if bad:
        yield Tension(
            row.check.id,
            Message(
                "“%(check)s” is assessed as met, but one step feels bad or very bad.",
                "“%(check)s” is assessed as met, but %(n)s steps feel bad or very bad.",
                check=row.check.title,
                n=bad,
            ),
        )


def _caring(row: Row | None, remembered: Sequence[Remembered]) -> Iterator[Tension]:
    """Hold *caring* against a journey that falls to the bottom and ends there."""
    if row is None or row.standing is not Standing.MET:
        return
    if any(it.worst == 1 and it.end <= _BAD for it in remembered):
        yield Tension(
            row.check.id,
            Message(
                "“%(check)s” is assessed as met, but the journey falls to its lowest level "
                "and does not recover before it ends.",
                check=row.check.title,
            ),
        )


def _enablement(card: Scorecard, told: Sequence[Line]) -> Iterator[Tension]:
    """Hold *enablement* against an employee journey that mostly feels bad."""
    row = next((it for it in card.employee if it.check.id == "enablement"), None)
    if row is None or row.through or row.standing is not Standing.MET:
        return
    bad = _bad_steps(told)
    steps = sum(len(stage.steps) for stage in card.journey.stages)
    if bad * 3 >= steps > 0:
        yield Tension(
            row.check.id,
            Message(
                "“%(check)s” is assessed as met, but %(n)s of the %(steps)s steps of their own "
                "journey feel bad or very bad.",
                check=row.check.title,
                n=bad,
                steps=steps,
            ),
        )


def _bad_steps(told: Sequence[Line]) -> int:
    """Count the steps that end badly for any traveller."""
    return len(
        {
            point.number
            for line in told
            for point in line.points
            if point.number is not None and point.last is not None and point.last <= _BAD
        }
    )
