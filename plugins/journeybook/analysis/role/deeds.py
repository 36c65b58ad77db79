"""The steps where somebody acts, over all journeys, in the order in which they matter."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeybook.analysis.role.actor import Actor
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey, Stage, Step
    from journeybook.model.moment import Moment, Work


class Part(StrEnum):
    """What somebody is at a step, what the traveller sees most of first."""

    TRAVELLER = "traveller"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"
    CARRIES = "carries"
    TAKES_OVER = "takes-over"
    TOUCHPOINT = "touchpoint"
    MANDATE = "mandate"
    OWNER = "owner"


ACTS = frozenset(Part) - {Part.TOUCHPOINT, Part.OWNER}
"""Where somebody is at work, and not just answerable."""


class Deed(NamedTuple):
    """A step where somebody acts, or a whole stage where only that is told.

    Args:
        journey: the journey.
        stage: the stage.
        step: the step; `None` for the stage as a whole.
        parts: what they are there.
        work: what they do there, as written.
        own: their own steps that carry it.
        level: how it feels to the traveller at its lowest, 1 to 5; `None` when unknown.
        is_truth: whether it is a moment of truth, to the traveller or to themselves.
    """

    journey: Journey
    stage: Stage
    step: Step | None
    parts: tuple[Part, ...]
    work: tuple[Work, ...]
    own: tuple[Target, ...]
    level: int | None
    is_truth: bool

    @property
    def moment(self) -> Moment:
        """What is told there."""
        return self.step or self.stage

    @property
    def target(self) -> Target:
        """What a link to it leads to: the step, or the journey of a stage."""
        return Target("journey", self.journey.id, self.step.id if self.step else None)

    @property
    def acts(self) -> bool:
        """Whether they are at work there, and not just answerable."""
        return not ACTS.isdisjoint(self.parts)


_UNKNOWN = 9
"""Where nobody knows how it feels, comes after what feels very good."""


def deeds(catalogue: Catalogue, actor: Actor) -> tuple[Deed, ...]:
    """List where somebody acts: moments of truth first, then what feels worst, then in order.

    A step is theirs when it names their team (at work in sight, behind the scenes, in support,
    taking over, with a mandate, as owner of the step or of its contact) or when one of their own
    steps carries it. The steps of their own employee journeys are theirs too; those that carry
    a step listed here are told with that one. So nothing that names them is left out.

    Args:
        catalogue: all journeys.
        actor: who acts.
    """
    own = _own(catalogue, actor)
    found: list[Deed] = []
    told: set[Target] = set()
    for journey in catalogue.journeys.values():
        if actor.owns(journey):
            whole = (_at(actor, (journey, stage, None)) for stage in journey.stages)
            found += [it for it in whole if it.parts]
            continue
        for stage in journey.stages:
            for step in (None, *stage.steps):
                deed = _deed(catalogue, actor, own, (journey, stage, step))
                if deed:
                    found.append(deed)
                    told.update(deed.own)
    found += [it for target, it in own.items() if target not in told]
    places = {key: place for place, key in enumerate(catalogue.journeys)}
    return tuple(sorted(found, key=lambda it: _weight(it, places)))


def lowest(moment: Moment) -> int | None:
    """Give how a moment feels at its lowest to whoever feels worst there, 1 to 5."""
    return min(
        (level for it in moment.sentiment for level in (it.first, it.last) if level is not None),
        default=None,
    )


def _weight(it: Deed, places: Mapping[str, int]) -> tuple[bool, bool, int, int, int]:
    number = it.journey.places[it.step.id][0] if it.step else 0
    level = _UNKNOWN if it.level is None else it.level
    return not it.journey.in_use, not it.is_truth, level, places[it.journey.id], number


def _own(catalogue: Catalogue, actor: Actor) -> dict[Target, Deed]:
    """List the steps of the journeys that these employees travel, or that their team owns."""
    found = {}
    for journey in catalogue.journeys.values():
        if actor.owns(journey):
            for stage in journey.stages:
                for step in stage.steps:
                    goes = actor.travels(journey, stage, step)
                    if goes or actor.whole:
                        first = Part.TRAVELLER if goes else Part.OWNER
                        deed = _at(actor, (journey, stage, step), first)
                        found[deed.target] = deed
    return found


def _at(actor: Actor, place: tuple[Journey, Stage, Step | None], *parts: Part) -> Deed:
    """Tell what somebody is at a step or stage of a journey of their own."""
    journey, stage, step = place
    moment: Moment = step or stage
    return Deed(
        journey,
        stage,
        step,
        tuple(dict.fromkeys([*parts, *_named(actor, moment)])),
        tuple(_work(actor, moment)),
        (),
        lowest(moment),
        moment.moment_of_truth is not None,
    )


def _deed(
    catalogue: Catalogue,
    actor: Actor,
    own: Mapping[Target, Deed],
    place: tuple[Journey, Stage, Step | None],
) -> Deed | None:
    """Tell what somebody is at a step of others, or at a stage; `None` when they are nothing."""
    journey, stage, step = place
    moment: Moment = step or stage
    here = Target("journey", journey.id, step.id if step else None)
    carrying = tuple(it for it in catalogue.carried_by(here) if it in own) if step else ()
    named = list(_named(actor, moment))
    if step:
        named += [Part.TAKES_OVER for it in step.handover if actor.whole and it.to == actor.team]
    if carrying:
        named.append(Part.CARRIES)
    elif not actor.whole:
        return None
    if not named:
        return None
    truths = (moment, *(own[it].moment for it in carrying))
    return Deed(
        journey,
        stage,
        step,
        tuple(it for it in Part if it in named),
        tuple(_work(actor, moment)),
        carrying,
        lowest(moment),
        any(it.moment_of_truth is not None for it in truths),
    )


def _named(actor: Actor, moment: Moment) -> Iterator[Part]:
    """List as what a moment names a team."""
    named: Iterable[tuple[Part, Iterable[str | None]]] = (
        (Part.FRONTSTAGE, (it.team for it in moment.frontstage)),
        (Part.BACKSTAGE, (it.team for it in moment.backstage)),
        (Part.SUPPORT, (it.team for it in moment.support)),
        (Part.TOUCHPOINT, (it.owner for it in moment.touchpoints)),
        (Part.MANDATE, (it.team for it in moment.mandate)),
        (Part.OWNER, (moment.owner,)),
    )
    for part, teams in named:
        if actor.team is not None and actor.team in set(teams):
            yield part


def _work(actor: Actor, moment: Moment) -> Iterator[Work]:
    for it in (*moment.frontstage, *moment.backstage, *moment.support):
        if actor.team is not None and it.team == actor.team:
            yield it
