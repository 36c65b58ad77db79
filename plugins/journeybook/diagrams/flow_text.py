"""The ways through a journey as Mermaid `flowchart` text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.diagrams.diagram import Diagram
from journeybook.diagrams.escape import label, node_label
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.diagrams.given import Edge, Flow, Node
    from journeybook.words import Words

_SHAPES = {
    "step": ("[", "]"),
    "condition": ("{", "}"),
    "alternative": ("[", "]"),
    "journey": ("([", "])"),
    "team": ("([", "])"),
}
_ARROWS = {
    "forward": "-->",
    "loop": "-->",
    "setback": "-->",
    "alternative": "-.->",
    "skip": "-.->",
    "handover": "==>",
}


def flow_text(flow: Flow, words: Words) -> Diagram | None:
    """Write the ways through a journey as Mermaid text; `None` when there is only one way.

    Every node and edge carries the name of its kind as a class, and no colours: those
    belong to the theme of the page.
    """
    if not flow.interesting:
        return None
    said = words.say(Message("The ways through “%(title)s”", title=flow.title))
    names = {node.key: f"n{index}" for index, node in enumerate(flow.nodes)}
    text = ["flowchart TD", f"  accTitle: {label(said)}"]
    for index, title in enumerate(flow.stages):
        own = [node for node in flow.nodes if node.stage == index]
        if own:
            text.append(f"  subgraph s{index} [{node_label(title)}]")
            text.extend(f"    {_node(node, names, words)}" for node in own)
            text.append("  end")
    text.extend(f"  {_node(node, names, words)}" for node in flow.nodes if node.stage is None)
    text.extend(f"  {_edge(index, edge, names, words)}" for index, edge in enumerate(flow.edges))
    text.extend(f"  {line}" for line in _classes(flow))
    return Diagram(said, "\n".join(text) + "\n", 960, 160 + 110 * len(flow.nodes))


def _node(node: Node, names: dict[str, str], words: Words) -> str:
    opened, closed = _SHAPES[node.kind]
    return f"{names[node.key]}{opened}{node_label(words.say(node.title))}{closed}:::{node.kind}"


def _edge(index: int, edge: Edge, names: dict[str, str], words: Words) -> str:
    said = " · ".join(words.say(one) for one in edge.labels)
    between = f"|{node_label(said)}|" if said else ""
    arrow = f"e{index}@{_ARROWS[edge.kind]}{between}"
    return f"{names[edge.source]} {arrow} {names[edge.target]}"


def _classes(flow: Flow) -> Iterator[str]:
    for kind in dict.fromkeys(edge.kind for edge in flow.edges):
        own = [f"e{index}" for index, edge in enumerate(flow.edges) if edge.kind == kind]
        yield f"class {','.join(own)} {kind}"
