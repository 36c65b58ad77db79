"""The mirror of one journey, as its own page, the overview and the journey's page show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.practice import Practice
from journeybook.analysis.mirror.support import supported
from journeybook.analysis.mirror.views import Leaning, facing
from journeybook.model.catalogue import Target
from journeybook.model.mirror import SupportKind
from journeybook.pages.checked import because
from journeybook.pages.practised import practised
from journeybook.pages.results import said
from journeybook.pages.standings import stood
from journeybook.pages.text import inline
from journeybook.pages.told import proofs
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from markupsafe import Markup

    from journeybook.analysis.mirror.support import Supported
    from journeybook.analysis.mirror.views import Facing
    from journeybook.analysis.scorecard.counting import Counted
    from journeybook.analysis.scorecard.record import Recorded
    from journeybook.model.journey import Journey
    from journeybook.model.mirror import Learned
    from journeybook.pages.practised import Asked
    from journeybook.pages.results import Said
    from journeybook.pages.standings import Stood
    from journeybook.pages.told import Proof
    from journeybook.pages.viewpoint import Viewpoint


class View(NamedTuple):
    """One side's answer: how it counts, why not as written, what was said, and what before."""

    stood: Stood
    because: str | None
    said: Said | None
    earlier: tuple[Said, ...]


class Faced(NamedTuple):
    """One check, asked of both sides.

    Args:
        check: the check.
        journey: the journey.
        host: the host's answer.
        traveller: the traveller's.
        size: how many steps they are apart; `None` when there is no figure.
        leaning: which of the two thinks better of it, as data.
        words: the gap in words.
    """

    check: Ref
    journey: Ref
    host: View
    traveller: View
    size: int | None
    leaning: Leaning
    words: str


class Helped(NamedTuple):
    """How the host supports or coaches: what, who and when, and whether it is late."""

    text: Markup
    kind: str
    details: str
    late: str | None
    proofs: tuple[Proof, ...]


class Lesson(NamedTuple):
    """What was learned, by whom and when, and what came of it."""

    text: Markup
    details: str
    initiative: Ref | None


class Mirrored(NamedTuple):
    """The mirror of one journey."""

    journey: Ref
    page: str
    host: Ref
    travellers: tuple[Ref, ...]
    faced: tuple[Faced, ...]
    asked: tuple[Asked, ...]
    helped: tuple[Helped, ...]
    learned: tuple[Lesson, ...]

    @property
    def only_asked(self) -> int:
        """How many things the host asks of others without doing them."""
        return sum(it.own.practice is Practice.NOT_KEPT for it in self.asked)

    @property
    def apart(self) -> tuple[Faced, ...]:
        """The checks on which the two differ, the widest gap first."""
        return tuple(it for it in self.faced if it.size)


def mirrored(view: Viewpoint, journey: Journey) -> Mirrored:
    """Show the mirror of a journey."""
    faced = tuple(
        _faced(view, journey, it)
        for it in facing(journey, view.catalogue.checks.values(), view.today)
    )
    mirror = journey.mirror
    return Mirrored(
        view.ref("journey", journey.id),
        view.to(view.site.addresses.of(Target("mirror", journey.id))),
        view.ref("team", journey.host) if journey.host else Ref(view.catalogue.organisation.name),
        tuple(view.refs("persona", journey.travellers)),
        faced,
        practised(view, journey, mirror) if mirror else (),
        tuple(_helped(view, it) for it in supported(mirror)) if mirror else (),
        tuple(_lesson(view, it) for it in mirror.learned) if mirror else (),
    )


def _faced(view: Viewpoint, journey: Journey, it: Facing) -> Faced:
    return Faced(
        view.ref("check", it.check.id),
        view.ref("journey", journey.id),
        _view(view, journey, it.host, it.by_host),
        _view(view, journey, it.traveller, it.by_traveller),
        it.size,
        it.leaning,
        view.say(_gap(it)),
    )


def _gap(it: Facing) -> Message:
    if it.size is None:
        return Message("no figure")
    if it.size == 0:
        return Message("they agree")
    if it.leaning is Leaning.HOST:
        return Message(
            "the host thinks one step better of it",
            "the host thinks %(n)s steps better of it",
            n=it.size,
        )
    return Message(
        "the traveller thinks one step better of it",
        "the traveller thinks %(n)s steps better of it",
        n=it.size,
    )


def _view(view: Viewpoint, journey: Journey, counted: Counted, given: tuple[Recorded, ...]) -> View:
    entry, result = counted.entry, counted.result
    return View(
        stood(view, counted.standing),
        because(view, counted),
        said(view, journey, entry, result, counted) if entry and result else None,
        tuple(
            said(view, journey, it.entry, it.result)
            for it in reversed(given)
            if it.result is not result
        ),
    )


SUPPORT = {
    SupportKind.SUPPORT: Message("support"),
    SupportKind.COACHING: Message("coaching"),
}
"""How a host helps, in words."""


def _helped(view: Viewpoint, it: Supported) -> Helped:
    support = it.support
    every = support.every
    details = [
        view.ref("team", support.team).title if support.team else None,
        support.when,
        view.say(Message("every %(length)s", length=every)) if every else None,
        view.say(Message("last on %(day)s", day=support.last)) if support.last else None,
    ]
    late = it.is_late(view.today) and it.due
    return Helped(
        inline(support.text),
        view.say(SUPPORT[support.kind]),
        " · ".join(part for part in details if part),
        view.say(Message("should have happened again by %(day)s", day=late)) if late else None,
        proofs(view, support.evidence),
    )


def _lesson(view: Viewpoint, it: Learned) -> Lesson:
    details = [it.by, view.words.date(it.date) if it.date else None]
    return Lesson(
        inline(it.text),
        " · ".join(part for part in details if part),
        view.ref("initiative", it.initiative) if it.initiative else None,
    )
