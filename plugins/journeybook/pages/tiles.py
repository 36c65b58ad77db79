"""A table of tiles that reads as a heat map: a column for each department, a tile for each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.pages.viewpoint import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.pages.viewpoint import Viewpoint


class Tile(NamedTuple):
    """One cell.

    Args:
        value: a standing as data, for its colour and shape; empty where there is nothing to say.
        word: what it is called.
        note: what else is in it, in a few words.
        href: where it is told in full.
    """

    value: str
    word: str
    note: str | None = None
    href: str | None = None


class TileRow(NamedTuple):
    """A row: what it is about, something to say of it, and its tiles in the order of columns."""

    title: Ref
    note: str | None
    tiles: tuple[Tile, ...]


class TileGroup(NamedTuple):
    """Rows that belong together, with a row of their own above them where there is one."""

    head: TileRow | None
    rows: tuple[TileRow, ...]
    title: str | None = None


class Tiles(NamedTuple):
    """The whole table.

    Args:
        caption: what it shows, for who cannot see it.
        corner: what the rows are.
        columns: the departments.
        groups: the rows.
    """

    caption: str
    corner: str
    columns: tuple[Ref, ...]
    groups: tuple[TileGroup, ...]


def departments(view: Viewpoint, asked: Iterable[str | None]) -> tuple[Ref, ...]:
    """Name departments at the head of columns; `None` is the organisation as a whole."""
    return tuple(department(view, it) for it in asked)


def department(view: Viewpoint, team: str | None) -> Ref:
    """Name a department, or the organisation as a whole."""
    if team is None:
        return Ref(view.catalogue.organisation.name)
    return view.ref("team", team)
