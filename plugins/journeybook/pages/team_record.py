"""What a team's own page tells of its part in the organisation: its answers and its seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.participation import Involvement
from journeybook.pages.answered import question
from journeybook.pages.results import age
from journeybook.pages.standings import stood
from journeybook.pages.took_part import ANCHOR, Told, told
from journeybook.pages.viewpoint import Ref

if TYPE_CHECKING:
    from journeybook.model.organisation import Team
    from journeybook.pages.viewpoint import Viewpoint


def said_by(view: Viewpoint, team: Team) -> list[Told]:
    """List what a team answered about itself, the weakest first, each with its age."""
    answers = view.site.answers
    found = [
        it
        for asked in view.catalogue.questions.values()
        if (it := answers.of(team.id, asked)).is_given
    ]
    found.sort(key=lambda it: it.standing.rank)
    return [
        Told(
            question(view, it),
            stood(view, it.standing),
            age(view, it.written[0].entry.date) if it.written[0].entry.date else None,
        )
        for it in found
    ]


def seats_of(view: Viewpoint, team: Team) -> list[Told]:
    """List the journeys in which a team is at work or took part, where it was not asked first."""
    order = list(Involvement)
    seats = [
        it for it in view.site.participation.of(team.id) if it.involvement is not Involvement.ABSENT
    ]
    if not any(it.participation for it in view.catalogue.journeys.values()):
        return []
    seats.sort(key=lambda it: (order.index(it.involvement), -it.steps, it.journey))
    return [told(view, it, _at(view, it.journey)) for it in seats]


def _at(view: Viewpoint, journey: str) -> Ref:
    ref = view.ref("journey", journey)
    return ref.at(ANCHOR)
