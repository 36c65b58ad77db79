"""Find where an option of the plugin stands in mkdocs.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from journeybook.model.references import Path

_OURS = "journeybook"


def locate_option(text: str, path: Path) -> tuple[int, int]:
    """Give the line and column of an option, or of the nearest one around it that was written.

    Nothing is made of the file: whatever its tags mean to MkDocs, here they mean nothing.

    Args:
        text: what is in mkdocs.yml.
        path: the names and indices below `plugins: journeybook:`.
    """
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError):
        return 1, 1
    at = found = _ours(root)
    for part in path:
        below = _below(at, part)
        if below is None:
            break
        found, at = below
    return (found.start_mark.line + 1, found.start_mark.column + 1) if found else (1, 1)


def _ours(root: yaml.Node | None) -> yaml.Node | None:
    plugins = _below(root, "plugins")
    entries = plugins[1] if plugins else None
    groups = entries.value if isinstance(entries, yaml.SequenceNode) else [entries]
    return next((it[1] for group in groups if (it := _below(group, _OURS))), None)


def _below(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Give the key under which something stands, or the item itself, and its value."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None
