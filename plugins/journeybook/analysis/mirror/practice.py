"""Practise before you preach: what the host asks of others, next to its own record on that."""

from __future__ import annotations

import datetime as dt
import math
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.proven import proof
from journeybook.analysis.scorecard.counting import VALID_FOR
from journeybook.model.metric import Direction, Measured
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.model.metric import Metric
    from journeybook.model.mirror import Ask, Kept, Mirror


class Practice(StrEnum):
    """Whether somebody does what is asked, the most telling first."""

    NOT_KEPT = "not-kept"
    UNKNOWN = "unknown"
    STALE = "stale"
    KEPT = "kept"


_RANKS = {it: rank for rank, it in enumerate(Practice)}


class Held(NamedTuple):
    """What somebody makes of what is asked.

    Args:
        practice: whether it is kept.
        because: why that cannot be told, as clauses that can follow “because”.
        value: the value that was found; `None` when there is none that can be looked up.
        short: by how much it falls short of what is asked, in its unit; zero or less when kept.
        day: the day it was found.
        source: where it comes from.
        sample: how many cases it rests on.
        metric: the id of the metric that measures it.
        who: of whom it was found.
    """

    practice: Practice
    because: tuple[Message, ...] = ()
    value: float | None = None
    short: float | None = None
    day: dt.date | None = None
    source: str | None = None
    sample: int | None = None
    metric: str | None = None
    who: str | None = None


class Preached(NamedTuple):
    """Something that is asked, with what others and the host itself make of it."""

    ask: Ask
    others: Held
    own: Held

    @property
    def only_asked(self) -> bool:
        """Whether the host asks it of others and does not do it: asked, not practised."""
        return self.own.practice is Practice.NOT_KEPT

    @property
    def weight(self) -> float:
        """By how much of what is asked the host falls short: 2.5 is two and a half times."""
        short = self.own.short
        if short is None or short <= 0:
            return 0.0
        return short / abs(self.ask.asked) if self.ask.asked else math.inf


def shortfall(asked: float, value: float, better: Direction) -> float:
    """Count by how much a value falls short of what is asked, in their unit.

    Returns:
        Above zero when it falls short; zero or less when it is kept.
    """
    return value - asked if better is Direction.LOWER else asked - value


def practice(mirror: Mirror, metrics: Mapping[str, Metric], today: dt.date) -> tuple[Preached, ...]:
    """Hold what the host asks against its own record, what is asked and not practised first.

    A record counts by the rules of the scorecard: with dated evidence that still stands. The
    host is measured on itself first, so a record of others alone leaves its own unknown. Of what
    is not practised, what falls short most in proportion comes first.

    Args:
        mirror: the mirror of a journey.
        metrics: the metrics by id.
        today: the day.
    """
    found = [
        Preached(it, _held(it, it.others, metrics, today), _held(it, it.own, metrics, today))
        for it in mirror.asks
    ]
    return tuple(sorted(found, key=lambda it: (_RANKS[it.own.practice], -it.weight)))


def _held(ask: Ask, kept: Kept | None, metrics: Mapping[str, Metric], today: dt.date) -> Held:
    if kept is None:
        return Held(Practice.UNKNOWN, (Message("nobody has measured it"),))
    if kept.metric:
        return _measured(ask, kept, metrics.get(kept.metric), today)
    if kept.value is None:
        return Held(Practice.UNKNOWN, (Message("no value is given"),), who=kept.who)
    rests = proof(kept.evidence, today)
    if rests.latest is None:
        why = (
            Message("its evidence has no date, or a later one")
            if kept.evidence
            else Message("there is no evidence")
        )
        return Held(Practice.UNKNOWN, (why,), who=kept.who)
    short = shortfall(ask.asked, kept.value, ask.better)
    latest = rests.latest
    held = Held(
        Practice.NOT_KEPT if short > 0 else Practice.KEPT,
        (),
        kept.value,
        short,
        latest.date,
        latest.source,
        latest.sample,
        None,
        kept.who,
    )
    if rests.stands(today):
        return held
    why = Message("its evidence stood until %(day)s", day=rests.until)
    return held._replace(practice=Practice.STALE, because=(why,), short=None)


def _measured(ask: Ask, kept: Kept, metric: Metric | None, today: dt.date) -> Held:
    """Take the last value of a metric; too small a sample says nothing."""
    found = Held(Practice.UNKNOWN, metric=kept.metric, who=kept.who)
    values = metric.values if isinstance(metric, Measured) else ()
    past = [it for it in values if it.date <= today and it.variant is None]
    known = [(it, it.value) for it in past if it.value is not None]
    if metric is None or not known:
        return found._replace(because=(Message("it has not been measured yet"),))
    last, value = max(known, key=lambda it: it[0].date)
    found = found._replace(
        value=value, day=last.date, source=last.source or metric.source, sample=last.n
    )
    if last.n is not None and last.n < metric.least and not metric.counts_all:
        return found._replace(because=(Message("the sample is too small to say"),))
    if found.source is None:
        return found._replace(value=None, because=(Message("there is no source"),))
    until = last.date + VALID_FOR
    if until < today:
        why = Message("it was measured last on %(day)s", day=last.date)
        return found._replace(practice=Practice.STALE, because=(why,))
    short = shortfall(ask.asked, value, ask.better)
    return found._replace(practice=Practice.NOT_KEPT if short > 0 else Practice.KEPT, short=short)
