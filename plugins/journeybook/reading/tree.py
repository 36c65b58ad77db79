"""Find a value in a tree of nodes by its path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import MappingNode, Node, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.references import Path


def trail(root: Node, path: Path) -> Iterator[Node]:
    """Follow a path from the root, as far as it was written out.

    Where an author wrote one value for a list of one, or for a group of fields, the path
    goes on inside that value, and the trail stays on it.
    """
    node = root
    yield node
    for part in path:
        if isinstance(part, int):
            if not isinstance(node, SequenceNode):
                continue
            if part >= len(node.value):
                return
            node = node.value[part]
        else:
            if not isinstance(node, MappingNode):
                continue
            found = value_of(node, part)
            if found is None:
                return
            node = found
        yield node


def find(root: Node, path: Path) -> Node:
    """Find the value at the end of a path, or the nearest one around it that was written."""
    *_, last = trail(root, path)
    return last


def value_of(node: MappingNode, key: str) -> Node | None:
    """Find the value under a key."""
    return next((value for it, value in node.value if it.value == key), None)


def key_of(node: Node, key: str) -> ScalarNode | None:
    """Find the key itself."""
    if not isinstance(node, MappingNode):
        return None
    return next(
        (it for it, _ in node.value if isinstance(it, ScalarNode) and it.value == key), None
    )
