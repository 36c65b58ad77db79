"""Where we meet a traveller: the matrix of one journey or persona, and the seams on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.matrix import matrix
from journeybook.pages.not_shown import beside, elsewhere
from journeybook.pages.offered import model_ref, show_matrix
from journeybook.pages.seams import seams_in
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeybook.analysis.matrix import Matrix
    from journeybook.model.journey import Journey
    from journeybook.model.persona import Persona
    from journeybook.pages.offered import ShownMatrix
    from journeybook.pages.seams import OfJourney
    from journeybook.pages.viewpoint import Ref, Viewpoint


class Meeting(NamedTuple):
    """Where a journey takes place, and where it changes hands.

    Args:
        matrices: what is offered, by stage model; a journey has one at most.
        beside: what the matrices do not show.
        seams: where the traveller changes channel and team at once.
    """

    matrices: tuple[ShownMatrix, ...]
    beside: Sequence[tuple[str, Sequence[Ref]]] = ()
    seams: OfJourney | None = None


def meeting(view: Viewpoint, journey: Journey) -> Meeting | None:
    """Show where a journey takes place; nothing when it has neither phases nor seams."""
    title = Message("What is offered in each phase and channel: %(title)s", title=journey.title)
    found = [
        matrix(it.model, view.catalogue, [journey], whole=it) for it in view.site.matrices.values()
    ]
    found = [it for it in found if it.journeys]
    shown = tuple(show_matrix(view, it, view.say(title), in_full=True) for it in found)
    seams = seams_in(view, journey)
    if not shown and not seams:
        return None
    return Meeting(shown, _beside(view, found), seams)


def meetings(view: Viewpoint, persona: Persona) -> Meeting | None:
    """Show where we meet a persona, over all journeys of today, by stage model."""
    title = Message("What is offered in each phase and channel: %(title)s", title=persona.title)
    own = [
        it for it in view.catalogue.journeys.values() if it.in_use and persona.id in it.travellers
    ]
    found = [
        matrix(it.model, view.catalogue, own, persona=persona.id, whole=it)
        for it in view.site.matrices.values()
    ]
    found = [it for it in found if it.journeys]
    if not found:
        return None
    shown = tuple(show_matrix(view, it, view.say(title), in_full=True) for it in found)
    return Meeting(shown, _beside(view, found))


def _beside(view: Viewpoint, found: Sequence[Matrix]) -> list[tuple[str, Sequence[Ref]]]:
    """Say what the matrices do not show."""
    told: list[tuple[str, Sequence[Ref]]] = []
    for it in found:
        told += beside(view, it)
        others = elsewhere(view, it)
        if others:
            told.append((others, [model_ref(view, it.model)]))
    return told
