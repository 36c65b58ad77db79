"""Where each step of a journey leads: enough to see whether it can be reached, and can end."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from journeybook.model.ids import split_step
from journeybook.model.journey import NextKind
from journeybook.rules.moments import steps

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from journeybook.model.journey import Journey, Next, Step

_OUT = -1
"""Stands for wherever the journey ends: its end, another journey, or an end nobody described."""


class Roads:
    """The ways between the steps of a journey, by their number from 0.

    They are those of `analysis.flow`: each step leads to the one below it, unless it always
    goes elsewhere. A way back that names no occasion (`when`) is taken for one that is not
    always gone, except at the last step, from which nothing else leads on.
    """

    def __init__(self, journey: Journey) -> None:
        self.steps = list(steps(journey))
        self.branch = any(it.next or it.alternatives for _, it in self.steps)
        self._journey = journey
        self._numbers = {step.id: number for number, (_, step) in enumerate(self.steps)}

    @cached_property
    def ends(self) -> bool:
        """Whether some step leads out."""
        return any(_OUT in targets for targets in self._ways.values())

    @cached_property
    def ending(self) -> frozenset[int]:
        """The steps from which an end can be reached."""
        back: defaultdict[int, set[int]] = defaultdict(set)
        for number, targets in self._ways.items():
            for target in targets:
                back[target].add(number)
        return _follow([_OUT], back)

    def reached(self, named: Collection[tuple[str, str | None]]) -> frozenset[int]:
        """List the steps that can be reached from the first, or from outside.

        Args:
            named: this journey and its steps, where others lead to them.
        """
        outside = [self._numbers[step] for _, step in named if step in self._numbers]
        return _follow([0, *outside], self._ways)

    @cached_property
    def _ways(self) -> Mapping[int, frozenset[int]]:
        return {
            number: frozenset(self._from(number, step))
            for number, (_, step) in enumerate(self.steps)
        }

    def _from(self, number: int, step: Step) -> Iterable[int]:
        is_last = number == len(self.steps) - 1
        below = _OUT if is_last else number + 1
        yield from (self._number(way.to) for way in step.next)
        for other in step.alternatives:
            yield self._number(other.to) if other.to else _OUT
        always = [way for way in step.next if not way.when and self._is_forward(number, way)]
        leads_back = is_last and any(not way.when for way in step.next)
        if not (always or leads_back) or any(self._number(way.to) == below for way in step.next):
            yield below

    def _is_forward(self, number: int, way: Next) -> bool:
        target = self._number(way.to)
        if way.kind:
            return way.kind is NextKind.FORWARD
        return target == _OUT or target > number

    def _number(self, reference: str) -> int:
        journey, step = split_step(reference)
        if journey not in {"", self._journey.id}:
            return _OUT
        return self._numbers.get(step, _OUT) if step else 0


def _follow(start: Iterable[int], ways: Mapping[int, Collection[int]]) -> frozenset[int]:
    seen = set()
    todo = list(start)
    while todo:
        number = todo.pop()
        if number not in seen:
            seen.add(number)
            todo.extend(ways.get(number, ()))
    return frozenset(seen)
