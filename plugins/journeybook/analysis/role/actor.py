"""Who is asked: a team with its people, or one kind of employee."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.persona import Kind

if TYPE_CHECKING:
    from journeybook.model.catalogue import Catalogue, Target
    from journeybook.model.journey import Journey, Stage, Step


class Actor(NamedTuple):
    """Who acts.

    Args:
        team: the team, also that of an employee; `None` for an employee without one.
        personas: the employees it is about: all of a team, or the one.
        whole: whether it is the team as such, and not one kind of employee in it.
    """

    team: str | None
    personas: frozenset[str]
    whole: bool

    def owns(self, journey: Journey) -> bool:
        """Whether it is the journey of these employees, or one that their team answers for."""
        if journey.kind is not Kind.EMPLOYEE:
            return False
        answers = self.whole and self.team is not None and journey.owner == self.team
        return answers or not self.personas.isdisjoint(journey.travellers)

    def travels(self, journey: Journey, stage: Stage, step: Step) -> bool:
        """Whether a step of such a journey is one that these employees go through."""
        travellers = step.travellers or stage.travellers or journey.travellers
        return not self.personas.isdisjoint(travellers)


def of(catalogue: Catalogue, target: Target) -> Actor:
    """Find who a team or an employee is.

    Args:
        catalogue: where they are.
        target: the team or the persona.
    """
    if target.family == "persona":
        return Actor(catalogue.personas[target.id].team, frozenset({target.id}), whole=False)
    people = (
        it.id
        for it in catalogue.personas.values()
        if it.kind is Kind.EMPLOYEE and it.team == target.id
    )
    return Actor(target.id, frozenset(people), whole=True)
