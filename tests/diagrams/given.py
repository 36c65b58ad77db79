"""Lines and stages for the drawings, without a journey behind them."""

from typing import NamedTuple

from hypothesis import strategies as st
from journeybook.analysis.feeling import Line, Point, StageSpan

LEVEL = st.none() | st.tuples(st.integers(1, 5), st.integers(1, 5))


class Felt(NamedTuple):
    lines: tuple[Line, ...]
    stages: tuple[StageSpan, ...]


def felt(*travellers, sizes=None):
    """Lay levels out over stages: one level, a pair for a change, or None, per step."""
    sizes = sizes or [len(travellers[0])]
    starts = [sum(sizes[:at]) for at in range(len(sizes))]
    spans = tuple(
        StageSpan(at, f"Fase {at}", start, size, f"stage-{at}", size)
        for at, (start, size) in enumerate(zip(starts, sizes, strict=True))
    )
    stage_of = [at for at, size in enumerate(sizes) for _ in range(size)]
    lines = []
    for who, levels in enumerate(travellers):
        points = []
        for slot, level in enumerate(levels):
            first, last = level if isinstance(level, tuple) else (level, level)
            stage = stage_of[slot]
            title = f"Stap {slot + 1}"
            points.append(
                Point(
                    stage,
                    slot - starts[stage],
                    slot,
                    1,
                    slot + 1,
                    title,
                    first,
                    last,
                    None,
                    f"s{slot}",
                )
            )
        lines.append(Line(f"reiziger-{who}" if len(travellers) > 1 else None, tuple(points)))
    return Felt(tuple(lines), spans)


@st.composite
def feelings(draw):
    sizes = draw(st.lists(st.integers(1, 6), min_size=1, max_size=6))
    steps = sum(sizes)
    travellers = draw(
        st.lists(st.lists(LEVEL, min_size=steps, max_size=steps), min_size=1, max_size=3)
    )
    return felt(*travellers, sizes=sizes)
