"""A journey in a few sentences, as a person would sum it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.analysis.levels import LEVELS
from journeybook.analysis.upkeep import review_state
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.feeling import Line, Point
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey

_MOST_TRAVELLERS = 3
"""Beyond this many, a sentence for each of them is no summary any more."""


def summary(
    journey: Journey,
    catalogue: Catalogue,
    told: Sequence[Line],
    today: dt.date | None = None,
) -> tuple[Message, ...]:
    """Sum a journey up in sentences, each of them whole.

    Args:
        journey: the journey.
        catalogue: for the titles of its travellers.
        told: how it feels, as `journeybook.analysis.feeling.lines` found.
        today: the day it is read, to mention a review that is overdue; `None` to leave that.
    """
    return (
        _size(journey),
        *_feelings(told, catalogue),
        *_obstacles(journey),
        *_unknown(told),
        *(_overdue(journey, today) if today else ()),
    )


def _size(journey: Journey) -> Message:
    steps = sum(len(stage.steps) for stage in journey.stages)
    stages = len(journey.stages)
    if not steps:
        return Message(
            "This journey has one stage and no steps yet.",
            "This journey has %(n)s stages and no steps yet.",
            n=stages,
        )
    if stages == 1:
        return Message(
            "This journey has one stage with one step.",
            "This journey has one stage with %(n)s steps.",
            n=steps,
        )
    return Message(
        "This journey has %(stages)s stages and one step.",
        "This journey has %(stages)s stages and %(n)s steps.",
        stages=stages,
        n=steps,
    )


def _feelings(told: Sequence[Line], catalogue: Catalogue) -> Iterator[Message]:
    if not any(point.known for line in told for point in line.points):
        yield Message("How it feels is not known yet.")
    elif len(told) == 1:
        yield _feeling(told[0])
    elif len(told) > _MOST_TRAVELLERS:
        yield Message("How it feels is told for %(n)s travellers apart.", n=len(told))
    else:
        for line in told:
            persona = catalogue.personas.get(line.persona or "")
            yield _feeling_of(line, persona.title if persona else line.persona or "")


def _feeling(line: Line) -> Message:
    """Say where a journey is at its best and worst, and how it ends."""
    params = _memorable(line)
    if len(params) == 1:
        return Message("As far as is known, it feels %(high)s all the way.", **params)
    if params["end"] == params["best"] and params["last"] == params["high"]:
        return Message(
            "It is at its worst at “%(worst)s” (%(low)s), "
            "and ends at its best, at “%(end)s” (%(last)s).",
            **params,
        )
    if params["end"] == params["worst"] and params["last"] == params["low"]:
        return Message(
            "It is at its best at “%(best)s” (%(high)s), "
            "and ends at its worst, at “%(end)s” (%(last)s).",
            **params,
        )
    return Message(
        "It is at its best at “%(best)s” (%(high)s) and at its worst at “%(worst)s” (%(low)s); "
        "it ends at “%(end)s” (%(last)s).",
        **params,
    )


def _feeling_of(line: Line, traveller: str) -> Message:
    """Say the same of one traveller among others."""
    params = _memorable(line)
    if len(params) == 1:
        return Message(
            "For “%(traveller)s” it feels %(high)s all the way, as far as is known.",
            traveller=traveller,
            **params,
        )
    return Message(
        "For “%(traveller)s” it is at its best at “%(best)s” (%(high)s) "
        "and at its worst at “%(worst)s” (%(low)s); it ends at “%(end)s” (%(last)s).",
        traveller=traveller,
        **params,
    )


def _memorable(line: Line) -> dict[str, Any]:
    """Find what fills the gaps; only one level (`high`) when all of it feels the same."""
    best, worst, end = (line.points[index or 0] for index in line.remembered)
    high, low, last = max(_both(best)), min(_both(worst)), end.last or 0
    if high == low:
        return {"high": LEVELS[high]}
    return {
        "best": best.title,
        "high": LEVELS[high],
        "worst": worst.title,
        "low": LEVELS[low],
        "end": end.title,
        "last": LEVELS[last],
    }


def _both(point: Point) -> tuple[int, int]:
    return point.first or 0, point.last or 0


def _obstacles(journey: Journey) -> Iterator[Message]:
    count = len(journey.pain_points) + sum(
        len(moment.pain_points) for stage in journey.stages for moment in (stage, *stage.steps)
    )
    if count:
        yield Message("One pain point is known.", "%(n)s pain points are known.", n=count)


def _unknown(told: Sequence[Line]) -> Iterator[Message]:
    """Count the steps of which no traveller's feeling is known, unless that goes for all."""
    steps: dict[int, bool] = {}
    for line in told:
        for point in line.points:
            if point.number:
                steps[point.number] = steps.get(point.number, False) or point.known
    unknown = sum(not known for known in steps.values())
    if unknown and any(point.known for line in told for point in line.points):
        yield Message(
            "How one step feels is not known.", "How %(n)s steps feel is not known.", n=unknown
        )


def _overdue(journey: Journey, today: dt.date) -> Iterator[Message]:
    due, overdue = review_state(journey, today)
    if overdue:
        yield Message("It should have been reviewed by %(due)s.", due=due)
