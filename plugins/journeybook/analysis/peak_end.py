"""The moments that people remember: the best, the worst and the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class PeakEnd(NamedTuple):
    """Which moments are remembered, as indices; `None` throughout when no level is known."""

    highest: int | None
    lowest: int | None
    end: int | None


def peak_end(levels: Sequence[int | None]) -> PeakEnd:
    """Find the moments that people remember.

    People judge an experience by its strongest moments and its ending, hardly by its
    average (Kahneman and others, 1993). Unknown levels are skipped, not guessed.

    Args:
        levels: one per moment, in order; 1 (very bad) to 5 (very good), or `None`.

    Returns:
        The indices of the highest, lowest and last known level. The earliest wins a tie.
    """
    known = [(level, index) for index, level in enumerate(levels) if level is not None]
    if not known:
        return PeakEnd(None, None, None)
    best = max(known, key=_level)
    worst = min(known, key=_level)
    return PeakEnd(best[1], worst[1], known[-1][1])


def _level(moment: tuple[int, int]) -> int:
    return moment[0]
