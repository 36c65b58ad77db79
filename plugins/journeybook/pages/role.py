"""What the journeys ask of a team or an employee, as its page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.role import actor as actors
from journeybook.analysis.role.asked import depends
from journeybook.analysis.role.deeds import Part, deeds
from journeybook.analysis.role.may import allowed, works
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.addresses import stage_anchor
from journeybook.model.catalogue import Target
from journeybook.pages.articles import guidance_for
from journeybook.pages.duties import stands, tasks
from journeybook.pages.lanes import feeling
from journeybook.pages.map import Mark
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from journeybook.analysis.role.asked import Depends
    from journeybook.analysis.role.deeds import Deed
    from journeybook.analysis.role.may import Allowed, Works
    from journeybook.pages.articles import ArticleCard
    from journeybook.pages.duties import Standings, Task
    from journeybook.pages.viewpoint import Viewpoint

FIRST = 6
"""So many steps are told at length: those that matter most. More would not be read."""

_LOW = 2
"""From here down, a step is worth telling at length even when it is no moment of truth."""

PARTS = {
    Part.TRAVELLER: Message("our own step"),
    Part.FRONTSTAGE: Message("in sight"),
    Part.BACKSTAGE: Message("behind the scenes"),
    Part.SUPPORT: Message("in support"),
    Part.CARRIES: Message("carries it"),
    Part.TAKES_OVER: Message("takes over"),
    Part.TOUCHPOINT: Message("owns the contact"),
    Part.MANDATE: Message("may decide"),
    Part.OWNER: Message("answers for it"),
}


class Shown(NamedTuple):
    """A step where somebody acts.

    Args:
        step: the step in the traveller's words, or the stage.
        journey: the journey.
        is_truth: whether it is a moment of truth.
        marks: how it feels to the traveller.
        parts: what they are there.
        work: what they do there.
        own: their own steps that carry it.
    """

    step: Ref
    journey: Ref
    is_truth: bool
    marks: tuple[Mark, ...]
    parts: tuple[str, ...]
    work: tuple[Markup, ...]
    own: tuple[Ref, ...]


class Journeyed(NamedTuple):
    """The steps of one journey, in its order."""

    journey: Ref
    kind: str
    steps: tuple[Shown, ...]


class May(NamedTuple):
    """What may be decided alone: what, up to where, and for whom alone while it is on trial."""

    text: Markup
    up_to: str | None
    pilot: str | None
    at: tuple[Ref, ...]


class Working(NamedTuple):
    """What works, whether that is shown, and where."""

    text: Markup
    is_shown: bool
    at: Ref


class Role(NamedTuple):
    """What the journeys ask of a team or an employee.

    Args:
        first: the steps that matter most.
        journeys: every step, journey by journey, of how things are today.
        wanted: the same, of journeys as they should become or that are retired.
        counts: how many steps, in how many journeys, and moments of truth.
        may: what may be decided alone.
        works: what works here.
        stands: the checks that depend on them.
        tasks: what is to be done.
        guidance: articles that help.
    """

    first: tuple[Shown, ...]
    journeys: tuple[Journeyed, ...]
    wanted: tuple[Journeyed, ...]
    counts: tuple[int, int, int]
    may: tuple[May, ...]
    works: tuple[Working, ...]
    stands: tuple[Standings, ...]
    tasks: tuple[Task, ...]
    guidance: tuple[ArticleCard, ...]

    @property
    def late(self) -> int:
        """How many of the things to do are late."""
        return sum(it.is_late for it in self.tasks)


def role(view: Viewpoint, target: Target) -> Role:
    """Gather what the journeys ask of a team or an employee.

    Args:
        view: the page that shows it.
        target: the team or the persona.
    """
    catalogue = view.catalogue
    actor = actors.of(catalogue, target)
    found = deeds(catalogue, actor)
    now = [it for it in found if it.journey.in_use]
    tied = depends(view.site.scores, actor)
    matter = [it for it in now if it.acts and it.step and _matters(it)]
    return Role(
        tuple(_shown(view, it) for it in matter[:FIRST]),
        tuple(_by_journey(view, now)),
        tuple(_by_journey(view, [it for it in found if not it.journey.in_use])),
        (len(now), len({it.journey.id for it in now}), sum(it.is_truth for it in now)),
        tuple(_may(view, it) for it in allowed(catalogue, actor, found)),
        tuple(_working(view, it) for it in works(catalogue, actor, found)),
        tuple(stands(view, it) for it in tied),
        tuple(tasks(view, actor)),
        tuple(_guidance(view, now, tied)),
    )


def _matters(it: Deed) -> bool:
    return it.is_truth or (it.level is not None and it.level <= _LOW)


def _by_journey(view: Viewpoint, found: Sequence[Deed]) -> Iterator[Journeyed]:
    """Put the steps back in the order of their journeys."""
    for journey in view.catalogue.journeys.values():
        own = [it for it in found if it.journey is journey]
        own.sort(key=_place)
        if own:
            steps = tuple(_shown(view, it) for it in own)
            yield Journeyed(view.ref("journey", journey.id), journey.kind, steps)


def _place(it: Deed) -> tuple[int, int]:
    stage = it.journey.stages.index(it.stage)
    return stage, it.journey.places[it.step.id][0] if it.step else 0


def _shown(view: Viewpoint, it: Deed) -> Shown:
    journey = view.ref("journey", it.journey.id)
    step = (
        view.ref("journey", it.journey.id, it.step.id)
        if it.step
        else Ref(it.stage.title, f"{journey.href}#{stage_anchor(it.stage.id)}")
    )
    marks = tuple(
        Mark(one.first, one.last, feeling(view, one))
        for one in it.moment.sentiment
        if one.first is not None and one.last is not None
    )
    return Shown(
        step,
        journey,
        it.is_truth,
        marks,
        tuple(view.say(PARTS[part]) for part in it.parts),
        tuple(inline(work.text) for work in it.work),
        tuple(view.ref(*target) for target in it.own),
    )


def _may(view: Viewpoint, it: Allowed) -> May:
    return May(
        inline(it.mandate.text),
        it.mandate.up_to,
        it.mandate.pilot,
        tuple(view.ref(*target) for target in it.at),
    )


def _working(view: Viewpoint, it: Works) -> Working:
    return Working(inline(it.intervention.text), it.is_shown, view.ref(*it.at))


_MOST = 4


def _guidance(
    view: Viewpoint, now: Sequence[Deed], tied: Sequence[Depends]
) -> Iterator[ArticleCard]:
    """List guidance for the checks that do not hold and for the journeys, each article once."""
    checks = [
        Target("check", row.check.id)
        for it in tied
        for row in it.rows
        if row.standing in {Standing.NOT_MET, Standing.PARTLY}
    ]
    near = [*(it.journey.id for it in tied), *(it.journey.id for it in now)]
    journeys = [Target("journey", it) for it in near]
    found: dict[str, ArticleCard] = {}
    for target in dict.fromkeys([*checks, *journeys]):
        for one in guidance_for(view, target):
            found.setdefault(one.href, one)
    yield from list(found.values())[:_MOST]
