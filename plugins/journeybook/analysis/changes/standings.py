"""How checks and verdicts changed, held against one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.changes.change import Change, Part, What
from journeybook.analysis.changes.names import NAMES
from journeybook.analysis.scorecard.standing import STANDINGS
from journeybook.analysis.scorecard.verdict import VERDICTS
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.scorecard.card import Row, Scorecard
    from journeybook.analysis.scorecard.scores import Scores


def compare_standings(before: Scores, after: Scores, old: str, new: str) -> Iterator[Change]:
    """List the checks of a journey that stand otherwise, with the reason, and the verdict.

    Args:
        before: the scores as they were.
        after: the scores as they are, on the same day.
        old: the id the journey had.
        new: the id it has.
    """
    was, now = before.of(old), after.of(new)
    rows = {row.check.id: row for row in _rows(was)}
    for row in _rows(now):
        known = rows.get(row.check.id)
        if known and known.standing is not row.standing:
            yield _standing(known, row, after)
    if was.verdict is not now.verdict:
        said = Message(
            "verdict: %(before)s → %(after)s",
            before=VERDICTS[was.verdict],
            after=VERDICTS[now.verdict],
        )
        yield Change(What.CHANGED, "verdict", said, (), was.verdict, now.verdict)


def _rows(card: Scorecard) -> tuple[Row, ...]:
    return (*card.nine, *card.added)


def _standing(was: Row, now: Row, after: Scores) -> Change:
    said = Message(
        "%(before)s → %(after)s", before=STANDINGS[was.standing], after=STANDINGS[now.standing]
    )
    for reason in _reasons(was, now, after):
        said = Message("%(change)s (%(reason)s)", change=said, reason=reason)
        break
    part = Part("checks", NAMES["check"], now.check.title, now.check.id)
    return Change(What.CHANGED, "check", said, (part,), was.standing, now.standing)


def _reasons(was: Row, now: Row, after: Scores) -> Iterator[Message]:
    """Say why a check stands otherwise, the plainest reason first."""
    old, new = was.counted.result, now.counted.result
    if now.through and now.journey:
        title = after.catalogue.journeys[now.journey].title
        yield Message("through “%(journey)s”", journey=title)
    if old and new and len(new.evidence) < len(old.evidence):
        yield Message("evidence removed")
    if old and not new:
        yield Message("the result was taken out")
    yield from now.counted.because
    entry = now.counted.entry
    if entry and entry != was.counted.entry and entry.date:
        yield Message("assessed on %(day)s", day=entry.date)
    if was.counted.because and not now.counted.because:
        yield Message("it is backed now")
