"""The room that Mermaid takes for a flowchart, reckoned before it is drawn.

Mermaid lays a flowchart out in rows: each node stands a row below the lowest that leads to
it, and ways that pass rows by take a lane beside them. What it adds between rows, at the edge
of a stage and around the whole was measured on drawings; the height is right within a tenth,
the width roughly: it only says whether the drawing must be made smaller.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from journeybook.diagrams.settings import WRAPPING_WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.diagrams.given import Flow
    from journeybook.words import Words

_CHARACTER, _LINE = 7.1, 21
"""The width of a character and the height of a line, in pixels."""
_NODE, _LABEL = WRAPPING_WIDTH, 292
"""The longest line of a node and of a label, in pixels."""
_AROUND, _BETWEEN, _INTO_STAGE = 42, 25, 20
"""What is added around a drawing, between two rows, and where a row begins another stage."""
_FRAME, _LANE = 100, 40
"""What a node's frame and its stage add to a text, and what a lane takes besides its label."""


def room(flow: Flow, words: Words) -> tuple[int, int]:
    """Reckon how wide and how high a flow is drawn, in pixels."""
    row = _rows(flow)
    wide: dict[int, float] = defaultdict(float)
    high: dict[int, int] = defaultdict(int)
    for node in flow.nodes:
        width, height = _size(words.say(node.title), _NODE)
        wide[row[node.key]] += width + _FRAME
        frame = 8 if node.kind == "condition" else 16
        high[row[node.key]] = max(high[row[node.key]], height + frame)
    lanes = 0.0
    between: dict[int, int] = defaultdict(int)
    crossed: set[int] = set()
    stage = {node.key: node.stage for node in flow.nodes}
    for edge in flow.edges:
        width, height = _size(" · ".join(map(words.say, edge.labels)), _LABEL)
        upper, lower = sorted((row[edge.source], row[edge.target]))
        if lower > upper + 1:
            lanes += width + _LANE
        elif lower > upper:
            between[upper] = max(between[upper], height)
            if stage[edge.source] != stage[edge.target]:
                crossed.add(upper)
    gaps = _BETWEEN * (len(high) - 1) + _INTO_STAGE * len(crossed) + sum(between.values())
    return round(max(wide.values()) + lanes), _AROUND + sum(high.values()) + gaps


def _rows(flow: Flow) -> Mapping[str, int]:
    """Find the row of each node: one below the lowest that leads to it from above."""
    place = {node.key: at for at, node in enumerate(flow.nodes)}
    leading: dict[str, list[str]] = defaultdict(list)
    for edge in flow.edges:
        if place[edge.source] < place[edge.target]:
            leading[edge.target].append(edge.source)
    row: dict[str, int] = {}
    for node in flow.nodes:
        row[node.key] = max((row[it] + 1 for it in leading[node.key]), default=0)
    return row


def _size(text: str, most: int) -> tuple[float, int]:
    """Reckon how wide and how high a text is, broken into lines at its spaces."""
    longest = at = 0.0
    lines = 1 if text else 0
    for word in text.split():
        width = len(word) * _CHARACTER
        if at and at + _CHARACTER / 2 + width > most:
            lines += 1
            at = 0.0
        at += width + (_CHARACTER / 2 if at else 0)
        longest = max(longest, at)
    return min(longest, most), lines * _LINE
