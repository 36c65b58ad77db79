"""What YAML can do and a journey never needs: tags, aliases without end, directives.

They are looked for in the stream of events, before anything is made of them. Most files
have no character in a place where one of these could begin, and are not looked at twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingNode,
    Node,
    NodeEvent,
    ScalarEvent,
    SequenceNode,
)
from yaml._yaml import CParser

from journeybook.reading.problems import shown
from journeybook.words import Message

if TYPE_CHECKING:
    from yaml import Mark as PythonMark
    from yaml._yaml import Mark as NativeMark

    Mark = PythonMark | NativeMark

    from journeybook.reading.limits import Limits
    from journeybook.reading.problems import Problems

_SIGNS = re.compile(r"[!&*](?<=[\s\[{,:].)(?:(?<=!)|(?=[0-9A-Za-z_-]))")

_YAML_TAG = "tag:yaml.org,2002:"


def may_surprise(text: str) -> bool:
    """Tell whether a text could have tags, anchors, aliases or directives in it."""
    if text.startswith(("!", "&", "*", "%")) or "\n%" in text:
        return True
    # Most texts have none of these anywhere, which is seen a hundred times sooner.
    return ("!" in text or "&" in text or "*" in text) and _SIGNS.search(text) is not None


def refuse_surprises(text: str, problems: Problems, limits: Limits) -> bool:
    """Report tags, directives and too many aliases.

    Returns:
        Whether the text repeats values by aliases.
    """
    aliases = 0
    anchors: dict[str, Mark | None] = {}
    parser = CParser(text)
    while (event := parser.get_event()) is not None:
        if isinstance(event, AliasEvent):
            aliases += 1
            anchors.pop(event.anchor or "", None)
            if aliases == limits.aliases + 1:
                _refuse(
                    event.start_mark,
                    "too-many-aliases",
                    Message(
                        "values are repeated by “*%(name)s” and the like more than %(most)s times",
                        name=shown(event.anchor or ""),
                        most=str(limits.aliases),
                    ),
                    Message(
                        "write the values out, and put a text that begins with * in quotes; "
                        "“%(option)s” under “limits:” in mkdocs.yml allows more",
                        option="aliases",
                    ),
                    problems,
                )
        elif isinstance(event, DocumentStartEvent):
            if event.tags:
                _refuse(
                    event.start_mark,
                    "directive",
                    Message("lines that begin with % have no meaning here"),
                    Message("take this line out"),
                    problems,
                )
            continue
        if isinstance(event, NodeEvent) and event.anchor and not isinstance(event, AliasEvent):
            anchors[event.anchor] = event.start_mark
        if (tag := getattr(event, "tag", None)) is not None:
            is_text = isinstance(event, ScalarEvent)
            written = shown(tag.replace(_YAML_TAG, "!!"))
            _refuse(
                event.start_mark,
                "tag",
                Message(
                    "“%(tag)s” is a YAML tag, and tags have no meaning here",
                    tag=written,
                ),
                Message("put the text in quotes if it begins with an exclamation mark")
                if is_text
                else Message("take it out"),
                problems,
            )
    for name, mark in anchors.items():
        problem = Message("“&%(name)s” gives a name to a value, and nothing uses it", name=name)
        help_ = Message("put the text in quotes if it begins with &")
        _refuse(mark, "anchor", problem, help_, problems)
    return aliases > 0


def refuse_growth(root: Node, problems: Problems, limits: Limits) -> bool:
    """Report aliases that lead into themselves or grow beyond the limits.

    Returns:
        Whether the tree can be walked safely.
    """
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()

    def size(node: Node) -> int:
        """Count a value and all in it. The depth has been checked while composing."""
        if id(node) in sizes:
            return sizes[id(node)]
        if id(node) in open_nodes:
            raise _EndlessError(node)
        open_nodes.add(id(node))
        total = 1
        if isinstance(node, MappingNode):
            total += sum(size(key) + size(value) for key, value in node.value)
        elif isinstance(node, SequenceNode):
            total += sum(size(item) for item in node.value)
        else:
            total += len(node.value) // 100
        open_nodes.discard(id(node))
        sizes[id(node)] = total
        return total

    try:
        if size(root) <= limits.nodes:
            return True
    except _EndlessError as error:
        message = Message("this value is repeated by an alias inside itself, without end")
        problems.add(error.node, "endless-alias", message, Message("write the values out"))
        return False
    problem = Message("aliases make this file hold too many values")
    help_ = Message(
        "write the values out; “%(option)s” under “limits:” in mkdocs.yml allows more",
        option="nodes",
    )
    problems.add(root, "too-much", problem, help_)
    return False


class _EndlessError(Exception):
    """A value has itself inside."""

    def __init__(self, node: Node) -> None:
        super().__init__("endless")
        self.node = node


def _refuse(
    mark: Mark | None, code: str, problem: Message, help_: Message, problems: Problems
) -> None:
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problems.add_at((line, column), code, problem, help_)
    problems.mute(line)
