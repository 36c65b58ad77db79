"""Journeys as lists show them: a title, a small curve, and what to filter by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.journey import State, Status
from journeybook.model.persona import KIND_OF_JOURNEY
from journeybook.pages.curves import small_curve
from journeybook.pages.facts import Badge
from journeybook.pages.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.diagrams.spark import Spark
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Viewpoint


class JourneyRow(NamedTuple):
    """A journey in a list. `filters` are the values that filters compare, by their names."""

    title: str
    href: str | None
    kind: str
    travellers: str
    owner: str | None
    badges: tuple[Badge, ...]
    spark: Spark | None
    size: str
    filters: dict[str, str]


def rows(view: Viewpoint, journeys: Iterable[Journey]) -> list[JourneyRow]:
    """Show journeys as rows, by title."""
    return [row(view, it) for it in sorted(journeys, key=lambda it: it.title.casefold())]


def row(view: Viewpoint, journey: Journey) -> JourneyRow:
    """Show a journey as a row of a list."""
    ref = view.ref("journey", journey.id)
    steps = sum(len(stage.steps) for stage in journey.stages)
    badges = []
    if journey.state != State.CURRENT:
        badges.append(Badge(journey.state, view.say(label(journey.state))))
    if journey.status != Status.LIVE:
        badges.append(Badge(journey.status, view.say(label(journey.status))))
    return JourneyRow(
        ref.title,
        ref.href,
        view.say(KIND_OF_JOURNEY[journey.kind]),
        view.words.listed(it.title for it in view.refs("persona", journey.travellers)),
        view.ref("team", journey.owner).title if journey.owner else None,
        tuple(badges),
        small_curve(view, journey),
        view.words.ngettext("%(n)s step", "%(n)s steps", steps) % {"n": steps},
        {
            "kind": journey.kind,
            "persona": " ".join(journey.travellers),
            "team": journey.owner or "",
            "model": journey.stage_model or "",
            "state": journey.state,
            "status": journey.status,
        },
    )
