"""What stands between a journey and ideal: what to do next, the most pressing first."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.card import Through
from journeybook.analysis.scorecard.standing import Standing
from journeybook.analysis.scorecard.verdict import Verdict
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from journeybook.analysis.scorecard.card import Row, Scorecard
    from journeybook.analysis.scorecard.counting import Counted
    from journeybook.model.check import Action, Check
    from journeybook.model.references import Path


class Task(StrEnum):
    """What sort of thing is to be done, the most pressing first."""

    OVERDUE = "overdue"
    LINK = "link"
    ACT = "act"
    AGREE = "agree"
    ASSESS = "assess"
    BACK = "back"
    FIND_OUT = "find-out"
    RENEW = "renew"
    DECIDE = "decide"


class NextStep(NamedTuple):
    """One thing to do.

    Args:
        task: what sort of thing it is.
        text: what to do, as a sentence.
        check: the check it is about; `None` when it is about a whole side.
        journey: the id of the journey whose file is to be edited.
        path: where in that journey.
        counted: the result it starts from, if there is one.
    """

    task: Task
    text: Message
    check: Check | None
    journey: str
    path: Path
    counted: Counted | None = None


def next_steps(card: Scorecard, today: dt.date) -> tuple[NextStep, ...]:
    """List what is to be done before all of the nine are met; nothing on one out of use.

    What is late comes first, then what does not hold, then what nobody knows, then what was
    known once: knowing is cheaper than mending, but a broken promise is felt today. Within
    that the customer's side comes before the employees', in the order of the checks.

    Args:
        card: the scorecard of the journey.
        today: the day, by which actions are late.
    """
    found = list(_steps(card, today))
    return tuple(sorted(found, key=_order))


def _order(step: NextStep) -> tuple[int, int]:
    first = {Task.OVERDUE: 0, Task.LINK: 1}.get(step.task, 2)
    return first, step.counted.standing.rank if step.counted else Standing.UNKNOWN.rank


def _steps(card: Scorecard, today: dt.date) -> Iterator[NextStep]:
    if card.verdict is Verdict.NONE:
        return
    unlinked = [row for row in card.employee if row.journey is None]
    if unlinked and not card.is_partial:
        text = _IDLE if card.idle else _UNLINKED
        yield NextStep(Task.LINK, text, None, card.journey.id, ("stages",))
    for row in card.nine:
        for journey, counted in _below_met(row, today):
            yield _step(row.check, journey, counted, today)


_UNLINKED = Message(
    "Name the employee steps that carry the steps of this journey: without them "
    "nobody knows how the employee side stands."
)
_IDLE = Message(
    "Name employee steps that are in use: the employee journeys that this journey is linked "
    "with are targets or retired."
)


def _below_met(row: Row, today: dt.date) -> Iterator[tuple[str, Counted]]:
    """List the results that have to become *met*, with the journeys they stand in.

    Of each journey that is the result by which it stands, and whatever else of it is late.
    """
    own = [Through(row.journey, row.counted, row.parts)] if row.journey else []
    for it in row.through or own:
        if it.counted.standing is not Standing.MET:
            yield it.journey, it.counted
        told = {_action(it.counted)}
        for part in it.parts:
            if part.overdue(today) and _action(part) not in told:
                told.add(_action(part))
                yield it.journey, part


def _action(counted: Counted) -> Action | None:
    return counted.result.action if counted.result else None


def _step(check: Check, journey: str, counted: Counted, today: dt.date) -> NextStep:
    task, text = _told(check, counted, today)
    path = counted.path or ("assessments",)
    return NextStep(task, text, check, journey, path, counted)


def _told(check: Check, counted: Counted, today: dt.date) -> tuple[Task, Message]:
    """Say what is to be done about a result that is not a fresh *met*."""
    result = counted.result
    if counted.stage:
        return Task.ASSESS, Message(
            "Assess “%(check)s” in the stage “%(stage)s” too: nobody has yet.",
            check=check.title,
            stage=counted.stage.title,
        )
    if result is None:
        return Task.ASSESS, Message("Assess “%(check)s”: nobody has yet.", check=check.title)
    action, exception = result.action, result.exception
    if action and counted.overdue(today):
        return Task.OVERDUE, Message(
            "Do what was agreed about “%(check)s”, or agree on another day: "
            "by %(day)s it should have been done. %(action)s",
            check=check.title,
            day=action.due,
            action=action.text,
        )
    if counted.standing is Standing.SET_ASIDE and exception:
        return Task.DECIDE, Message(
            "Decide about “%(check)s” by %(day)s: until then it is set aside.",
            check=check.title,
            day=exception.expires,
        )
    if counted.standing in {Standing.NOT_MET, Standing.PARTLY}:
        return _mend(check, action)
    is_opinion = counted.standing is Standing.UNKNOWN and counted.because
    task, text = _OPINION if is_opinion else _PLAIN[counted.standing]
    return task, Message(text.text, check=check.title)


_OPINION = (
    Task.BACK,
    Message("Back the result on “%(check)s”: until then it counts as unknown."),
)
_PLAIN = {
    Standing.UNKNOWN: (Task.FIND_OUT, Message("Find out how “%(check)s” stands.")),
    Standing.STALE: (Task.RENEW, Message("Look again at “%(check)s”, with new evidence.")),
    Standing.NOT_APPLICABLE: (
        Task.DECIDE,
        Message(
            "Decide what “%(check)s” would mean here: as long as it is not applicable, "
            "it is not met either."
        ),
    ),
}


def _mend(check: Check, action: Action | None) -> tuple[Task, Message]:
    """Say what is to be done about a result that does not hold."""
    if action is None:
        return Task.AGREE, Message(
            "Agree on what is done about “%(check)s”, by whom and by when.", check=check.title
        )
    if action.owner is None or action.due is None:
        return Task.AGREE, Message(
            "Agree by whom and by when this is done about “%(check)s”: %(action)s",
            check=check.title,
            action=action.text,
        )
    return Task.ACT, Message(
        "Do what was agreed about “%(check)s” by %(day)s: %(action)s",
        check=check.title,
        day=action.due,
        action=action.text,
    )
