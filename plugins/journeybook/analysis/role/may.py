"""What somebody may decide alone, and what works: gathered from the steps where they act."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.analysis.role.actor import Actor
    from journeybook.analysis.role.deeds import Deed
    from journeybook.model.catalogue import Catalogue, Target
    from journeybook.model.moment import Intervention, Mandate, Moment


class Allowed(NamedTuple):
    """Something that may be decided alone, and the steps where that is written."""

    mandate: Mandate
    at: tuple[Target, ...]

    @property
    def is_pilot(self) -> bool:
        """Whether it is only tried out, by some."""
        return self.mandate.pilot is not None


class Works(NamedTuple):
    """Something that works here, and the step where that is written."""

    intervention: Intervention
    at: Target

    @property
    def is_shown(self) -> bool:
        """Whether evidence shows that it works."""
        return bool(self.intervention.evidence)


def allowed(catalogue: Catalogue, actor: Actor, deeds: Iterable[Deed]) -> tuple[Allowed, ...]:
    """List what somebody may decide alone, in the order of the steps, what is on trial last.

    A mandate that names their team is theirs, and one that names nobody on a step of their own.
    What is written in several places in the same words is listed once.

    Args:
        catalogue: all journeys.
        actor: who acts.
        deeds: where they act; those of journeys that are not how things are today say nothing.
    """
    found: dict[tuple[str, str | None, str | None], tuple[Mandate, list[Target]]] = {}
    for target, moment, own in _moments(catalogue, actor, deeds):
        for it in moment.mandate:
            if (it.team == actor.team and it.team is not None) or (own and it.team is None):
                key = it.text.casefold().rstrip("."), it.up_to, it.pilot
                places = found.setdefault(key, (it, []))[1]
                if target not in places:
                    places.append(target)
    listed = [Allowed(mandate, tuple(at)) for mandate, at in found.values()]
    return tuple(sorted(listed, key=lambda it: it.is_pilot))


def works(catalogue: Catalogue, actor: Actor, deeds: Iterable[Deed]) -> tuple[Works, ...]:
    """List what works at the steps where somebody is at work, what evidence shows first."""
    found: dict[str, Works] = {}
    for target, moment, _ in _moments(catalogue, actor, (it for it in deeds if it.acts)):
        for it in moment.interventions:
            found.setdefault(it.text.casefold().rstrip("."), Works(it, target))
    return tuple(sorted(found.values(), key=lambda it: not it.is_shown))


def _moments(
    catalogue: Catalogue, actor: Actor, deeds: Iterable[Deed]
) -> Iterator[tuple[Target, Moment, bool]]:
    """Go through the moments where somebody acts, and whether each is one of their own."""
    for deed in deeds:
        if deed.journey.in_use:
            yield deed.target, deed.moment, actor.owns(deed.journey)
            for target in deed.own:
                step = catalogue.step(target)
                if step:
                    yield target, step, True
