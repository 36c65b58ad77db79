"""What a host asks of others, next to what it does itself, as pages show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.practice import Practice, practice
from journeybook.model.metric import Direction
from journeybook.pages.text import inline
from journeybook.pages.told import proofs
from journeybook.words import Message

if TYPE_CHECKING:
    from markupsafe import Markup

    from journeybook.analysis.mirror.practice import Held, Preached
    from journeybook.model.journey import Journey
    from journeybook.model.mirror import Ask, Mirror
    from journeybook.pages.told import Proof
    from journeybook.pages.viewpoint import Ref, Viewpoint


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


def practised(view: Viewpoint, journey: Journey, mirror: Mirror) -> tuple[Asked, ...]:
    """Show what is asked in the mirror of a journey, what is not practised first."""
    found = practice(mirror, view.catalogue.metrics, view.today)
    return tuple(_asked(view, journey, it) for it in found)


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
_LEAST = Message("at least %(value)s")


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


def _made(view: Viewpoint, ask: Ask, it: Held, *, own: bool) -> Made:
    kept = ask.own if own else ask.others
    words = view.say((_KEPT if own else _OTHERS)[it.practice])
    if it.because:
        why = view.words.listed(view.say(one) for one in it.because)
        words = view.say(Message("%(what)s: %(why)s", what=words, why=why))
    elif it.short is not None and it.short > 0:
        words = view.say(
            Message("%(what)s, %(amount)s", what=words, amount=_short(view, ask, it.short))
        )
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
    if ask.unit == "%":
        return f"{number}%"
    # A unit is written in the plural, for one is seldom asked.
    return f"{number} ({ask.unit})" if value == 1 else f"{number} {ask.unit}"


def _short(view: Viewpoint, ask: Ask, short: float) -> str:
    """Write by how much a value falls short: the difference of two shares is in points."""
    value = round(short, 9)
    amount = (
        view.say(Message("%(value)s percentage points", value=value))
        if ask.unit == "%"
        else _amount(view, ask, value)
    )
    if ask.better is Direction.LOWER:
        return view.say(Message("%(amount)s too much", amount=amount))
    return view.say(Message("%(amount)s too little", amount=amount))
