"""Who is at work in a journey: teams and kinds of employees, those nearest the traveller first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.catalogue import Target
from journeybook.model.persona import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey
    from journeybook.model.moment import Moment


def at_work(catalogue: Catalogue, journey: Journey) -> tuple[Target, ...]:
    """List the teams and employees who act in a journey, each once, teams first.

    Those act who are named as at work in sight, behind the scenes or in support, who take over
    or may decide; and those whose own steps carry a step of it. In an employee journey its
    travellers do too.

    Args:
        catalogue: all journeys.
        journey: the journey.
    """
    found = [*_named(journey), *_carrying(catalogue, journey)]
    if journey.kind is Kind.EMPLOYEE:
        found += [it for who in journey.travellers for it in _person(catalogue, who)]
    return tuple(sorted(dict.fromkeys(found), key=lambda it: it.family == "persona"))


def _named(journey: Journey) -> Iterator[Target]:
    for stage in journey.stages:
        yield from _in(stage)
        for step in stage.steps:
            yield from _in(step)
            for it in step.handover:
                yield Target("team", it.to)


def _in(moment: Moment) -> Iterator[Target]:
    work = (*moment.frontstage, *moment.backstage, *moment.support)
    for team in (*(it.team for it in work), *(it.team for it in moment.mandate)):
        if team:
            yield Target("team", team)


def _carrying(catalogue: Catalogue, journey: Journey) -> Iterator[Target]:
    for step in journey.steps:
        for target in catalogue.carried_by(Target("journey", journey.id, step.id)):
            other = catalogue.journeys.get(target.id)
            if other:
                if other.owner:
                    yield Target("team", other.owner)
                for who in other.travellers:
                    yield from _person(catalogue, who)


def _person(catalogue: Catalogue, who: str) -> Iterator[Target]:
    persona = catalogue.personas.get(who)
    if persona and persona.kind is Kind.EMPLOYEE:
        if persona.team:
            yield Target("team", persona.team)
        yield Target("persona", who)
