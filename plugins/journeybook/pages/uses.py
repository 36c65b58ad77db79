"""Where an object is named: the steps and journeys that refer to it, and how those feel."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.pages.lanes import feeling
from journeybook.pages.map import Mark
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


_IN_FULL = 40
"""So many journeys are shown with their steps; of any more than that only the steps are counted.
Nobody reads a list of thousands of steps, and a large publication would consist of little else."""


class Use(NamedTuple):
    """A journey that names an object, with the steps in which it does, or their number."""

    journey: Ref
    steps: tuple[UsedStep, ...]
    size: str | None = None


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
        family, journey, step = link.source
        if family == "journey" and (step or "journey" not in but):
            found.setdefault(journey, {}).setdefault(step, []).append(link)
    order = sorted(found, key=lambda it: view.ref("journey", it).title.casefold())
    return [
        _use(view, journey, found[journey])
        if index < _IN_FULL
        else _counted(view, journey, found[journey])
        for index, journey in enumerate(order)
    ]


def _use(view: Viewpoint, journey: str, steps: Mapping[str | None, Sequence[Link]]) -> Use:
    named = tuple(_step(view, journey, step, links) for step, links in steps.items() if step)
    return Use(view.ref("journey", journey), named)


def _counted(view: Viewpoint, journey: str, steps: Mapping[str | None, Sequence[Link]]) -> Use:
    count = sum(step is not None for step in steps)
    said = view.say(Message("one step", "%(n)s steps", n=count)) if count else None
    return Use(view.ref("journey", journey), (), said)


def _step(view: Viewpoint, journey: str, step_id: str, links: Sequence[Link]) -> UsedStep:
    step = view.catalogue.journeys[journey].step(step_id)
    named = links[0].target
    roles = dict.fromkeys(view.say(_ROLES[it.role]) for it in links if it.role in _ROLES)
    marks = tuple(
        Mark(it.first, it.last, feeling(view, it))
        for it in (step.sentiment if step else ())
        if it.first is not None
        and it.last is not None
        # What another traveller feels at the same step is beside the point on a persona's page.
        and (named.family != "persona" or it.persona in (None, named.id))
    )
    return UsedStep(view.ref("journey", journey, step_id), tuple(roles), marks)
