"""Find where a value was written: remembered for assessments, else by reading a file again."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Place
from journeybook.reading.characters import decode
from journeybook.reading.documents import document
from journeybook.reading.limits import Limits
from journeybook.reading.marks import start
from journeybook.reading.matter import front_matter
from journeybook.reading.problems import Problems
from journeybook.reading.tree import find

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from yaml import Node

    from journeybook.model.references import Path
    from journeybook.reading.marks import Marks

_TREES = 16
"""How many trees are kept: whoever asks usually asks more about the same file."""


def locator(
    texts: Mapping[str, bytes],
    known: Mapping[str, Marks],
    limits: Limits,
    series: Mapping[str, tuple[str, Marks]] = MappingProxyType({}),
) -> Callable[[str, Path], Place]:
    """Make the function that finds where a value was written.

    Args:
        texts: the bytes of each file as they were read, by the file's name.
        known: what was remembered of each file when it was read.
        limits: the limits they were read with.
        series: the file with the values of each metric, by that of the metric, and where they
            stand in it.
    """

    @lru_cache(maxsize=_TREES)
    def tree(file: str) -> Node | None:
        problems = Problems(file)
        text = decode(texts[file], problems) if file in texts else None
        if text is not None and file.endswith(".md"):
            text = front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
        found = document(text, problems, limits) if text is not None else None
        return found.root if found else None

    def locate(file: str, path: Path) -> Place:
        if path[:1] == ("values",) and file in series:
            name, places = series[file]
            return Place(name, *places.get(path, (1, 1)))
        mark = known.get(file, {}).get(path)
        if mark:
            return Place(file, *mark)
        root = tree(file)
        if root is None:
            return Place(file, 1, 1)
        return Place(file, *start(find(root, path)))

    return locate
