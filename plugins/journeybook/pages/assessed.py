"""The recorded results on a journey, each with what backs it and what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.pages.labels import label
from journeybook.pages.told import proofs
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.check import Assessment, Result
    from journeybook.model.journey import Journey
    from journeybook.pages.told import Proof
    from journeybook.pages.viewpoint import Ref, Viewpoint


class Assessed(NamedTuple):
    """A recorded result. `value` is the result as data, `result` what it is called."""

    value: str
    result: str
    details: str
    reason: str | None
    follow_up: tuple[str, ...]
    proofs: tuple[Proof, ...]


class Judged(NamedTuple):
    """A check with the results recorded on it: the latest, and the earlier ones."""

    check: Ref
    latest: Assessed
    earlier: tuple[Assessed, ...]


def assessments(view: Viewpoint, journey: Journey) -> list[Judged]:
    """List the recorded results by check, in the order of the checks, the latest entry first."""
    dated = sorted(
        journey.assessments, key=lambda it: it.date.isoformat() if it.date else "", reverse=True
    )
    stages = {stage.id: stage.title for stage in journey.stages}
    found: dict[str, list[Assessed]] = {check: [] for check in view.catalogue.checks}
    for entry in dated:
        for result in entry.results:
            stage = stages.get(result.stage or "")
            found.setdefault(result.check, []).append(_assessed(view, entry, result, stage))
    return [
        Judged(view.ref("check", check), results[0], tuple(results[1:]))
        for check, results in found.items()
        if results
    ]


def _assessed(view: Viewpoint, entry: Assessment, it: Result, stage: str | None) -> Assessed:
    details = [
        view.words.date(entry.date) if entry.date else None,
        entry.by,
        stage,
        view.say(label(it.confidence)) if it.confidence else None,
    ]
    return Assessed(
        it.result,
        view.say(label(it.result)),
        " · ".join(part for part in details if part),
        it.reason,
        tuple(_follow_up(view, it)),
        proofs(view, it.evidence),
    )


def _follow_up(view: Viewpoint, result: Result) -> Iterator[str]:
    """Say what is done about a result, and why it is set aside."""
    action, exception = result.action, result.exception
    if action:
        parts = [
            action.text,
            view.ref("team", action.owner).title if action.owner else None,
            view.words.date(action.due) if action.due else None,
        ]
        told = " · ".join(part for part in parts if part)
        yield view.say(Message("What is done about it: %(action)s", action=told))
    if exception:
        yield view.say(
            Message(
                "Set aside until %(day)s, as approved by %(approver)s: %(reason)s",
                day=exception.expires,
                approver=exception.approver,
                reason=exception.reason,
            )
        )
