"""The room in which quarters stand side by side, and numbers above each other."""

from __future__ import annotations

from typing import NamedTuple

LEFT, RIGHT, TOP = 34, 18, 26
"""Room around the plot, in pixels: for the scale, half a number, and a number on top."""


class Room(NamedTuple):
    """Turns quarters and numbers into pixels.

    Args:
        width: the width of the drawing.
        height: its height.
        places: how many quarters there are.
        most: the highest number.
        below: the room below the line of zero.
    """

    width: int
    height: int
    places: int
    most: int
    below: int

    @property
    def slot(self) -> float:
        """The width of a quarter."""
        return (self.width - LEFT - RIGHT) / self.places

    def x(self, place: float) -> float:
        """Place the middle of a quarter, counted from 0."""
        return round(LEFT + (place + 0.5) * self.slot, 1)

    def y(self, number: float) -> float:
        """Place a number."""
        height = self.height - TOP - self.below
        return round(TOP + (self.most - number) * height / self.most, 1)
