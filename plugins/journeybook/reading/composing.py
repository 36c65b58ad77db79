"""From text to a tree of nodes that know their line and column; nothing is ever constructed.

libyaml does the work. The tree holds only texts, lists and fields: tags, merge keys and
numbers mean nothing here. Its composition is recursive in C, so whatever could be deep
is watched while it grows; what provably is not, is spared the cost of watching.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yaml._yaml import CParser

if TYPE_CHECKING:
    from yaml import Mark, Node

    from journeybook.reading.limits import Limits

_SAFE_BRACKETS = 40
_DEEP_INDENT = "\n" + 40 * " "
_DEEP_LINE = re.compile(r"[-?][ \t]+[-?][ \t]+[-?][ \t]")
_SHORT_LINE = 400
"""Dashes in a line of this length can make at most half as many lists inside each other."""


class TooMuchError(Exception):
    """The text is deeper or larger than the limits allow.

    Args:
        deep: whether it is too deep; too large otherwise.
        mark: where the limit was passed.
    """

    def __init__(self, *, deep: bool, mark: Mark | None) -> None:
        super().__init__("too deep" if deep else "too large")
        self.deep = deep
        self.mark = mark


def compose(text: str, limits: Limits) -> Node | None:
    """Compose the one document in a text.

    Returns:
        The tree; `None` when there is nothing in the text.

    Raises:
        MarkedYAMLError: it is not YAML.
        TooMuchError: it passes the limits on depth or size.
    """
    parser = _Plain(text) if _is_flat(text, limits) else _Watched(text, limits)
    node: Node | None = parser.get_single_node()
    return node


def _is_flat(text: str, limits: Limits) -> bool:
    """Tell whether a text cannot possibly be deep or hold many values."""
    brackets = text.count("[") + text.count("{")
    if brackets > _SAFE_BRACKETS or _DEEP_INDENT in text:
        return False
    if max(map(len, text.split("\n"))) > _SHORT_LINE and _DEEP_LINE.search(text):
        return False
    starts = text.count("\n") + text.count(",") + text.count(": ") + text.count("- ") + brackets
    return 2 * starts < limits.nodes


class _Plain(CParser):
    """Composes without finding out what type a value would have had."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        return ""

    def descend_resolver(self, _parent: object, _index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


class _Watched(_Plain):
    """Composes while counting depth and values."""

    def __init__(self, text: str, limits: Limits) -> None:
        super().__init__(text)
        self._depth = 0
        self._count = 0
        self._limits = limits

    def descend_resolver(self, parent: object, _index: object) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > self._limits.depth or self._count > self._limits.nodes:
            deep = self._depth > self._limits.depth
            raise TooMuchError(deep=deep, mark=getattr(parent, "start_mark", None))

    def ascend_resolver(self) -> None:
        self._depth -= 1
