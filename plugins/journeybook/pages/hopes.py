"""What travellers expect beforehand, as pages show it: with where and when they said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.expected import expected
from journeybook.pages.told import proofs
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.analysis.mirror.expected import Expected
    from journeybook.model.journey import Journey
    from journeybook.pages.told import Proof
    from journeybook.pages.viewpoint import Ref, Viewpoint


class Hoped(NamedTuple):
    """What travellers expect beforehand.

    Args:
        journey: of which journey.
        who: the travellers.
        way: what they expect of the way.
        outcome: what they expect of the outcome.
        details: where it was said, and when.
        old: a remark when that is long ago, or when nobody can look it up.
        proofs: what shows it.
        is_stated: whether day or source were written down apart from the evidence.
    """

    journey: Ref
    who: tuple[Ref, ...]
    way: str | None
    outcome: str | None
    details: str
    old: str | None
    proofs: tuple[Proof, ...]
    is_stated: bool


def hoped(view: Viewpoint, journey: Journey) -> tuple[Hoped, ...]:
    """Show what travellers of a journey expect beforehand."""
    return tuple(_hoped(view, journey, it) for it in expected(journey, view.today))


def _hoped(view: Viewpoint, journey: Journey, it: Expected) -> Hoped:
    remark = None
    if it.is_guess:
        remark = Message("nobody can look up when and where they said this: it is our guess")
    elif it.is_old(view.today):
        remark = Message("they said so a while ago: ask again")
    details = [it.source, view.words.date(it.day) if it.day else None]
    return Hoped(
        view.ref("journey", journey.id),
        tuple(view.refs("persona", (it.persona,) if it.persona else journey.travellers)),
        it.said.way,
        it.said.outcome,
        " · ".join(part for part in details if part),
        view.say(remark) if remark else None,
        proofs(view, it.said.evidence),
        it.said.date is not None or it.said.source is not None,
    )
