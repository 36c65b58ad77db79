"""A curve without words, small enough to stand beside a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT, _MARGIN = 120, 32, 4


class Spark(NamedTuple):
    """The paths between the gaps, and the last known level with its place (x, y, level)."""

    paths: tuple[str, ...]
    end: tuple[float, float, int] | None


def spark(levels: Sequence[int | None]) -> Spark | None:
    """Draw levels as a line of 120 by 32 pixels. Unknown levels leave a gap.

    Args:
        levels: in order, 1 to 5, `None` when unknown.

    Returns:
        The drawing, or nothing when no level is known.
    """
    paths: list[str] = []
    run: list[tuple[float, float]] = []
    end = None
    room = max(1, len(levels) - 1)
    for index, level in enumerate(levels):
        if level is None:
            paths, run = [*paths, *_path(run)], []
            continue
        x = round(_MARGIN + index * (WIDTH - 2 * _MARGIN) / room, 1)
        y = round(_MARGIN + (5 - level) * (HEIGHT - 2 * _MARGIN) / 4, 1)
        run.append((x, y))
        end = (x, y, level)
    paths += _path(run)
    return Spark(tuple(paths), end) if end else None


def _path(run: Sequence[tuple[float, float]]) -> list[str]:
    """Join points with a line; a point on its own becomes a short stroke."""
    if not run:
        return []
    if len(run) == 1:
        x, y = run[0]
        return [f"M{x - 2:g} {y:g}h4"]
    return ["M" + "L".join(f"{x:g} {y:g}" for x, y in run)]
