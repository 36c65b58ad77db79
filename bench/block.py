"""Eight journeys that lean on one another: an employee's, and the seven that it carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from bench.corpus import EMPLOYEE_EVERY, Corpus
from bench.organisation import Data


class Across(NamedTuple):
    """A step of another journey."""

    journey: str
    journey_title: str
    stage: int
    title: str


@dataclass(frozen=True)
class Block:
    """Journeys whose links all stay among them, so that the rest can be forgotten."""

    journeys: Mapping[str, Data]

    def carried_by(self, step: str) -> list[Across]:
        """List the employee steps that carry a step (`journey#step`)."""
        return [self._steps[there] for here, there in self._links if here == step]

    def carries(self, step: str) -> list[Across]:
        """List the customer steps that a step carries."""
        return [self._steps[it] for it in self._carries[step]]

    @cached_property
    def _steps(self) -> Mapping[str, Across]:
        return {
            f"{key}#{step['id']}": Across(key, journey["title"], number, step["title"])
            for key, journey in self.journeys.items()
            for number, stage in enumerate(journey["stages"], start=1)
            for step in stage["steps"]
        }

    @cached_property
    def _links(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (f"{key}#{step['id']}", step["supported_by"])
            for key, journey in self.journeys.items()
            for stage in journey["stages"]
            for step in stage["steps"]
            if "supported_by" in step
        )

    @cached_property
    def _carries(self) -> Mapping[str, list[str]]:
        carries: defaultdict[str, list[str]] = defaultdict(list)
        for here, there in self._links:
            carries[there].append(here)
        return carries


def blocks(corpus: Corpus) -> Iterator[Block]:
    """Make a corpus block by block: five thousand journeys at once would fill a small machine."""
    journeys = corpus.journeys()
    while some := dict(islice(journeys, EMPLOYEE_EVERY)):
        yield Block(some)
