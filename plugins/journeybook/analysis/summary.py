"""A journey in a few sentences, as a person would sum it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.feeling import lines
from journeybook.analysis.levels import LEVELS
from journeybook.analysis.upkeep import review_state
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.feeling import Line
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey


def summary(
    journey: Journey,
    catalogue: Catalogue,
    today: dt.date,
    *,
    told: Sequence[Line] | None = None,
) -> tuple[Message, ...]:
    """Sum a journey up in sentences, each of them whole.

    Args:
        journey: the journey.
        catalogue: for the titles of its travellers.
        today: the day it is read; a review that should have been by then is mentioned.
        told: how it feels, where that has been worked out before.
    """
    told = lines(journey) if told is None else told
    found = [_size(journey)]
    for one in told:
        found.extend(_feel(one, catalogue))
    found.extend(_hurts(journey))
    found.extend(_unknown(told))
    found.extend(_overdue(journey, today))
    return tuple(found)


def _size(journey: Journey) -> Message:
    steps = sum(len(stage.steps) for stage in journey.stages)
    stages = len(journey.stages)
    if not steps:
        return Message(
            "There is one stage, still without steps.",
            "There are %(n)s stages, still without steps.",
            n=stages,
        )
    if stages == 1:
        return Message(
            "There is one stage, with one step.", "There is one stage, with %(n)s steps.", n=steps
        )
    return Message(
        "There are %(stages)s stages and one step.",
        "There are %(stages)s stages and %(n)s steps.",
        stages=stages,
        n=steps,
    )


def _feel(line: Line, catalogue: Catalogue) -> Iterator[Message]:
    best, worst, end = line.remembered
    if best is None or worst is None or end is None:
        return
    high, low, last = (line.points[index] for index in (best, worst, end))
    top = max(high.first or 0, high.last or 0)
    bottom = min(low.first or 0, low.last or 0)
    if top == bottom:
        yield Message("It feels %(level)s all the way.", level=LEVELS[top])
        return
    yield Message(
        "It is at its best at “%(best)s” (%(high)s) and at its worst at “%(worst)s” (%(low)s).",
        best=high.title,
        high=LEVELS[top],
        worst=low.title,
        low=LEVELS[bottom],
    )
    yield Message(
        "It ends at “%(end)s”, which feels %(level)s.", end=last.title, level=LEVELS[last.last or 0]
    )


def _hurts(journey: Journey) -> Iterator[Message]:
    count = len(journey.pain_points) + sum(
        len(moment.pain_points) for stage in journey.stages for moment in (stage, *stage.steps)
    )
    if count:
        yield Message("One pain point is known.", "%(n)s pain points are known.", n=count)


def _overdue(journey: Journey, today: dt.date) -> Iterator[Message]:
    due, overdue = review_state(journey, today)
    if overdue:
        yield Message("It should have been reviewed by %(due)s.", due=due)


def _unknown(told: Sequence[Line]) -> Iterator[Message]:
    unknown = {
        (point.stage, point.step)
        for one in told
        for point in one.points
        if point.step is not None and not point.known
    }
    if unknown:
        yield Message(
            "Of one step it is not known how it feels.",
            "Of %(n)s steps it is not known how they feel.",
            n=len(unknown),
        )
