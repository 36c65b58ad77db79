"""The ways through a journey as Mermaid `flowchart` text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.diagrams.diagram import MAX_TEXT, Diagram
from journeybook.diagrams.escape import label, node_label
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.diagrams.given import Edge, Flow, Node
    from journeybook.words import Words

MAX_EDGES = 500
"""Mermaid draws an error instead of a flowchart with more edges than this."""

_SHAPES = {"condition": ("{", "}"), "journey": ("([", "])"), "team": ("([", "])")}
_BOX = ("[", "]")
_ARROWS = {"alternative": "-.->", "skip": "-.->", "handover": "==>"}
_ARROW = "-->"

_MOST_ACROSS = 5
"""So many nodes fit beside each other on a screen; more stand below each other."""
_NODE, _STAGE, _CONDITION = (200, 118), 70, 130
"""What Mermaid takes, in pixels: a node with the room beside it, a stage's frame, a condition."""


def flow_text(flow: Flow, words: Words) -> Diagram | None:
    """Write the ways through a journey as Mermaid text; `None` when there is only one way.

    Colours belong to the theme of the page, so kinds are only named: a node has its kind as
    a class, and an edge as the beginning of its id (`[data-id^="loop"]`), because Mermaid
    gives edges no classes of ours.
    """
    if not flow.interesting or len(flow.edges) > MAX_EDGES:
        return None
    said = words.say(Message("The ways through “%(title)s”", title=flow.title))
    names = {node.key: f"n{index}" for index, node in enumerate(flow.nodes)}
    across = len(flow.nodes) <= _MOST_ACROSS
    text = [f"flowchart {'LR' if across else 'TD'}"]
    text += [f"  accTitle: {label(said)}", f"  accDescr: {label(_described(words))}"]
    for index, title in enumerate(flow.stages):
        own = [node for node in flow.nodes if node.stage == index]
        if own:
            text.append(f"  subgraph s{index} [{node_label(title)}]")
            text.extend(f"    {_node(node, names, words)}" for node in own)
            text.append("  end")
    text.extend(f"  {_node(node, names, words)}" for node in flow.nodes if node.stage is None)
    text.extend(f"  {_edge(index, edge, names, words)}" for index, edge in enumerate(flow.edges))
    drawn = "\n".join(text) + "\n"
    return Diagram(said, drawn, *_size(flow, across=across)) if len(drawn) <= MAX_TEXT else None


def _described(words: Words) -> str:
    said = (
        Message("A flowchart of the steps and of every way from one to another."),
        Message("The map on this page tells the same in words."),
    )
    return " ".join(map(words.say, said))


def _size(flow: Flow, *, across: bool) -> tuple[int, int]:
    """Estimate how wide and high the drawing becomes."""
    kinds = [node.kind for node in flow.nodes]
    stages = len({node.stage for node in flow.nodes if node.stage is not None})
    wide, high = _NODE
    if across:
        return wide * len(kinds) + _STAGE * stages, 3 * high
    below = sum(kind in {"step", "optional"} for kind in kinds)
    beside = min(2, sum(edge.kind != "forward" for edge in flow.edges) // 2)
    height = high * below + _STAGE * stages + (high + _CONDITION) * kinds.count("condition")
    return 2 * wide + wide * beside, height


def _node(node: Node, names: dict[str, str], words: Words) -> str:
    opened, closed = _SHAPES.get(node.kind, _BOX)
    return f"{names[node.key]}{opened}{node_label(words.say(node.title))}{closed}:::{node.kind}"


def _edge(index: int, edge: Edge, names: dict[str, str], words: Words) -> str:
    said = " · ".join(words.say(one) for one in edge.labels)
    between = f"|{node_label(said)}|" if said else ""
    arrow = f"{edge.kind}{index}@{_ARROWS.get(edge.kind, _ARROW)}{between}"
    return f"{names[edge.source]} {arrow} {names[edge.target]}"
