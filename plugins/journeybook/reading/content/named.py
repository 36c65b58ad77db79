"""What mkdocs.yml names itself: a style sheet, a script, a logo, a font."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

_LONGEST = 300


def named_in(settings: object) -> frozenset[str]:
    """List every text in a configuration that could be the path of a file in the content folder.

    Args:
        settings: what YAML made of mkdocs.yml, or of several such files.
    """
    return frozenset(posixpath.normpath(it.strip().lstrip("/")) for it in _texts(settings))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if 0 < len(value) < _LONGEST and "\n" not in value:
            yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
