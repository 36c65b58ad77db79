"""What changed, what is late, and what happens by itself: what asks for attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from journeybook.analysis.scorecard.portfolio import Coming, ahead, changes, overdue, turns
from journeybook.analysis.scorecard.since import since
from journeybook.model.addresses import check_anchor
from journeybook.pages.standings import stood
from journeybook.pages.text import inline
from journeybook.pages.verdicts import judgement
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from markupsafe import Markup

    from journeybook.analysis.scorecard.portfolio import Ahead, Change
    from journeybook.pages.standings import Stood
    from journeybook.pages.verdicts import Judgement
    from journeybook.pages.viewpoint import Viewpoint

_SHOWN, _MOST = 12, 100
"""So much of a list is seen at once, and so much is there when it is unfolded."""

_Item = TypeVar("_Item")


class Folded(NamedTuple, Generic[_Item]):
    """A list of which the beginning is shown and the rest folds open; `left` is in neither."""

    first: Sequence[_Item]
    rest: Sequence[_Item]
    left: int


class Turned(NamedTuple):
    """A journey with another verdict than before."""

    journey: Ref
    before: Judgement
    now: Judgement


class Changed(NamedTuple):
    """A check that stands otherwise than before: since when, where, from what to what, and why."""

    day: dt.date | None
    check: Ref
    journey: Ref
    before: Stood
    now: Stood
    because: str | None


class Next(NamedTuple):
    """What will happen by itself, or should have happened.

    Args:
        day: when.
        what: what it is, as data.
        word: what it is called.
        check: the check, on the journey's scorecard.
        journey: the journey.
        text: what is to be done, if it is an action.
        owner: who does it.
        late: how late it is.
    """

    day: dt.date
    what: str
    word: str
    check: Ref
    journey: Ref
    text: Markup | None
    owner: str | None
    late: str | None = None


_WORDS = {
    Coming.STALE: Message("evidence goes stale"),
    Coming.EXCEPTION: Message("exception ends"),
    Coming.ACTION: Message("action is due"),
}


def turned(view: Viewpoint) -> list[Turned]:
    """List the journeys whose verdict turned this quarter."""
    return [
        Turned(
            view.ref("journey", it.journey.id),
            judgement(view, it.before),
            judgement(view, it.now),
        )
        for it in turns(view.site.scores)
    ]


def changed(view: Viewpoint) -> Folded[Changed]:
    """List the checks that stand otherwise than before this quarter."""
    return folded([_changed(view, it) for it in changes(view.site.scores)])


def coming(view: Viewpoint) -> Folded[Next]:
    """List what will happen by itself, soonest first."""
    return folded([_next(view, it) for it in ahead(view.site.scores)])


def late(view: Viewpoint) -> Folded[Next]:
    """List the actions that should have been done by now, the longest overdue first."""
    found = []
    for it in overdue(view.site.scores):
        length = view.words.duration(view.today - it.day)
        found.append(
            _next(view, it)._replace(late=view.say(Message("%(length)s late", length=length)))
        )
    return folded(found)


def folded(found: Sequence[_Item]) -> Folded[_Item]:
    """Fold a list that is too long to be read at once."""
    return Folded(found[:_SHOWN], found[_SHOWN:_MOST], max(0, len(found) - _MOST))


def on_scorecard(view: Viewpoint, journey_id: str, check_id: str) -> Ref:
    """Name a check, and link to it on a journey's scorecard."""
    href = view.ref("journey", journey_id).href
    return Ref(view.ref("check", check_id).title, f"{href}#{check_anchor(check_id)}")


def _changed(view: Viewpoint, change: Change) -> Changed:
    because = [view.say(it) for it in change.now.because]
    return Changed(
        since(change.now, view.today),
        on_scorecard(view, change.journey.id, change.check.id),
        view.ref("journey", change.journey.id),
        stood(view, change.before),
        stood(view, change.now.standing),
        view.words.listed(because) if because else None,
    )


def _next(view: Viewpoint, it: Ahead) -> Next:
    result = it.counted.result
    action = result.action if result and it.what is Coming.ACTION else None
    return Next(
        it.day,
        it.what,
        view.say(_WORDS[it.what]),
        on_scorecard(view, it.journey.id, it.check.id),
        view.ref("journey", it.journey.id),
        inline(action.text) if action else None,
        view.ref("team", action.owner).title if action and action.owner else None,
    )
