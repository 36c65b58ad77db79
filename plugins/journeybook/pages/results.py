"""A recorded result in words: who said it and when, why, what shows it, what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.counting import OF_CHECKS
from journeybook.pages.labels import label
from journeybook.pages.text import inline
from journeybook.pages.told import proofs
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt

    from markupsafe import Markup

    from journeybook.analysis.scorecard.counting import Counted
    from journeybook.analysis.scorecard.given import Entry, Given, Terms
    from journeybook.model.check import Action
    from journeybook.model.journey import Journey
    from journeybook.pages.told import Proof
    from journeybook.pages.viewpoint import Viewpoint


class Doing(NamedTuple):
    """What is done about a result, by whom and by when."""

    text: Markup
    details: str
    late: bool


class Said(NamedTuple):
    """A result as it was written. `value` is the result as data, `word` what it is called.

    `age` and whether an action is `late` depend on the day of the edition.
    """

    value: str
    word: str
    by: str
    age: str | None
    details: str
    reason: Markup | None
    action: Doing | None
    exception: str | None
    proofs: tuple[Proof, ...]


def said(  # noqa: PLR0913 - each says something else about the result
    view: Viewpoint,
    journey: Journey | None,
    entry: Entry,
    result: Given,
    counted: Counted | None = None,
    *,
    terms: Terms = OF_CHECKS,
) -> Said:
    """Say what was recorded.

    Args:
        view: the page that shows it.
        journey: the journey it was recorded on, if it was one.
        entry: the entry it stands in.
        result: the result.
        counted: what it counts as today, where it is the one that counts.
        terms: those that are used for what was asked.
    """
    stages = {stage.id: stage.title for stage in journey.stages} if journey else {}
    version = result.version or entry.version
    by = (entry.by, view.words.date(entry.date) if entry.date else None)
    details = (
        stages.get(result.stage or ""),
        view.say(label(result.confidence)) if result.confidence else None,
        view.say(Message(terms.version.text, n=version)) if version else None,
    )
    return Said(
        result.result,
        view.say(label(result.result)),
        " · ".join(it for it in by if it),
        age(view, entry.date) if counted and entry.date else None,
        " · ".join(it for it in details if it),
        inline(result.reason) if result.reason else None,
        _doing(view, result.action, late=counted is not None and counted.overdue(view.today))
        if result.action
        else None,
        _exception(view, result),
        proofs(view, result.evidence),
    )


def age(view: Viewpoint, day: dt.date) -> str:
    """Say how long ago a day was, by the day of the edition."""
    days = (view.today - day).days
    return view.words.ago(days) if days else view.say(Message("today"))


def _doing(view: Viewpoint, action: Action, *, late: bool) -> Doing:
    whose = (
        Message("action of %(team)s", team=view.ref("team", action.owner).title)
        if action.owner
        else Message("action")
    )
    due = view.say(Message("by %(day)s", day=action.due)) if action.due else None
    details = (view.say(whose), due)
    return Doing(inline(action.text), " · ".join(it for it in details if it), late)


def _exception(view: Viewpoint, result: Given) -> str | None:
    """Say why a result is set aside, who approved of that and how long it holds."""
    exception = result.exception
    if exception is None:
        return None
    past = exception.expires < view.today
    text = (
        Message("Was set aside until %(day)s, as approved by %(approver)s: %(reason)s")
        if past
        else Message("Set aside until %(day)s, as approved by %(approver)s: %(reason)s")
    )
    return view.say(
        Message(
            text.text,
            day=exception.expires,
            approver=exception.approver,
            reason=exception.reason,
        )
    )
