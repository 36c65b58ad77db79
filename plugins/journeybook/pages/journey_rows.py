"""Journeys as lists show them: a title, a small curve, and what to filter by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.in_short import in_short
from journeybook.analysis.scorecard.verdict import Verdict
from journeybook.model.journey import State, Status
from journeybook.model.persona import KIND_OF_JOURNEY
from journeybook.pages.curves import small_curve
from journeybook.pages.facts import Badge
from journeybook.pages.labels import label
from journeybook.pages.news import recent
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.analysis.scorecard.card import Scorecard
    from journeybook.diagrams.spark import Spark
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Viewpoint


class JourneyRow(NamedTuple):
    """A journey in a list.

    `verdict` is what it adds up to today, in as few words as can be. `filters` are the values
    that filters compare, by their names.
    """

    title: str
    href: str | None
    kind: str
    travellers: str
    owner: str | None
    verdict: str | None
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
    card = view.site.scores.of(journey.id)
    steps = sum(len(stage.steps) for stage in journey.stages)
    badges = []
    if journey.state != State.CURRENT:
        badges.append(Badge(journey.state, view.say(label(journey.state))))
    if journey.status != Status.LIVE:
        badges.append(Badge(journey.status, view.say(label(journey.status))))
    badges += recent(view, "journey", journey.id)
    return JourneyRow(
        ref.title,
        ref.href,
        view.say(KIND_OF_JOURNEY[journey.kind]),
        view.words.listed(it.title for it in view.refs("persona", journey.travellers)),
        view.ref("team", journey.owner).title if journey.owner else None,
        _verdict(view, card),
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
            "verdict": card.verdict,
        },
    )


def _verdict(view: Viewpoint, card: Scorecard) -> str | None:
    """Say what a journey adds up to. A target says what it is in its label."""
    if card.verdict is Verdict.NONE:
        return None
    if card.verdict is Verdict.COUNTED:
        met, of = card.tally.met, card.tally.total
        return view.say(Message("%(met)s of the %(of)s met", met=met, of=of))
    return view.say(in_short(card))
