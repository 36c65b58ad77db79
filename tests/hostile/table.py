"""How many cases of each family were tried, and what came of them: printed when tests end."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.hostile.case import Case

KEY = "hostile"
_OUTCOMES = ("reject", "inert", "hidden", "accept")
_WIDTH = 10


def record(
    cases: Iterable[Case], seconds: float, megabytes: float, tell: Callable[[str, object], None]
) -> None:
    """Keep what a test tried, for the table.

    Args:
        cases: the cases that came out as they should.
        seconds: how much longer than an empty publication they took together.
        megabytes: the memory it took.
        tell: pytest's `record_property`.
    """
    tried = [(case.family, case.outcome) for case in cases]
    tell(KEY, json.dumps([tried, round(max(seconds, 0), 2), round(megabytes)]))


def rows(reports: Iterable[list[tuple[str, object]]]) -> list[str]:
    """Lay out the table from the properties of the tests that passed."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    slowest: defaultdict[str, float] = defaultdict(float)
    largest: defaultdict[str, float] = defaultdict(float)
    for properties in reports:
        for key, value in properties:
            if key != KEY:
                continue
            tried, seconds, megabytes = json.loads(str(value))
            for family, outcome in tried:
                counts[family][outcome] += 1
                slowest[family] = max(slowest[family], seconds)
                largest[family] = max(largest[family], megabytes)
    if not counts:
        return []
    head = ("family", *_OUTCOMES, "as meant", "slowest", "memory")
    lines = [head]
    lines += [
        (
            family,
            *(str(counted[it] or "·") for it in _OUTCOMES),
            str(counted.total()),
            f"{slowest[family]:.1f} s",
            f"{largest[family]:.0f} MB",
        )
        for family, counted in counts.items()
    ]
    whole = sum(counts.values(), Counter())
    lines.append(
        (
            "together",
            *(str(whole[it]) for it in _OUTCOMES),
            str(whole.total()),
            f"{max(slowest.values()):.1f} s",
            f"{max(largest.values()):.0f} MB",
        )
    )
    return ["".join(cell.ljust(_WIDTH) for cell in line).rstrip() for line in lines]
