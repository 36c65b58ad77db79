"""The scales of the emotion curve, and the room around it."""

from __future__ import annotations

from typing import NamedTuple

LEFT, RIGHT, TOP, BOTTOM = 96, 16, 52, 36
"""Room around the plot, in pixels: for the words of the levels, the stages, the steps' numbers."""

MIN_SLOT = 56
"""The least room a step needs for its dot and number. A longer journey makes a wider drawing."""

_PADDING = 34


class Plot(NamedTuple):
    """Turns slots and levels into pixels. `slot` is the width of a slot."""

    width: int
    height: int
    slot: float

    def x(self, position: float) -> float:
        """Place a number of slots from the start."""
        return round(LEFT + position * self.slot, 1)

    def y(self, level: float) -> float:
        """Place a level, 1 to 5."""
        room = self.height - TOP - BOTTOM - 2 * _PADDING
        return round(TOP + _PADDING + (5 - level) * room / 4, 1)
