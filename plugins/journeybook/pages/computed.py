"""What was calculated about a journey, and where that and the assessments do not go together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.computed import compute
from journeybook.analysis.scorecard.tensions import tensions
from journeybook.pages.facts import Fact
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.feeling import Line
    from journeybook.analysis.scorecard.computed import Computed, Part, Remembered
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Viewpoint


class Calculated(NamedTuple):
    """The figures, and the sentences about what disagrees with them."""

    facts: tuple[Fact, ...]
    tensions: tuple[str, ...]


def calculated(view: Viewpoint, journey: Journey, told: Sequence[Line]) -> Calculated:
    """Show what follows from the data of a journey.

    Args:
        view: the page that shows it.
        journey: the journey.
        told: how it feels.
    """
    card = view.site.scores.of(journey.id)
    found = compute(card, view.catalogue, told)
    return Calculated(
        tuple(_facts(view, found)),
        tuple(view.say(it.sentence) for it in tensions(card, found, told)),
    )


def _facts(view: Viewpoint, found: Computed) -> Iterator[Fact]:
    if found.remembered:
        kept = tuple(Ref(_remembered(view, it)) for it in found.remembered)
        yield Fact(view.say(Message("What stays in mind")), kept)
    steps, checks = Message("%(known)s of %(of)s steps"), Message("%(known)s of %(of)s checks")
    shares: tuple[tuple[Message, Part | None, Message], ...] = (
        (Message("Feeling is known"), found.felt, steps),
        (Message("Somebody on the other side"), found.carried, steps),
        (Message("Rests on evidence"), found.proven, steps),
        (Message("Result is backed"), found.backed, checks),
        (Message("Evidence still stands"), found.fresh, checks),
    )
    for title, part, share in shares:
        if part and part.of:
            said = view.say(Message(share.text, known=part.known, of=part.of))
            yield Fact(view.say(title), (Ref(said),))
    if found.next_stale:
        day = Ref(view.words.date(found.next_stale))
        yield Fact(view.say(Message("First result goes stale")), (day,))


def _remembered(view: Viewpoint, it: Remembered) -> str:
    said = view.say(
        Message(
            "peak %(best)s, low %(worst)s, end %(end)s", best=it.best, worst=it.worst, end=it.end
        )
    )
    return f"{view.ref('persona', it.persona).title}: {said}" if it.persona else said
