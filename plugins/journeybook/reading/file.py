"""One file while it is being read: its text, its problems, and what it names."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from journeybook.reading import characters
from journeybook.reading.values import BROKEN, check_cut

if TYPE_CHECKING:
    from yaml import Node, ScalarNode

    from journeybook.reading.limits import Limits
    from journeybook.reading.problems import Problems

_CUT = re.compile(r"#(?<=[ \t]#)[^\s]")
SEPARATORS = str.maketrans({"\u2028": "\ue028", "\u2029": "\ue029"})
_BACK = str.maketrans({"\ue028": "\u2028", "\ue029": "\u2029"})


class Named(NamedTuple):
    """Something a file names: what sort of thing, which one, in which field and where."""

    family: str
    target: str
    role: str
    line: int
    column: int


class File:
    """What the readers of values need to know about the file they read.

    Args:
        text: the text of the file.
        root: the tree composed from it.
        problems: where to report.
        limits: what is too much.
    """

    def __init__(self, text: str, root: Node, problems: Problems, limits: Limits) -> None:
        self.text = text
        self.root = root
        self.problems = problems
        self.limits = limits
        self.names: list[Named] = []
        self._has_cuts = _CUT.search(text) is not None
        self._has_escapes = "\\" in text
        self._has_separators = "\ue028" in text or "\ue029" in text
        self.is_tricky = self._has_cuts or self._has_escapes or self._has_separators

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    def inspect(self, node: ScalarNode, value: str) -> object:
        """Look closer at a text: comments that cut it off, characters hidden in escapes."""
        if self._has_separators:
            value = value.translate(_BACK)
        if self._has_cuts and not node.style:
            check_cut(node, value, self.after(node), self)
        if self._has_escapes and node.style == '"':
            found = characters.REFUSED.search(value)
            if found:
                self.problems.add(node, *characters.refusal(found[0]))
                return BROKEN
        return value

    def is_comment(self, node: Node) -> bool:
        """Tell whether what follows a value is a comment that was meant as text."""
        return self._has_cuts and re.match(r"[ \t]+#[^\s]", self.after(node)) is not None

    def after(self, node: Node) -> str:
        """Give the rest of the line behind a value."""
        end = node.end_mark.index
        return self.text[end : self.text.find("\n", end) + 1 or None].rstrip("\n")
