"""The frame of a catalogue: what there is to be named, before anything is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from journeybook.model import checks, questions, stage_models, stops, themes
from journeybook.model.check import Side
from journeybook.model.persona import Kind

from tests.fuzz.texts import TEXTS, some_ids

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


@dataclass
class Way:
    """A journey: who travels it and what its parts are called.

    Args:
        id: its id.
        kind: whose side it is on.
        travellers: the personas that travel it.
        stages: the ids of the steps of each stage, by the id of the stage.
        is_target: whether it is how things should become.
        contacts: touchpoints that will be there, by the id of the stage.
        pains: pain points that have an id, by the id of the step they stand at.
        chances: opportunities that have an id, likewise.
    """

    id: str
    kind: Kind
    travellers: list[str]
    stages: dict[str, list[str]]
    is_target: bool
    contacts: dict[str, str] = field(default_factory=dict)
    pains: dict[str, str] = field(default_factory=dict)
    chances: dict[str, str] = field(default_factory=dict)

    @property
    def steps(self) -> list[str]:
        """The ids of all steps that have one."""
        return [step for steps in self.stages.values() for step in steps]


@dataclass
class Frame:
    """All that can be named, by family."""

    names: dict[str, list[str]]
    ways: dict[str, Way]
    kinds: dict[str, Kind]
    phases: dict[str, list[str]]
    sides: dict[str, Side]
    versions: dict[str, int]
    units: dict[str, tuple[str, str]]

    def known(self, family: str) -> list[str]:
        """List the ids of a family that can be named."""
        return self.names.get(family, [])


_KINDS = (Kind.CUSTOMER, Kind.EMPLOYEE, Kind.PARTNER)


@st.composite
def frames(draw: DrawFn, largest: int = 2) -> Frame:
    """Draw a frame in which everything fits."""

    def ids(least: int, most: int) -> list[str]:
        return draw(some_ids(least, most))

    names = {
        "team": ids(0, 3),
        "channel": ids(0, 3),
        "behaviour": ids(0, 1),
        "audience": ids(0, 2),
        "initiative": ids(0, 1 + largest // 2),
        "metric": ids(0, 1 + largest // 2),
        "trip": ids(0, 1),
        "persona": ids(1, 3),
        "journey": ids(1, largest),
        "own-check": [f"own-{it}"[:80].strip("-") for it in ids(0, 1)],
        "own-question": [f"own-{it}"[:80].strip("-") for it in ids(0, 1)],
        "own-stop": [f"own-{it}"[:80].strip("-") for it in ids(0, 2)],
        "own-model": [f"own-{it}"[:80].strip("-") for it in ids(0, 1)],
        "article": ids(0, 2),
        "author": ids(0, 1),
    }
    names["check"] = [*(it.id for it in checks.SHIPPED), *names["own-check"]]
    names["question"] = [*(it.id for it in questions.SHIPPED), *names["own-question"]]
    names["stop"] = [*(it.id for it in stops.SHIPPED), *names["own-stop"]]
    names["theme"] = [it.id for it in themes.SHIPPED]
    names["stage-model"] = [*(it.id for it in stage_models.SHIPPED), *names["own-model"]]
    kinds = {it: draw(st.sampled_from(_KINDS)) for it in names["persona"]}
    ways = {it: draw(_ways(it, kinds)) for it in names["journey"]}
    phases = {it.id: [phase.id for phase in it.phases] for it in stage_models.SHIPPED}
    phases |= {it: ids(1, 3) for it in names["own-model"]}
    sides = {it.id: it.side for it in checks.SHIPPED}
    sides |= {it: draw(st.sampled_from(Side)) for it in names["own-check"]}
    versions = dict.fromkeys((*names["check"], *names["question"]), 1)
    units = {
        it: (draw(TEXTS), draw(st.sampled_from(("higher", "lower")))) for it in names["metric"]
    }
    return Frame(names, ways, kinds, phases, sides, versions, units)


@st.composite
def _ways(draw: DrawFn, journey_id: str, kinds: dict[str, Kind]) -> Way:
    first = draw(st.sampled_from(sorted(kinds)))
    others = [it for it in kinds if kinds[it] is kinds[first] and it != first]
    more = draw(st.lists(st.sampled_from(others), unique=True, max_size=2)) if others else []
    stages = {it: draw(some_ids(0, 2)) for it in draw(some_ids(1, 3))}
    taken: set[str] = set()
    for stage, steps in stages.items():
        stages[stage] = [it for it in steps if it not in taken]
        taken.update(steps)
    way = Way(
        journey_id,
        kinds[first],
        [first, *more],
        stages,
        is_target=draw(st.integers(0, 3)) == 0,
    )
    for stage in stages:
        if draw(st.integers(0, 2)) == 0:
            way.contacts[stage] = draw(TEXTS)
    for step in way.steps[:1]:
        if draw(st.booleans()):
            way.pains[step] = draw(some_ids(1, 1))[0]
        if draw(st.booleans()):
            way.chances[step] = draw(some_ids(1, 1))[0]
    return way
