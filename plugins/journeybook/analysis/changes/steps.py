"""Stages and steps that came, went, moved or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.changes.change import Change, Part, What
from journeybook.analysis.changes.matching import out_of_order, pairs
from journeybook.analysis.changes.names import NAMES
from journeybook.model.ids import slug
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeybook.analysis.changes.fields import Fields
    from journeybook.model.journey import Journey, Stage, Step

_BELOW = frozenset({"id", "steps"})


def compare_stages(fields: Fields, old: Journey, new: Journey) -> Iterator[Change]:
    """List what changed in the stages of a journey and in their steps.

    A step is followed by its id through the whole journey, so that one which moves to another
    stage has moved, and has not gone here and come there.
    """
    return _Stages(fields, old, new).compare()


class _Stages:
    """The stages and steps of two states of one journey, paired up."""

    def __init__(self, fields: Fields, old: Journey, new: Journey) -> None:
        self.fields = fields
        self.old = old
        self.new = new
        self.stages = pairs(old.stages, new.stages, lambda it: it.id)
        self.steps = pairs_of_steps(old, new)
        self.homes = {step.id: at for at, it in enumerate(old.stages) for step in it.steps}

    def compare(self) -> Iterator[Change]:
        """List what changed, stage by stage; what is gone comes first."""
        for index, stage in enumerate(self.old.stages):
            if index not in self.stages.values():
                yield _gone("stages", stage, ())
        yield from _steps_gone(self.old, self.steps)
        matched = sorted(self.stages)
        strayed = {matched[it] for it in out_of_order([self.stages[at] for at in matched])}
        for index, stage in enumerate(self.new.stages):
            trail = (_part("stages", stage),)
            if index not in self.stages:
                yield _new("stages", stage, ())
            else:
                if index in strayed:
                    before = self.new.stages[index - 1].title if index else None
                    yield _moved("stages", trail, before)
                was = self.old.stages[self.stages[index]]
                yield from _renamed(was, stage, trail)
                yield from self.fields.compare(was, stage, trail, skip=_BELOW)
            yield from self._steps_in(index, stage)

    def _steps_in(self, index: int, stage: Stage) -> Iterator[Change]:
        home = self.stages.get(index, -1)
        stayed = [it for it in stage.steps if self.homes.get(self.steps.get(it.id, "")) == home]
        ranks = [self.old.places[self.steps[it.id]][0] for it in stayed]
        strayed = {stayed[it].id for it in out_of_order(ranks)}
        for at, step in enumerate(stage.steps):
            trail = (_part("steps", step),)
            if step.id not in self.steps:
                yield _new("steps", step, (_part("stages", stage),))
                continue
            was = self.old.places[self.steps[step.id]][1]
            if self.homes[was.id] != home:
                yield _elsewhere(self.old.stages[self.homes[was.id]], stage, trail)
            elif step.id in strayed:
                yield _moved("steps", trail, stage.steps[at - 1].title if at else None)
            yield from _renamed(was, step, trail)
            yield from self.fields.compare(was, step, trail, skip=_BELOW)


def pairs_of_steps(old: Journey, new: Journey) -> dict[str, str]:
    """Find for each step after which one it was before: by id, else by what it says."""
    found = {it: it for it in new.places if it in old.places}
    left = [step for step in old.steps if step.id not in found]
    right = [step for step in new.steps if step.id not in found]
    for after, before in pairs(left, right, lambda it: it.title).items():
        found[right[after].id] = left[before].id
    return found


def _steps_gone(old: Journey, steps: Mapping[str, str]) -> Iterator[Change]:
    kept = set(steps.values())
    for stage in old.stages:
        for step in stage.steps:
            if step.id not in kept:
                yield _gone("steps", step, (_part("stages", stage),))


def _new(field: str, thing: Stage | Step, trail: tuple[Part, ...]) -> Change:
    said = Message("%(thing)s added: %(title)s", thing=NAMES[field], title=f"“{thing.title}”")
    return Change(What.NEW, field, said, trail, None, thing.id)


def _gone(field: str, thing: Stage | Step, trail: tuple[Part, ...]) -> Change:
    said = Message("%(thing)s gone: %(title)s", thing=NAMES[field], title=f"“{thing.title}”")
    return Change(What.GONE, field, said, trail, thing.id, None)


def _elsewhere(old: Stage, new: Stage, trail: tuple[Part, ...]) -> Change:
    said = Message(
        "moved from stage “%(before)s” to stage “%(after)s”", before=old.title, after=new.title
    )
    return Change(What.MOVED, "steps", said, trail, old.id, new.id)


def _renamed(was: Stage | Step, now: Stage | Step, trail: tuple[Part, ...]) -> Iterator[Change]:
    """Say another id, unless it merely followed the title."""
    follows = slug(was.title) == was.id and slug(now.title) == now.id
    if was.id != now.id and not follows:
        said = Message("id: %(before)s → %(after)s", before=was.id, after=now.id)
        yield Change(What.RENAMED, "id", said, trail, was.id, now.id)


def _moved(field: str, trail: Sequence[Part], before: str | None) -> Change:
    said = Message("moved to the front")
    if before is not None:
        said = Message("moved: it follows “%(title)s” now", title=before)
    return Change(What.MOVED, field, said, tuple(trail))


def _part(field: str, thing: Stage | Step) -> Part:
    return Part(field, NAMES[field], thing.title, thing.id)
