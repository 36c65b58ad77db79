"""What a flow is made of: nodes, and the ways between them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from journeybook.words import Message

Label = str | Message


class NodeKind(StrEnum):
    """What a node of the flow stands for."""

    STEP = "step"
    OPTIONAL = "optional"
    CONDITION = "condition"
    ALTERNATIVE = "alternative"
    JOURNEY = "journey"
    TEAM = "team"


class EdgeKind(StrEnum):
    """How one node leads to another."""

    FORWARD = "forward"
    LOOP = "loop"
    SETBACK = "setback"
    ALTERNATIVE = "alternative"
    SKIP = "skip"
    HANDOVER = "handover"


class Node(NamedTuple):
    """Something the traveller can come by.

    Args:
        key: its name within the flow.
        kind: what it stands for.
        title: what it says.
        stage: the index of the stage it belongs to; `None` outside this journey.
        step_id: the id of the step, or of the step that a condition is about.
        number: the number of the step on the map; a run of steps has that of its first.
    """

    key: str
    kind: NodeKind
    title: Label
    stage: int | None = None
    step_id: str | None = None
    number: int | None = None


class Edge(NamedTuple):
    """A way from one node to another. Each label is a fact of its own."""

    source: str
    target: str
    kind: EdgeKind
    labels: tuple[Label, ...] = ()


class Flow(NamedTuple):
    """All ways through a journey.

    Args:
        title: the title of the journey.
        stages: the titles of the stages.
        nodes: what the traveller can come by, in order.
        edges: the ways between them.
        interesting: whether there is more to see than one step after another.
    """

    title: str
    stages: tuple[str, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    interesting: bool
