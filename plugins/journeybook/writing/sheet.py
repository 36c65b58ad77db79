"""One file of YAML while it is changed: edits at the places of its values, all at once."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode, YAMLError

from journeybook.reading.composing import TooMuchError, compose
from journeybook.reading.file import SEPARATORS
from journeybook.reading.limits import Limits
from journeybook.writing.spelling import spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

_MATTER = re.compile(
    r"\A---[ \t]*(?:\r\n|\r|\n)(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_BREAK = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """Other characters in the place of some. Places count characters from 0."""

    start: int
    end: int
    text: str


class NotAsMeantError(Exception):
    """The edits would not do what was meant, or would change something else as well."""


class Sheet:
    """A file that is being changed. Nothing happens before `written`.

    Args:
        root: the tree of the values in it.
        text: all its text, without byte-order mark.
    """

    def __init__(self, raw: bytes, text: str, start: int, root: Node) -> None:
        self.root = root
        self.text = text
        self._bom = raw.startswith(codecs.BOM_UTF8)
        self._raw = raw
        self._start = start
        self._edits: dict[tuple[int, int], Edit] = {}
        self._values: dict[int, str] = {}
        self._added: dict[int, list[tuple[object, object]]] = {}
        self._grown: dict[int, object] = {}
        found = _BREAK.search(text)
        self.line_end = found[0] if found else "\n"

    @property
    def is_changed(self) -> bool:
        """Whether anything is to be changed."""
        return bool(self._edits)

    def slice(self, node: Node) -> str:
        """Give a value as it was written."""
        return self.text[self._at(node) : self._end(node)]

    def place(self, node: Node) -> tuple[int, int]:
        """Give the line and column where a value begins, counted from 1 over the whole file."""
        at = self._at(node)
        before = _BREAK.split(self.text[:at])
        return len(before), len(before[-1]) + 1

    def replace(self, node: ScalarNode, value: str) -> None:
        """Put another value, or the name of another field, in the place of this one.

        Raises:
            NotAsMeantError: it stands in a block of text and cannot be told apart in it.
        """
        written = self.slice(node)
        if node.style in {"|", ">"}:
            if written.count(node.value.strip()) != 1:
                raise NotAsMeantError(node.value)
            self._put(node, written.replace(node.value.strip(), value))
            self._values[id(node)] = node.value.replace(node.value.strip(), value)
            return
        self._put(node, spelled(value, node.style))
        self._values[id(node)] = value

    def quote(self, node: ScalarNode) -> None:
        """Put a value in quotes that has none. It stays what it is."""
        self._put(node, spelled(node.value, '"'))

    def insert(self, owner: MappingNode, after: ScalarNode, key: str, value: str) -> None:
        """Write a field on a line of its own, below the field that has one value on its lines.

        Raises:
            NotAsMeantError: there is no such line, as in `{title: x}`.
        """
        found = next(value for key_, value in owner.value if key_ is after)
        if owner.flow_style or not isinstance(found, ScalarNode) or found.style in {"|", ">"}:
            raise NotAsMeantError(key)
        ends = _BREAK.search(self.text, self._end(found))
        at = ends.end() if ends else len(self.text)
        line = f"{' ' * after.start_mark.column}{key}: {spelled(value, None)}"
        self._add(at, line + self.line_end if ends else self.line_end + line)
        self._added.setdefault(id(owner), []).append((key, value))

    def spread(self, node: ScalarNode, short: str, key: str, value: str) -> None:
        """Write fields out where one value stood for the whole, and add one.

        Raises:
            NotAsMeantError: the value takes several lines.
        """
        written = self.slice(node)
        if _BREAK.search(written) or node.style in {"|", ">"}:
            raise NotAsMeantError(key)
        indent = " " * node.start_mark.column
        ends = _BREAK.search(self.text, self._end(node))
        at = ends.end() if ends else len(self.text)
        line = f"{indent}{key}: {spelled(value, None)}"
        self._add(self._at(node), f"{short}: ")
        self._add(at, line + self.line_end if ends else self.line_end + line)
        self._grown[id(node)] = _fields([(short, node.value), (key, value)])

    def append(self, node: Node, value: str) -> None:
        """Add a value to a list, or make a list of the one value that stood for it.

        Raises:
            NotAsMeantError: the list is empty, or written in a way that leaves no room.
        """
        if isinstance(node, ScalarNode) and node.style not in {"|", ">"}:
            self._put(node, f"[{self.slice(node)}, {spelled(value, None)}]")
            self._grown[id(node)] = [node.value, value]
            return
        if not isinstance(node, SequenceNode) or not node.value:
            raise NotAsMeantError(value)
        last = node.value[-1]
        if not isinstance(last, ScalarNode) or last.style in {"|", ">"}:
            raise NotAsMeantError(value)
        at = self._end(last)
        if node.flow_style:
            self._add(at, f", {spelled(value, None)}")
        else:
            ends = _BREAK.search(self.text, at)
            line = f"{' ' * node.start_mark.column}- {spelled(value, None)}"
            at = ends.end() if ends else len(self.text)
            self._add(at, line + self.line_end if ends else self.line_end + line)
        self._grown[id(node)] = [*(said(it) for it in node.value), value]

    def written(self) -> bytes:
        """Give the file with all edits in it, read again to be sure of what it says now.

        Raises:
            NotAsMeantError: it would say something else than was meant.
        """
        if not self._edits:
            return self._raw
        parts, at = [], 0
        for edit in sorted(self._edits.values()):
            if edit.start < at:
                raise NotAsMeantError(edit.text)
            parts += [self.text[at : edit.start], edit.text]
            at = edit.end
        text = "".join([*parts, self.text[at:]])
        raw = (codecs.BOM_UTF8 if self._bom else b"") + text.encode()
        again = sheet(raw, matter=self._start > 0)
        meant = self._meant(self.root)
        if again is None or said(again.root) != meant:
            raise NotAsMeantError("it would say something else")
        return raw

    def _meant(self, node: Node) -> object:
        if id(node) in self._grown:
            return self._grown[id(node)]
        if isinstance(node, ScalarNode):
            return self._values.get(id(node), node.value)
        if isinstance(node, SequenceNode):
            return [self._meant(it) for it in node.value]
        pairs = [(self._meant(key), self._meant(value)) for key, value in node.value]
        return _fields([*pairs, *self._added.get(id(node), ())])

    def _at(self, node: Node) -> int:
        return self._start + int(node.start_mark.index)

    def _end(self, node: Node) -> int:
        return self._start + int(node.end_mark.index)

    def _put(self, node: Node, text: str) -> None:
        start, end = self._at(node), self._end(node)
        if self.text[start:end] != text:
            self._edits[start, end] = Edit(start, end, text)

    def _add(self, at: int, text: str) -> None:
        known = self._edits.get((at, at))
        self._edits[at, at] = Edit(at, at, (known.text if known else "") + text)


def sheet(raw: bytes, *, matter: bool = False) -> Sheet | None:
    """Open a file to be changed.

    Args:
        raw: its bytes.
        matter: whether it is an article, with its fields between two lines `---`.

    Returns:
        `None` for what cannot be changed with certainty: it is no YAML or no UTF-8, or it
        repeats lists and fields by aliases.
    """
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return None
    start, end = 0, len(text)
    if matter:
        found = _MATTER.match(text)
        if not found:
            return None
        start, end = found.span(1)
    try:
        root = compose(text[start:end].translate(SEPARATORS), Limits())
    except (YAMLError, TooMuchError):
        return None
    return Sheet(raw, text, start, root) if root and not _repeats(root) else None


def said(node: Node) -> object:
    """Tell what a tree says, without how it is written and in which order its fields stand."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [said(it) for it in node.value]
    return _fields([(said(key), said(value)) for key, value in node.value])


def _fields(pairs: list[tuple[object, object]]) -> tuple[str, list[tuple[object, object]]]:
    return "fields", sorted(pairs, key=repr)


def _repeats(root: Node) -> bool:
    """Tell whether a list or a group of fields stands in the tree more than once."""
    seen: set[int] = set()
    for node in _groups(root, seen):
        if id(node) in seen:
            return True
        seen.add(id(node))
    return False


def _groups(root: Node, seen: set[int]) -> Iterator[Node]:
    todo = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, ScalarNode):
            continue
        yield node
        if id(node) in seen:
            for one in node.value:
                todo.extend(one if isinstance(node, MappingNode) else (one,))
