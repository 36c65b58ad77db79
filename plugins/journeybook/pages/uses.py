"""Where an object is named: the steps and journeys that refer to it, and how those feel."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.pages.labels import LABELS
from journeybook.pages.lanes import feeling
from journeybook.pages.map import Mark
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeybook.model.catalogue import Link, Target
    from journeybook.pages.viewpoint import Ref, Viewpoint

_ROLES = {
    "owner": Message("answers for it"),
    "frontstage": Message("at work in sight"),
    "backstage": Message("at work behind the scenes"),
    "support": Message("gives support"),
    "mandate": Message("may decide"),
    "handover": Message("takes over"),
    "touchpoint": Message("owns a touchpoint"),
    "participation": Message("took part in the making"),
    "sentiment": Message("feels something of their own"),
    "persona": Message("goes through it"),
    "quotes": Message("says something about it"),
}


class Use(NamedTuple):
    """A journey that names an object, with the steps in which it does."""

    journey: Ref
    steps: tuple[UsedStep, ...]


class UsedStep(NamedTuple):
    """A step that names an object: as what, and how the step feels."""

    step: Ref
    roles: tuple[str, ...]
    marks: tuple[Mark, ...]


def uses(view: Viewpoint, target: Target, but: Sequence[str] = ()) -> list[Use]:
    """List the journeys that name an object, by title, with the steps in which they do.

    Args:
        view: the page that shows it.
        target: the object.
        but: `journey` to leave out links of a journey as a whole.
    """
    found: dict[str, dict[str | None, list[Link]]] = {}
    for link in view.catalogue.links_to(target):
        if link.source.family != "journey" or (link.source.step is None and "journey" in but):
            continue
        found.setdefault(link.source.id, {}).setdefault(link.source.step, []).append(link)
    listed = [
        Use(
            view.ref("journey", journey),
            tuple(_step(view, journey, step, links) for step, links in steps.items() if step)
            or tuple(_whole(view, journey, target)),
        )
        for journey, steps in found.items()
    ]
    return sorted(listed, key=lambda it: it.journey.title.casefold())


def _step(view: Viewpoint, journey: str, step_id: str, links: Sequence[Link]) -> UsedStep:
    step = view.catalogue.journeys[journey].step(step_id)
    roles = dict.fromkeys(view.say(_ROLES[it.role]) for it in links if it.role in _ROLES)
    marks = tuple(
        Mark(it.first, it.last, feeling(view, it))
        for it in (step.sentiment if step else ())
        if it.first is not None and it.last is not None
    )
    return UsedStep(view.ref("journey", journey, step_id), tuple(roles), marks)


def _whole(view: Viewpoint, journey: str, target: Target) -> list[UsedStep]:
    """Say what a journey as a whole has to do with it: for a check, the latest result."""
    if target.family != "check":
        return []
    results = [
        (entry, it)
        for entry in view.catalogue.journeys[journey].assessments
        for it in entry.results
        if it.check == target.id
    ]
    dated = sorted(results, key=lambda it: it[0].date.isoformat() if it[0].date else "")
    entry, latest = dated[-1]
    said = [view.say(LABELS[latest.result])]
    if entry.date:
        said.append(view.words.date(entry.date))
    return [UsedStep(view.ref("journey", journey), tuple(said), ())]
