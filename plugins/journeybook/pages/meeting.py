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
    found = [
        matrix(it.model, view.catalogue, [journey], whole=it)
        for it in view.site.matrices.values()
        if journey.stage_model in {None, it.model.id}
    ]
    found = [it for it in found if it.journeys]
    shown = _shown(view, found, journey.title)
    seams = seams_in(view, journey)
    if not shown and not seams:
        return None
    return Meeting(shown, _beside(view, found), seams)


def meetings(view: Viewpoint, persona: Persona) -> Meeting | None:
    """Show where we meet a persona, over all journeys of today, by stage model."""
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
    shown = _shown(view, found, persona.title)
    return Meeting(shown, _beside(view, found))


def _shown(view: Viewpoint, found: Sequence[Matrix], whose: str) -> tuple[ShownMatrix, ...]:
    """Show each matrix under a title that no other has."""
    shown = []
    for it in found:
        named = f"{whose}, {view.say(it.model.title)}"
        title = Message("What is offered in each phase and channel: %(title)s", title=named)
        shown.append(show_matrix(view, it, view.say(title), in_full=True))
    return tuple(shown)


def _beside(view: Viewpoint, found: Sequence[Matrix]) -> list[tuple[str, Sequence[Ref]]]:
    """Say what the matrices do not show."""
    told: list[tuple[str, Sequence[Ref]]] = []
    for it in found:
        told += beside(view, it)
        others = elsewhere(view, it)
        if others:
            told.append((others, [model_ref(view, it.model)]))
    return told
