"""What can be calculated about a journey, kept apart from what people judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.coverage import coverage
from journeybook.analysis.scorecard.counting import Counted
from journeybook.analysis.scorecard.standing import AGEING, Standing
from journeybook.model.persona import Kind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from journeybook.analysis.feeling import Line, Point
    from journeybook.analysis.scorecard.card import Scorecard
    from journeybook.model.catalogue import Catalogue


class Part(NamedTuple):
    """So many of so many. The whole is never left out: a share alone says too little."""

    known: int
    of: int


class Remembered(NamedTuple):
    """What a traveller remembers: the levels of the best, the worst and the last moment, 1 to 5.

    `persona` is `None` when the journey is told for all its travellers at once; `name` is what
    the persona is called.
    """

    persona: str | None
    best: int
    worst: int
    end: int
    name: str | None = None


class Computed(NamedTuple):
    """What follows from the data. Nobody can type it, so nobody can flatter it.

    Args:
        remembered: peaks and ending by traveller, of those whose feeling is known
            (the peak–end rule; Kahneman and others, 1993).
        felt: steps of which the feeling is known.
        carried: steps with somebody on the other side of the promise; `None` for an employee
            journey, whose steps may also be work for colleagues.
        proven: steps that rest on evidence.
        backed: checks, of those asked, with a result that something shows, fresh or stale.
            None is asked of a journey out of use, nor counted of a side that cannot be told.
        fresh: checks, of those asked, with a result that rests on evidence that stands.
        next_stale: the first day on which a result of today will count as stale.
    """

    remembered: tuple[Remembered, ...]
    felt: Part
    carried: Part | None
    proven: Part
    backed: Part
    fresh: Part
    next_stale: dt.date | None


def compute(card: Scorecard, catalogue: Catalogue, told: Sequence[Line]) -> Computed:
    """Calculate what can be calculated about a journey.

    Args:
        card: its scorecard.
        catalogue: for the other side of its steps.
        told: how it feels, as `journeybook.analysis.feeling.lines` found.
    """
    steps = coverage(card.journey, catalogue)
    asked = (*card.known, *card.added) if card.journey.in_use else ()
    own = [row.counted for row in asked]
    parts = [one for row in asked for one in (row.counted, *row.parts)]
    return Computed(
        remembered=tuple(_remembered(told, catalogue)),
        felt=Part(steps.with_sentiment, steps.steps),
        carried=None
        if card.journey.kind is Kind.EMPLOYEE
        else Part(steps.with_counterpart, steps.steps),
        proven=Part(steps.with_evidence, steps.steps),
        backed=Part(sum(map(_is_backed, own)), len(own)),
        fresh=Part(sum(map(_is_fresh, own)), len(own)),
        next_stale=min((it for it in map(_goes_stale, parts) if it), default=None),
    )


def _remembered(told: Iterable[Line], catalogue: Catalogue) -> Iterable[Remembered]:
    """Give the levels of the moments that are remembered, for each line that has any."""
    for line in told:
        best, worst, end = (
            [] if it is None else _levels(line.points[it]) for it in line.remembered
        )
        if best and worst and end:
            persona = catalogue.personas.get(line.persona or "")
            name = persona.title if persona else line.persona
            yield Remembered(line.persona, max(best), min(worst), end[-1], name)


def _levels(point: Point) -> list[int]:
    """List the levels at the beginning and the end of a step, as far as they are known."""
    return [it for it in (point.first, point.last) if it is not None]


def _is_backed(counted: Counted) -> bool:
    return counted.standing is not Standing.UNKNOWN


def _is_fresh(counted: Counted) -> bool:
    return _is_backed(counted) and counted.stands


def _goes_stale(counted: Counted) -> dt.date | None:
    """Find the first day on which a result will be stale, if it is not already."""
    return counted.stale_on if counted.standing in AGEING else None
