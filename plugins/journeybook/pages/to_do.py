"""What stands between a journey and ideal: what to do next, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.next_steps import next_steps
from journeybook.pages.articles import helping
from journeybook.pages.viewpoint import Ref

if TYPE_CHECKING:
    from journeybook.analysis.scorecard.next_steps import NextStep, Task
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Viewpoint

_AT_FIRST = 7
"""So many steps are shown at first: whoever has done these can look further."""


class ToDo(NamedTuple):
    """One thing to do.

    Args:
        task: what sort of thing it is, as data.
        text: what to do.
        journey: the journey it has to be done in, when that is another one.
        place: the file and line to edit.
        helps: guidance that helps.
    """

    task: Task
    text: str
    journey: Ref | None
    place: Ref | None
    helps: tuple[Ref, ...]


class ToDos(NamedTuple):
    """The first things to do, and those that can wait until these are done."""

    first: tuple[ToDo, ...]
    later: tuple[ToDo, ...]


def to_do(view: Viewpoint, journey: Journey) -> ToDos:
    """List what is to be done before a journey is ideal."""
    card = view.site.scores.of(journey.id)
    found = tuple(_shown(view, journey, it) for it in next_steps(card, view.today))
    return ToDos(found[:_AT_FIRST], found[_AT_FIRST:])


def _shown(view: Viewpoint, journey: Journey, step: NextStep) -> ToDo:
    return ToDo(
        step.task,
        view.say(step.text),
        view.ref("journey", step.journey) if step.journey != journey.id else None,
        _place(view, step),
        helping(view, step.check.id)[:1] if step.check else (),
    )


def _place(view: Viewpoint, step: NextStep) -> Ref | None:
    """Name the file and line to edit, and link to it where the site knows its forge."""
    place = view.catalogue.where("journey", step.journey, step.path)
    if place is None:
        return None
    address = view.site.edit(place.file)
    if step.counted and not view.catalogue.journeys[step.journey].assessments:
        # Nothing was written yet that a line could be named of.
        return Ref(place.file, address)
    return Ref(f"{place.file}:{place.line}", f"{address}#L{place.line}" if address else None)
