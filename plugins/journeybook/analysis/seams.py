"""Seams: where a traveller changes channel and at the same moment comes to another team.

Most customers mix channels while organisations are built per channel. A change of channel
within one team is mostly well looked after; one that is also a change of team is where a story
has to be told again. Both are computed, along every way a journey can really go.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.contacts import channels_of, teams_of
from journeybook.analysis.feeling import lines
from journeybook.analysis.flow import every_way
from journeybook.analysis.switch import Side, Switch
from journeybook.analysis.ways import EdgeKind, NodeKind
from journeybook.model.persona import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeybook.analysis.ways import Edge, Flow, Node
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Alternative, Journey, Next, Stage, Step

_BACK = {EdgeKind.LOOP, EdgeKind.SETBACK}


def seams(catalogue: Catalogue) -> tuple[Switch, ...]:
    """List the seams of all journeys of customers and partners as they are today, worst first.

    A journey of an employee has none: who changes from the phone to the screen is at work all
    the time, and nobody else takes over.
    """
    found = (
        switch
        for journey in counted(catalogue)
        for switch in switches(journey, catalogue)
        if switch.is_seam
    )
    return tuple(sorted(found, key=lambda it: it.rank))


def seams_of(journey: str, found: Iterable[Switch]) -> tuple[tuple[int, Switch], ...]:
    """Pick the seams of one journey, each with its place among all, from 1."""
    return tuple((at, it) for at, it in enumerate(found, start=1) if it.journey == journey)


def counted(catalogue: Catalogue) -> tuple[Journey, ...]:
    """List the journeys that are looked at for seams."""
    return tuple(
        it for it in catalogue.journeys.values() if it.in_use and it.kind is not Kind.EMPLOYEE
    )


def switches(journey: Journey, catalogue: Catalogue) -> tuple[Switch, ...]:
    """List where the traveller of a journey changes channel, in the order of its steps.

    Ways on are those of the flow: to the step below, over conditions, by `next`, back in a
    loop. A step outside our channels is passed through to the first that is in one. Steps that
    share a channel are no change, for one can stay in it.
    """
    return _Walking(journey, catalogue).switches()


class _Way(NamedTuple):
    """A way from one step in a channel to the next, with the steps it passes."""

    steps: tuple[str, ...]
    back: bool


class _Walking:
    """All ways through one journey."""

    def __init__(self, journey: Journey, catalogue: Catalogue) -> None:
        self._journey = journey
        self._places: Mapping[str, tuple[Stage, Step]] = {
            step.id: (stage, step) for stage in journey.stages for step in stage.steps
        }
        self._sides = {
            key: Side(key, channels_of(stage, step), teams_of(journey, stage, step, catalogue))
            for key, (stage, step) in self._places.items()
        }
        flow = every_way(journey, catalogue)
        self._nodes: Mapping[str, Node] = {it.key: it for it in flow.nodes}
        self._out = _leaving(flow)
        self._levels = _levels(journey)

    def switches(self) -> tuple[Switch, ...]:
        return tuple(
            self._switch(source, way)
            for source in self._sides.values()
            if source.channels
            for way in self._ways(source.step)
            if not {*source.channels} & {*self._sides[way.steps[-1]].channels}
        )

    def _ways(self, step: str) -> Iterator[_Way]:
        """Follow every way from a step to the next step in a channel, the shortest first."""
        reached = {step}
        passed: set[str] = set()
        todo = [(edge, _Way((), back=False)) for edge in self._out.get(f"step:{step}", ())]
        for edge, way in todo:
            node = self._nodes[edge.target]
            gone = _Way(way.steps, way.back or edge.kind in _BACK)
            if node.kind in {NodeKind.STEP, NodeKind.OPTIONAL} and node.step_id:
                gone = gone._replace(steps=(*way.steps, node.step_id))
                if self._sides[node.step_id].channels:
                    if node.step_id not in reached:
                        yield gone
                    reached.add(node.step_id)
                    continue
            if node.key not in passed:
                passed.add(node.key)
                todo += [(it, gone) for it in self._out.get(node.key, ())]

    def _switch(self, source: Side, way: _Way) -> Switch:
        target, between = self._sides[way.steps[-1]], way.steps[:-1]
        left = [self._places[it][1] for it in (source.step, *between)]
        come = [self._places[it][1] for it in way.steps]
        return Switch(
            self._journey.id,
            source,
            target,
            between,
            way.back,
            tuple(self._occasions((source.step, *way.steps))),
            *self._felt(source.step, way.steps),
            any(it.moment_of_truth for it in come),
            tuple(it.wait for it in left if it.wait),
            tuple(given for it in left for given in it.handover),
        )

    def _occasions(self, steps: tuple[str, ...]) -> Iterator[str]:
        """List on what occasions somebody goes this way, in the author's words."""
        for here, there in pairwise(steps):
            step = self._places[here][1]
            named = (f"#{there}", f"{self._journey.id}#{there}")
            ways: tuple[Next | Alternative, ...] = (*step.next, *step.alternatives)
            for way in ways:
                if way.to in named and way.when:
                    yield way.when
            condition = self._places[there][1].condition
            if condition:
                yield condition

    def _felt(
        self, source: str, behind: tuple[str, ...]
    ) -> tuple[int | None, int | None, int | None]:
        """Tell how it ends before the seam, how low it gets behind, and how far that is."""
        ends, lows, falls = [], [], []
        for levels in self._levels:
            end = levels[source][1] if source in levels else None
            low = min((min(levels[it]) for it in behind if it in levels), default=None)
            if end is not None:
                ends.append(end)
            if low is not None:
                lows.append(low)
            if end is not None and low is not None:
                falls.append(max(0, end - low))
        return min(ends, default=None), min(lows, default=None), max(falls, default=None)


def _levels(journey: Journey) -> list[dict[str, tuple[int, int]]]:
    """Tell how the steps begin and end, for each traveller, as far as is known."""
    return [
        {
            it.step_id: (it.first, it.last)
            for it in told.points
            if it.step_id and it.first and it.last
        }
        for told in lines(journey)
    ]


def _leaving(flow: Flow) -> dict[str, list[Edge]]:
    out: dict[str, list[Edge]] = {}
    for edge in flow.edges:
        out.setdefault(edge.source, []).append(edge)
    return out


def pairs(found: Iterable[Switch]) -> tuple[tuple[frozenset[str], tuple[Switch, ...]], ...]:
    """Put the seams between the same teams together, whichever way one crosses: most first."""
    groups: dict[frozenset[str], list[Switch]] = {}
    for it in found:
        for source in it.source.teams:
            for target in it.target.teams:
                groups.setdefault(frozenset((source, target)), []).append(it)
    ordered = sorted(groups.items(), key=lambda it: (-len(it[1]), it[1][0].rank))
    return tuple((teams, tuple(group)) for teams, group in ordered)
