"""What a metric lacks before anybody should lean on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from journeybook.analysis.metrics.latest import Latest
    from journeybook.model.metric import Measured, Value


class Flaw(NamedTuple):
    """What is lacking, in words, and whether it depends on the day."""

    sentence: Message
    dated: bool = False


def flaws(metric: Measured, found: Latest | None, today: dt.date) -> tuple[Flaw, ...]:
    """List what a metric lacks on a day, the worst first.

    Args:
        metric: the metric.
        found: its last value, of `journeybook.analysis.metrics.latest`.
        today: the day.
    """
    values = [found.value] if found else last_of_variants(metric, today)
    if not values:
        return (Flaw(Message("Nothing has been measured yet.")),)
    return tuple(_flaws(metric, found, values))


def last_of_variants(metric: Measured, today: dt.date) -> list[Value]:
    """List the last value of each variant, in the order of the variants."""
    last = {it.variant: it for it in metric.values if it.value is not None and it.date <= today}
    return [last[it.id] for it in metric.variants if it.id in last]


def _flaws(metric: Measured, found: Latest | None, values: list[Value]) -> Iterator[Flaw]:
    if not all(it.source or metric.source for it in values):
        yield Flaw(Message("Nobody wrote down where this comes from."))
    if any(it.n is None for it in values):
        yield Flaw(Message("Nobody knows on how many people or cases it rests."))
    for it in values:
        if it.n is not None and it.n < metric.least:
            yield Flaw(
                Message(
                    "It rests on one case, fewer than the %(least)s that it needs.",
                    "It rests on %(n)s cases, fewer than the %(least)s that it needs.",
                    n=it.n,
                    least=metric.least,
                )
            )
    if found and found.is_stale:
        yield Flaw(
            Message("It is measured every %(length)s, and that was missed.", length=metric.every)
            if metric.every
            else Message("It is older than a year."),
            dated=True,
        )
    if metric.owner is None:
        yield Flaw(Message("Nobody answers for it."))
