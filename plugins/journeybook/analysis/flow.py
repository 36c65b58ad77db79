"""Every way a journey can go: conditions, alternatives, loops, hand-overs and waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.runs import gather
from journeybook.analysis.ways import Edge, EdgeKind, Flow, Label, Node, NodeKind
from journeybook.model.ids import split_step
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Alternative, Journey, Next, Step
    from journeybook.model.time import Time


def flow(journey: Journey, catalogue: Catalogue) -> Flow:
    """Lay out where a journey can turn; steps at which nothing else happens are told as one."""
    return gather(every_way(journey, catalogue))


def every_way(journey: Journey, catalogue: Catalogue) -> Flow:
    """Lay out every way a journey can go, step by step.

    Each step leads to the step below it. `next` adds ways to that; only a way forward that
    names no occasion (`when`) takes its place. Where the author did not say what kind of way
    it is, a target at or before its source makes a loop.
    """
    return _Drafting(journey, catalogue).flow()


class _Drafting:
    """A flow in the making."""

    def __init__(self, journey: Journey, catalogue: Catalogue) -> None:
        self._journey = journey
        self._catalogue = catalogue
        self._steps = [
            (index, step) for index, stage in enumerate(journey.stages) for step in stage.steps
        ]
        self._order = {step.id: at for at, (_stage, step) in enumerate(self._steps)}
        self._nodes: dict[str, Node] = {}
        self._edges: list[Edge] = []

    def flow(self) -> Flow:
        interesting = any(self._branches(at, step) for at, (_, step) in enumerate(self._steps))
        for at, (stage, step) in enumerate(self._steps):
            self._enter(at, stage, step)
            self._leave(at, step)
            for nth, other in enumerate(step.alternatives):
                self._turn(stage, step, nth, other)
        titles = tuple(stage.title for stage in self._journey.stages)
        nodes = tuple(self._nodes.values())
        return Flow(self._journey.title, titles, nodes, tuple(self._edges), interesting)

    def _branches(self, at: int, step: Step) -> bool:
        """Tell whether a step does more than lead to the step below it."""
        return bool(
            step.condition
            or step.optional
            or step.alternatives
            or step.handover
            or step.wait
            or any(way.when or not self._leads_below(at, way) for way in step.next)
        )

    def _enter(self, at: int, stage: int, step: Step) -> None:
        """Put a step down, behind the question whether it happens at all."""
        here, below = _step_key(step), self._below(at)
        if step.condition:
            gate = _gate_key(step)
            self._nodes[gate] = Node(gate, NodeKind.CONDITION, step.condition, stage, step.id)
            self._edges.append(Edge(gate, here, EdgeKind.FORWARD, (Message("yes"),)))
            if below:
                self._edges.append(Edge(gate, below, EdgeKind.SKIP, (Message("no"),)))
        elif step.optional and below and at and self._goes_on(at - 1):
            before = _step_key(self._steps[at - 1][1])
            self._edges.append(Edge(before, below, EdgeKind.SKIP, (Message("may be skipped"),)))
        kind = NodeKind.OPTIONAL if step.optional else NodeKind.STEP
        self._nodes[here] = Node(here, kind, step.title, stage, step.id, at + 1)

    def _leave(self, at: int, step: Step) -> None:
        """Draw the ways on from a step; hand-over and wait go with the main one."""
        here, below = _step_key(step), self._below(at)
        for way in step.next:
            kind, target = self._kind(at, way), self._target(way.to)
            labels: tuple[Label, ...] = (way.when,) if way.when else ()
            if target == below or (kind is EdgeKind.FORWARD and not way.when):
                kind, labels = self._carried(step, kind, labels)
            self._edges.append(Edge(here, target, kind, labels))
        if not self._goes_on(at) or any(self._target(way.to) == below for way in step.next):
            return
        kind, labels = self._carried(step, EdgeKind.FORWARD, ())
        targets = [below] if below else [self._team(given.to) for given in step.handover]
        self._edges.extend(Edge(here, target, kind, labels) for target in targets)

    def _goes_on(self, at: int) -> bool:
        """Tell whether a step leads to the step below it, or always goes elsewhere."""
        return all(
            way.when or self._kind(at, way) is not EdgeKind.FORWARD or self._leads_below(at, way)
            for way in self._steps[at][1].next
        )

    def _leads_below(self, at: int, way: Next) -> bool:
        return self._place(way.to) == at + 1

    def _turn(self, stage: int, step: Step, nth: int, other: Alternative) -> None:
        """Draw another way in which a step can go; where it ends only if the author said so."""
        key = f"alternative:{step.id}:{nth}"
        labels: tuple[Label, ...] = (other.when,) if other.when else ()
        self._nodes[key] = Node(key, NodeKind.ALTERNATIVE, other.title, stage, step.id)
        self._edges.append(Edge(_step_key(step), key, EdgeKind.ALTERNATIVE, labels))
        if other.to:
            self._edges.append(Edge(key, self._target(other.to), EdgeKind.ALTERNATIVE))

    def _carried(
        self, step: Step, kind: EdgeKind, labels: tuple[Label, ...]
    ) -> tuple[EdgeKind, tuple[Label, ...]]:
        """Add to a way on from a step who takes over and how long it takes."""
        if step.handover and kind is EdgeKind.FORWARD:
            kind = EdgeKind.HANDOVER
        teams = self._catalogue.teams
        for given in step.handover:
            team = teams[given.to].title if given.to in teams else given.to
            labels = (*labels, f"→ {team}", *((given.what,) if given.what else ()))
        return kind, (*labels, *_wait(step.wait)) if step.wait else labels

    def _kind(self, at: int, way: Next) -> EdgeKind:
        if way.kind:
            return EdgeKind(way.kind.value)
        place = self._place(way.to)
        return EdgeKind.LOOP if place is not None and place <= at else EdgeKind.FORWARD

    def _place(self, reference: str) -> int | None:
        """Find the place of a step of this journey; `None` when it is in another journey."""
        journey, step = split_step(reference)
        if journey not in {"", self._journey.id}:
            return None
        return self._order.get(step) if step else 0

    def _below(self, at: int) -> str | None:
        """Name the node one comes to after a step: the step below it, or its condition."""
        return _way_in(self._steps[at + 1][1]) if at + 1 < len(self._steps) else None

    def _target(self, reference: str) -> str:
        """Name the node a reference leads to; another journey gets a node of its own."""
        place = self._place(reference)
        if place is not None and place < len(self._steps):
            return _way_in(self._steps[place][1])
        journey_id = split_step(reference)[0] or self._journey.id
        key = f"journey:{journey_id}"
        other = self._catalogue.journeys.get(journey_id)
        self._nodes.setdefault(
            key, Node(key, NodeKind.JOURNEY, other.title if other else journey_id)
        )
        return key

    def _team(self, team_id: str) -> str:
        key = f"team:{team_id}"
        team = self._catalogue.teams.get(team_id)
        self._nodes.setdefault(key, Node(key, NodeKind.TEAM, team.title if team else team_id))
        return key


def _wait(time: Time) -> Iterator[Label]:
    if time.text:
        yield time.text
    elif time.min is not None and time.max is not None and time.min != time.max:
        yield Message("%(min)s to %(max)s later", min=time.min, max=time.max)
    elif time.min is not None:
        yield Message("at least %(min)s later", min=time.min)
    elif time.max is not None:
        yield Message("at most %(max)s later", max=time.max)


def _step_key(step: Step) -> str:
    return f"step:{step.id}"


def _gate_key(step: Step) -> str:
    return f"condition:{step.id}"


def _way_in(step: Step) -> str:
    return _gate_key(step) if step.condition else _step_key(step)
