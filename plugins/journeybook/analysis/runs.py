"""Steps that only follow each other, told as one: what is left to see is where a journey turns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeybook.analysis.ways import EdgeKind, Flow, Node, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def gather(flow: Flow) -> Flow:
    """Gather each run of steps within a stage into one node that names its first and its last.

    A run is entered at its first step only and left at its last only, and none of its ways
    leads back into itself; a step that can go another way stands by itself. So every choice,
    loop and hand-over keeps its place: what leads to a run leads to its first step, and what
    leads on from it leads on from its last.
    """
    into: dict[str, str] = {}
    nodes: list[Node] = []
    for run in _runs(flow):
        nodes.append(_named(run))
        into |= {node.key: run[0].key for node in run}
    within = {pair for pair in _plain(flow) if into[pair[0]] == into[pair[1]]}
    edges = (
        it._replace(source=into[it.source], target=into[it.target])
        for it in flow.edges
        if (it.source, it.target) not in within
    )
    return flow._replace(nodes=tuple(nodes), edges=tuple(edges))


def _runs(flow: Flow) -> Iterator[Sequence[Node]]:
    """Part the nodes, in order, into runs."""
    plain = _plain(flow)
    joined = {(edge.source, edge.target) for edge in flow.edges}
    run: list[Node] = []
    for node in flow.nodes:
        if (
            run
            and run[-1].stage == node.stage
            and (run[-1].key, node.key) in plain
            and not any((node.key, member.key) in joined for member in (*run, node))
        ):
            run.append(node)
            continue
        if run:
            yield run
        run = [node]
    if run:
        yield run


def _plain(flow: Flow) -> set[tuple[str, str]]:
    """List the ways between two steps that are the only way on and the only way there."""
    on = Counter(edge.source for edge in flow.edges)
    there = Counter(edge.target for edge in flow.edges)
    varied = {edge.source for edge in flow.edges if edge.kind is EdgeKind.ALTERNATIVE}
    steps = {node.key for node in flow.nodes if node.kind is NodeKind.STEP} - varied
    return {
        (edge.source, edge.target)
        for edge in flow.edges
        if edge.kind is EdgeKind.FORWARD and not edge.labels
        if {edge.source, edge.target} <= steps
        if on[edge.source] == there[edge.target] == 1
    }


def _named(run: Sequence[Node]) -> Node:
    """Name a run by its first and its last step, with the numbers they have on the map."""
    first, last = run[0], run[-1]
    if first.number is None:
        return first
    if len(run) == 1:
        return first._replace(title=f"{first.number} · {first.title}")
    between = "→" if last is run[1] else "→ … →"
    title = f"{first.number}–{last.number} · {first.title} {between} {last.title}"
    return first._replace(title=title)
