"""The mirror of one journey, as its own page, the overview and the journey's page show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.expected import expected
from journeybook.analysis.mirror.practice import Practice, practice
from journeybook.analysis.mirror.support import supported
from journeybook.analysis.mirror.views import Leaning, facing
from journeybook.model.catalogue import Target
from journeybook.model.metric import Direction
from journeybook.model.mirror import SupportKind
from journeybook.pages.checked import because
from journeybook.pages.results import said
from journeybook.pages.standings import stood
from journeybook.pages.text import inline
from journeybook.pages.told import proofs
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from markupsafe import Markup

    from journeybook.analysis.mirror.expected import Expected
    from journeybook.analysis.mirror.practice import Held, Preached
    from journeybook.analysis.mirror.support import Supported
    from journeybook.analysis.mirror.views import Facing
    from journeybook.analysis.scorecard.counting import Counted
    from journeybook.analysis.scorecard.record import Recorded
    from journeybook.model.journey import Journey
    from journeybook.model.mirror import Ask, Learned
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


class Made(NamedTuple):
    """What somebody makes of what is asked.

    Args:
        practice: whether it is kept, as data.
        value: the value, with its unit.
        words: whether it is kept, or why that cannot be told.
        details: of whom, from where, when and of how many.
        metric: the metric that measures it.
        proofs: what shows it.
    """

    practice: Practice
    value: str | None
    words: str
    details: str
    metric: Ref | None
    proofs: tuple[Proof, ...]


class Asked(NamedTuple):
    """Something that is asked: the value, what others and the host itself make of it."""

    journey: Ref
    text: Markup
    value: str
    others: Made
    own: Made
    note: Markup | None


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
    """

    journey: Ref
    who: tuple[Ref, ...]
    way: str | None
    outcome: str | None
    details: str
    old: str | None
    proofs: tuple[Proof, ...]


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
    asks = practice(mirror, view.catalogue.metrics, view.today) if mirror else ()
    return Mirrored(
        view.ref("journey", journey.id),
        view.to(view.site.addresses.of(Target("mirror", journey.id))),
        view.ref("team", journey.host) if journey.host else Ref(view.catalogue.organisation.name),
        tuple(view.refs("persona", journey.travellers)),
        faced,
        tuple(_asked(view, journey, it) for it in asks),
        tuple(_helped(view, it) for it in supported(mirror)) if mirror else (),
        tuple(_lesson(view, it) for it in mirror.learned) if mirror else (),
    )


def hoped(view: Viewpoint, journey: Journey) -> tuple[Hoped, ...]:
    """Show what travellers of a journey expect beforehand."""
    return tuple(_hoped(view, journey, it) for it in expected(journey, view.today))


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


_KEPT = {
    Practice.KEPT: Message("does what it asks"),
    Practice.NOT_KEPT: Message("asked, not practised"),
    Practice.UNKNOWN: Message("unknown"),
    Practice.STALE: Message("known once, but long ago"),
}
_OTHERS = {
    **_KEPT,
    Practice.KEPT: Message("do what is asked"),
    Practice.NOT_KEPT: Message("not yet"),
}


def _asked(view: Viewpoint, journey: Journey, it: Preached) -> Asked:
    ask = it.ask
    most = Message("at most %(value)s") if ask.better is Direction.LOWER else _LEAST
    value = view.say(Message(most.text, value=_amount(view, ask, ask.asked)))
    return Asked(
        view.ref("journey", journey.id),
        inline(ask.text),
        value,
        _made(view, ask, it.others, own=False),
        _made(view, ask, it.own, own=True),
        inline(ask.note) if ask.note else None,
    )


_LEAST = Message("at least %(value)s")


def _made(view: Viewpoint, ask: Ask, it: Held, *, own: bool) -> Made:
    kept = ask.own if own else ask.others
    words = view.say((_KEPT if own else _OTHERS)[it.practice])
    if it.because:
        why = view.words.listed(view.say(one) for one in it.because)
        words = view.say(Message("%(what)s: %(why)s", what=words, why=why))
    elif it.short is not None and it.short > 0:
        short = _amount(view, ask, round(it.short, 9))
        words = view.say(Message("%(what)s, %(amount)s short", what=words, amount=short))
    details = [
        it.who,
        it.source,
        view.words.date(it.day, "medium") if it.day else None,
        view.say(Message("n = %(n)s", n=it.sample)) if it.sample else None,
    ]
    shown = proofs(view, kept.evidence) if kept else ()
    return Made(
        it.practice,
        None if it.value is None else _amount(view, ask, it.value),
        words,
        " · ".join(part for part in details if part),
        view.ref("metric", it.metric) if it.metric else None,
        shown,
    )


def _amount(view: Viewpoint, ask: Ask, value: float) -> str:
    """Write a value with its unit: “3,5 werkdagen”, “95%”."""
    number = view.words.number(value)
    if not ask.unit:
        return number
    return f"{number}%" if ask.unit == "%" else f"{number} {ask.unit}"


_SUPPORT = {
    SupportKind.SUPPORT: Message("support"),
    SupportKind.COACHING: Message("coaching"),
}


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
        view.say(_SUPPORT[support.kind]),
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
    )
