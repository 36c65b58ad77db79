"""What a metric says, in sentences: where it stands, where it goes, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.analysis.metrics.uncertainty import Interval, Method, Unknown
from journeybook.model.metric import Direction, Statistic
from journeybook.pages.figures import between, decimals, figure, step, unit_of
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.metrics.difference import Difference
    from journeybook.analysis.metrics.latest import Latest
    from journeybook.model.metric import Measured, Metric, Value
    from journeybook.pages.viewpoint import Viewpoint

_LONG_RUN = 3
"""From so many times in a row on, the way it goes is worth a sentence."""


def standing(view: Viewpoint, metric: Measured, found: Latest) -> Iterator[str]:
    """Say where a metric stands and where it goes, sentence by sentence."""
    words = view.words
    now = figure(words, metric, found.number)
    yield view.say(_against_target(view, metric, found, now))
    if found.previous:
        yield view.say(_change(view, metric, found))
    if found.year_ago and found.year_ago != found.previous:
        then = figure(words, metric, found.year_ago.value or 0)
        yield view.say(Message("About a year earlier it was %(then)s.", then=then))
    if abs(found.run) >= _LONG_RUN:
        yield view.say(_run(metric, found.run))


def sureness(view: Viewpoint, metric: Measured, value: Value, sure: Interval | Unknown) -> str:
    """Say between which values the true one lies, or why nobody can know."""
    if isinstance(sure, Interval):
        low, high = between(view.words, metric, sure)
        if sure.method is Method.SCORE:
            message = Message(
                "With %(n)s cases, chance alone can put the true value anywhere from %(low)s to "
                "%(high)s (in nineteen out of twenty such measurements).",
                n=value.n,
                low=low,
                high=high,
            )
        else:
            message = Message(
                "With %(n)s answers the true value lies from %(low)s to %(high)s at the widest "
                "(in nineteen out of twenty such measurements). Only the value and the number of "
                "answers are known, so this counts with answers as far apart as they can be.",
                n=value.n,
                low=low,
                high=high,
            )
        return view.say(message)
    return view.say(_UNSURE[sure])


def method(sure: Interval | Unknown) -> Message | None:
    """Name the method behind an interval, and where it is published."""
    if not isinstance(sure, Interval):
        return None
    if sure.method is Method.SCORE:
        return Message(
            "Score interval of a share (Wilson, 1927; method 3 in Newcombe, Statistics in "
            "Medicine 17, 1998)."
        )
    return Message(
        "Widest interval of a mean on a closed scale: answers cannot lie further apart than when "
        "all are at the ends (Bhatia and Davis, 2000), and of those the mean is a share with its "
        "score interval (Wilson, 1927). With the answers themselves it would be narrower."
    )


def differs(view: Viewpoint, metric: Metric, found: Difference) -> Iterator[str]:
    """Say how one variant differs from another, and whether chance could have made that."""
    of, than = found.of.title or found.of.id, found.than.title or found.than.id
    size = step(view.words, metric, found.size)
    yield view.say(_sizes(found, size, of, than))
    if found.low is not None and found.high is not None:
        yield view.say(_room(view, found))
        if found.is_clear:
            yield view.say(Message("Chance alone hardly explains this."))
        else:
            yield view.say(Message("Chance alone can explain this: nobody can tell yet."))
    else:
        yield view.say(
            Message("How far chance plays a part, the values and their numbers do not tell.")
        )
    if metric.by_chance:
        yield view.say(Message("Chance decided who got which, so little else can be behind it."))
    else:
        yield view.say(
            Message(
                "Chance did not decide who got which, so something else may be behind it: who "
                "they are, where, or when."
            )
        )


_UNSURE = {
    Unknown.ALL_COUNTED: Message(
        "All cases are counted, not a sample of them: chance in who was asked plays no part."
    ),
    Unknown.NO_N: Message(
        "How sure this is, nobody can know: on how many people or cases it rests was not written "
        "down."
    ),
    Unknown.NO_SPREAD: Message(
        "How sure this is, the value and the number of cases do not tell: for that one has to know "
        "how far the cases lie apart."
    ),
}


def _against_target(view: Viewpoint, metric: Metric, found: Latest, now: str) -> Message:
    day = found.value.date
    if metric.target is None:
        return Message("It stood at %(now)s on %(day)s; no target is agreed.", now=now, day=day)
    target = figure(view.words, metric, metric.target)
    if found.is_reached:
        return Message(
            "It stood at %(now)s on %(day)s, and the target of %(target)s is reached.",
            now=now,
            day=day,
            target=target,
        )
    return Message(
        "It stood at %(now)s on %(day)s, %(gap)s away from the target of %(target)s.",
        now=now,
        day=day,
        target=target,
        gap=step(view.words, metric, metric.target - found.number),
    )


def _change(view: Viewpoint, metric: Metric, found: Latest) -> Message:
    change = found.change or 0.0
    day = found.previous.date if found.previous else None
    if not change:
        return Message("That is the same as on %(day)s.", day=day)
    size = step(view.words, metric, change)
    if metric.better is None:
        sentence = (
            Message("That is %(size)s higher than on %(day)s.", size=size, day=day)
            if change > 0
            else Message("That is %(size)s lower than on %(day)s.", size=size, day=day)
        )
    elif (change > 0) is (metric.better is Direction.HIGHER):
        sentence = Message("That is %(size)s better than on %(day)s.", size=size, day=day)
    else:
        sentence = Message("That is %(size)s worse than on %(day)s.", size=size, day=day)
    return sentence


def _run(metric: Metric, run: int) -> Message:
    n = abs(run)
    if metric.better is None:
        return (
            Message("It went up %(n)s times in a row.", n=n)
            if run > 0
            else Message("It went down %(n)s times in a row.", n=n)
        )
    if (run > 0) is (metric.better is Direction.HIGHER):
        return Message("It got better %(n)s times in a row.", n=n)
    return Message("It got worse %(n)s times in a row.", n=n)


def _sizes(found: Difference, size: str, of: str, than: str) -> Message:
    if not found.size:
        return Message("“%(of)s” and “%(than)s” come out the same.", of=of, than=than)
    params: dict[str, Any] = {"of": of, "than": than, "size": size}
    if found.is_better is None:
        return (
            Message("“%(of)s” is %(size)s higher than “%(than)s”.", **params)
            if found.size > 0
            else Message("“%(of)s” is %(size)s lower than “%(than)s”.", **params)
        )
    if found.is_better:
        return Message("“%(of)s” does %(size)s better than “%(than)s”.", **params)
    return Message("“%(of)s” does %(size)s worse than “%(than)s”.", **params)


def _room(view: Viewpoint, found: Difference) -> Message:
    low, high = sorted((abs(found.low or 0), abs(found.high or 0)))
    digits = decimals((found.high or 0) - (found.low or 0))
    number = view.words.number
    if found.is_clear:
        return Message(
            "The true difference lies from %(low)s to %(high)s points, in nineteen out of twenty "
            "such comparisons (hybrid score method, Newcombe, 1998).",
            low=number(round(low, digits)),
            high=number(round(high, digits)),
        )
    ends = [
        f"{'+' if it > 0 else ''}{number(round(it, digits) + 0.0)}"
        for it in (found.low or 0, found.high or 0)
    ]
    return Message(
        "The true difference lies from %(low)s to %(high)s points, in nineteen out of twenty such "
        "comparisons, and so it may as well be the other way round (hybrid score method, "
        "Newcombe, 1998).",
        low=ends[0],
        high=ends[1],
    )


def counted(metric: Metric) -> Message | None:
    """Say how one value comes of many cases."""
    return _STATISTICS.get(metric.counted_as) if metric.counted_as else None


_STATISTICS = {
    Statistic.SHARE: Message("share of all cases"),
    Statistic.MEAN: Message("mean of all cases"),
    Statistic.MEDIAN: Message("the middle case: half lie above it"),
    Statistic.NET: Message("those who are for it minus those who are against it"),
    Statistic.COUNT: Message("a count"),
}


def scale_of(view: Viewpoint, metric: Metric) -> str | None:
    """Say between which values a metric can lie."""
    low, high = metric.bounds.min, metric.bounds.max
    number = view.words.number
    unit = unit_of(metric)
    if low is not None and high is not None:
        said = view.say(Message("%(low)s to %(high)s", low=number(low), high=number(high)))
    elif low is not None:
        said = view.say(Message("from %(low)s", low=number(low)))
    elif high is not None:
        said = view.say(Message("up to %(high)s", high=number(high)))
    else:
        return None
    return f"{said}%" if unit == "%" else f"{said} {unit}" if unit else said
