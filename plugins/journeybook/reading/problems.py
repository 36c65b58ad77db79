"""The problems of one file, collected while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.words import Message
from journeybook.words.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Problems", "shown"]


class Problems:
    """What is wrong in one file, each mistake once.

    A value that has been reported is remembered, so that a later, coarser look at the
    same file does not report it again; so is a line that could not be read as YAML.

    Args:
        file: the file, relative to the project.
        limit: how many problems to keep.
    """

    def __init__(self, file: str, limit: int = 100) -> None:
        self.file = file
        self.found: list[Diagnostic] = []
        self.root: Node | None = None
        self._has_more = False
        self._limit = limit
        self._reported: set[int] = set()
        self._settled: set[tuple[int, str]] = set()
        self._muted: set[int] = set()
        self._shifts: dict[int, int] = {}
        self._keys: dict[int, ScalarNode] | None = None

    def add(
        self,
        at: Node,
        code: str,
        problem: Message,
        help: Message | None = None,  # noqa: A002
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Report a problem with a value, or with a key."""
        if severity is Severity.ERROR:
            self._reported.add(id(at))
        mark = at.start_mark
        self.add_at((mark.line + 1, mark.column + 1), code, problem, help, severity)

    def add_at(
        self,
        at: tuple[int, int],
        code: str,
        problem: Message,
        help: Message | None = None,  # noqa: A002
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Report a problem at a line and column, which count from 1."""
        line, column = at
        if self.is_mute(line):
            return
        if self.is_full:
            self.skip()
            return
        place = Place(self.file, line, self.column(line, column))
        self.found.append(Diagnostic(place, code, problem, help, severity))

    def mark(self, node: Node) -> None:
        """Remember that a value has been reported, at another place."""
        self._reported.add(id(node))

    def mute(self, line: int) -> None:
        """Say nothing more about a line: what is wrong with it has been said."""
        self._muted.add(line)

    def mend(self, old: str, new: str, lines: frozenset[int]) -> None:
        """Go on with a mended text: mute the lines that were wrong, count columns as before."""
        for line in lines:
            self.mute(line)
        both = zip(old.split("\n"), new.split("\n"), strict=False)
        for line, (before, after) in enumerate(both, start=1):
            if before != after and line not in lines:
                self._shifts[line] = self._shifts.get(line, 0) + len(after) - len(before)

    @property
    def is_full(self) -> bool:
        """Tell whether enough has been found, so that nobody need think about what was meant."""
        return len(self.found) >= self._limit

    def skip(self) -> None:
        """Note that there is one more problem than is told."""
        self._has_more = True

    def is_mute(self, line: int) -> bool:
        """Tell whether nothing more is to be said about a line."""
        return line in self._muted

    def column(self, line: int, column: int) -> int:
        """Give the column in what the author wrote for one in the mended text."""
        return max(column - self._shifts.get(line, 0), 1)

    def settle(self, owner: Node, key: str) -> None:
        """Say nothing about a field that is missing: it was misspelt, and that was said."""
        self._settled.add((id(owner), key))

    def is_settled(self, owner: Node, key: str) -> bool:
        """Tell whether the absence of a field has been explained."""
        return (id(owner), key) in self._settled

    def knows(self, node: Node) -> bool:
        """Tell whether a value has been reported."""
        return id(node) in self._reported

    def key_of(self, node: Node) -> ScalarNode | None:
        """Find the key under which a value stands, looking through lists."""
        if self._keys is None:
            self._keys = dict(_keys(self.root)) if self.root else {}
        return self._keys.get(id(node))

    def name_of(self, node: Node) -> str:
        """Name the field in which a value stands, for use in a message."""
        key = self.key_of(node)
        return shown(key.value) if key else "?"

    @property
    def has_errors(self) -> bool:
        """Tell whether anything found makes the file unusable."""
        return any(it.severity is Severity.ERROR for it in self.found)

    def all(self) -> tuple[Diagnostic, ...]:
        """List what was found, in the order of the file."""
        listed = sorted(self.found, key=lambda it: it.place)
        if self._has_more:
            listed.append(
                Diagnostic(
                    Place(self.file, 1, 1),
                    "more-problems",
                    Message("this file has more problems than are shown"),
                    Message("mend these first"),
                )
            )
        return tuple(listed)


def _keys(root: Node) -> Iterator[tuple[int, ScalarNode]]:
    """Pair every value with its key. Values that stand in a list have the key of the list."""
    todo: list[tuple[Node, ScalarNode | None]] = [(root, None)]
    seen: set[int] = set()
    while todo:
        node, key = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if key is not None:
            yield id(node), key
        if isinstance(node, MappingNode):
            for inner_key, value in node.value:
                todo.append((value, inner_key if isinstance(inner_key, ScalarNode) else None))
        elif isinstance(node, SequenceNode):
            todo.extend((item, key) for item in node.value)
