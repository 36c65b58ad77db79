# ruff: noqa: D102 (what each of these means is written once, where it is worked out)
"""What the drawings are made from, as far as they look at it.

These are shapes, not classes: the answers that `analysis` gives have them, and so
can anything else. That keeps the drawings from knowing how a journey is analysed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from journeybook.words import Message


class Remembered(Protocol):
    """The points that are remembered, as indices."""

    @property
    def highest(self) -> int | None: ...
    @property
    def lowest(self) -> int | None: ...
    @property
    def end(self) -> int | None: ...


class Point(Protocol):
    """How a step or a stage feels."""

    @property
    def stage(self) -> int: ...
    @property
    def step(self) -> int | None: ...
    @property
    def position(self) -> int: ...
    @property
    def slots(self) -> int: ...
    @property
    def number(self) -> int | None: ...
    @property
    def title(self) -> str: ...
    @property
    def first(self) -> int | None: ...
    @property
    def last(self) -> int | None: ...
    @property
    def feeling(self) -> str | None: ...
    @property
    def step_id(self) -> str | None: ...


class Line(Protocol):
    """How a journey feels to one traveller, or to all."""

    @property
    def persona(self) -> str | None: ...
    @property
    def points(self) -> Sequence[Point]: ...
    @property
    def remembered(self) -> Remembered: ...


class Stage(Protocol):
    """The room a stage takes."""

    @property
    def index(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def start_slot(self) -> int: ...
    @property
    def slots(self) -> int: ...
    @property
    def anchor_id(self) -> str: ...
    @property
    def steps(self) -> int: ...


class Node(Protocol):
    """Something the traveller can come by."""

    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def title(self) -> str | Message: ...
    @property
    def stage(self) -> int | None: ...


class Edge(Protocol):
    """A way from one node to another."""

    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def labels(self) -> Sequence[str | Message]: ...


class Flow(Protocol):
    """All ways through a journey."""

    @property
    def title(self) -> str: ...
    @property
    def stages(self) -> Sequence[str]: ...
    @property
    def nodes(self) -> Sequence[Node]: ...
    @property
    def edges(self) -> Sequence[Edge]: ...
    @property
    def interesting(self) -> bool: ...


class Stand(Protocol):
    """How a check stood from a day on."""

    @property
    def day(self) -> dt.date: ...
    @property
    def standing(self) -> str: ...
    @property
    def version(self) -> int: ...
