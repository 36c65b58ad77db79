"""Remember where a journey's results stand: every page with a scorecard links to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import MappingNode, Node, SequenceNode

from journeybook.reading.tree import key_of, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeybook.model.references import Path

Marks = dict["Path", tuple[int, int]]
"""The line and column, from 1, of the values at some paths."""


def marks(root: Node) -> Marks:
    """Note where the stages and each result of each assessment begin."""
    found: Marks = {}
    if isinstance(root, MappingNode):
        for key in ("stages", "assessments"):
            found[key,] = start(value_of(root, key) or root)
        for place, entry in enumerate(_items(value_of(root, "assessments"))):
            if isinstance(entry, MappingNode):
                for number, result in enumerate(_items(value_of(entry, "results"))):
                    found["assessments", place, "results", number] = start(result)
        mirror = key_of(root, "mirror")
        if mirror:
            found["mirror",] = start(mirror)
    return found


def start(node: Node) -> tuple[int, int]:
    """Give the line and column where a value begins."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def _items(node: Node | None) -> Sequence[Node]:
    """List what stands in a list, also where one value stands for a list of one."""
    if node is None:
        return ()
    return node.value if isinstance(node, SequenceNode) else (node,)
