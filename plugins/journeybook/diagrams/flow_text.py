"""The ways through a journey as Mermaid `flowchart` text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.diagrams.diagram import MAX_TEXT, Diagram
from journeybook.diagrams.escape import label, node_label
from journeybook.diagrams.flow_room import room
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.diagrams.given import Edge, Flow, Node
    from journeybook.words import Words

MAX_EDGES = 500
"""Mermaid draws an error instead of a flowchart with more edges than this."""

_SHAPES = {"condition": ("{{", "}}"), "journey": ("([", "])"), "team": ("([", "])")}
_BOX = ("[", "]")
_ARROWS = {"alternative": "-.->", "skip": "-.->", "handover": "==>"}
_ARROW = "-->"


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
    text = ["flowchart TD"]
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
    return Diagram(said, drawn, *room(flow, words)) if len(drawn) <= MAX_TEXT else None


def _described(words: Words) -> str:
    said = (
        Message("A flowchart of the steps and of every way from one to another."),
        Message("The map on this page tells the same in words."),
    )
    return " ".join(map(words.say, said))


def _node(node: Node, names: dict[str, str], words: Words) -> str:
    opened, closed = _SHAPES.get(node.kind, _BOX)
    return f"{names[node.key]}{opened}{node_label(words.say(node.title))}{closed}:::{node.kind}"


def _edge(index: int, edge: Edge, names: dict[str, str], words: Words) -> str:
    said = " · ".join(words.say(one) for one in edge.labels)
    between = f"|{node_label(said)}|" if said else ""
    arrow = f"{edge.kind}{index}@{_ARROWS.get(edge.kind, _ARROW)}{between}"
    return f"{names[edge.source]} {arrow} {names[edge.target]}"
