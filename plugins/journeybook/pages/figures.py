"""Measured values as readers see them: with unit and sign, and no more decimals than fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.metrics.uncertainty import Interval
from journeybook.model.metric import MetricKind, Statistic
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.metric import Metric
    from journeybook.words import Words

KINDS = {
    MetricKind.NPS: Message("NPS"),
    MetricKind.CSAT: Message("satisfaction"),
    MetricKind.CES: Message("effort"),
    MetricKind.CONVERSION: Message("conversion"),
    MetricKind.FIRST_TIME_RIGHT: Message("first time right"),
    MetricKind.WAITING_TIME: Message("waiting time"),
    MetricKind.OWN: Message("own metric"),
}
"""What sorts of metrics are called."""

_WIDE, _NARROW = 5, 0.5
"""From so wide an interval on, its ends have no decimals; from so wide, one."""


def figure(words: Words, metric: Metric, value: float) -> str:
    """Write a value with its unit: “83%”, “+62”, “17 dagen”, “4,6”."""
    return _with_unit(metric, bare(words, metric, value), value)


def unit_of(metric: Metric) -> str | None:
    """Give the unit of a metric; a share is counted in percents, whoever says so."""
    return metric.unit or ("%" if metric.counted_as is Statistic.SHARE else None)


def is_net(metric: Metric) -> bool:
    """Tell whether values are written with their sign, because they can be below zero."""
    return metric.counted_as is Statistic.NET


def step(words: Words, metric: Metric, size: float) -> str:
    """Write how far two values lie apart: points of a percentage are no percentages."""
    number = words.number(round(abs(size), 2))
    if unit_of(metric) == "%" or is_net(metric):
        if abs(size) == 1:
            return words.say(Message("one point"))
        return words.say(Message("%(number)s points", number=number))
    return _with_unit(metric, number, size)


def between(words: Words, metric: Metric, found: Interval) -> tuple[str, str]:
    """Write the ends of an interval, with no more decimals than its width gives reason for."""
    digits = decimals(found.high - found.low)
    return (
        figure(words, metric, round(found.low, digits) + 0.0),
        figure(words, metric, round(found.high, digits) + 0.0),
    )


def decimals(width: float) -> int:
    """Choose how many decimals an interval of some width has."""
    return 0 if width >= _WIDE else 1 if width >= _NARROW else 2


def bare(words: Words, metric: Metric, value: float) -> str:
    """Write a value without its unit, for where that has been said."""
    return f"+{words.number(value)}" if is_net(metric) and value > 0 else words.number(value)


def _with_unit(metric: Metric, number: str, value: float) -> str:
    unit = unit_of(metric)
    if unit == "%":
        return f"{number}%"
    if abs(value) == 1:
        unit = metric.unit_of_one or unit
    return f"{number} {unit}" if unit else number
