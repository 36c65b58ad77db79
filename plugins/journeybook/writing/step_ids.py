"""Write the ids of steps out, so that they stay what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import MappingNode, Node, ScalarNode

from journeybook.model.journey import Journey
from journeybook.reading.limits import Limits
from journeybook.reading.parsed import parse
from journeybook.reading.tree import find, key_of, value_of
from journeybook.writing.refusing import certainly, uncertain
from journeybook.writing.sheet import NotAsMeantError, Sheet, sheet

if TYPE_CHECKING:
    from journeybook.writing.sources import Source

_ROUNDS = 5
"""How often ids are written out at most: each round can change what others are called by itself."""


def with_step_ids(source: Source, raw: bytes, meant: list[str], wanted: set[int]) -> bytes:
    """Write out the ids of steps, and of those whose own would become another by it."""
    for _ in range(_ROUNDS):
        opened = sheet(raw)
        if opened is None:
            break
        for at, path in enumerate(step_paths(source, raw)):
            if at in wanted:
                _set_id(source, opened, find(opened.root, path), meant[at])
        changed = certainly(source, opened.written)
        ids = step_ids(source, changed)
        if ids == meant:
            return changed
        if ids is None or len(ids) != len(meant):
            break
        wanted = wanted | {at for at, it in enumerate(ids) if it != meant[at]}
    return uncertain(source)


def step_ids(source: Source, raw: bytes) -> list[str] | None:
    """List the ids of a journey's steps, in order; `None` when it has problems."""
    thing = parse(Journey, source.name, source.id, raw, Limits()).thing
    return [it.id for it in thing.steps] if thing else None


def step_paths(source: Source, raw: bytes) -> list[tuple[str | int, ...]]:
    """List where a journey's steps stand, in order."""
    thing = parse(Journey, source.name, source.id, raw, Limits()).thing
    return [
        ("stages", stage, "steps", step)
        for stage, chapter in enumerate(thing.stages if thing else ())
        for step in range(len(chapter.steps))
    ]


def insert(source: Source, opened: Sheet, owner: MappingNode, key: str, value: str) -> None:
    """Write a field below the title or, where that has no line of its own, below another."""
    for name in ("title", "kind", "persona", "owner", "state", "status"):
        above = key_of(owner, name)
        try:
            if above:
                opened.insert(owner, above, key, value)
                return
        except NotAsMeantError:
            continue
    uncertain(source)


def _set_id(source: Source, opened: Sheet, node: Node, new: str) -> None:
    if isinstance(node, ScalarNode):
        certainly(source, opened.spread, node, "title", "id", new)
    elif isinstance(node, MappingNode):
        known = value_of(node, "id")
        if isinstance(known, ScalarNode):
            certainly(source, opened.replace, known, new)
        else:
            insert(source, opened, node, "id", new)
