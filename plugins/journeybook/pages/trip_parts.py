"""What stands at a stop of a trip, in a few shapes: items with notes, tables, boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from journeybook.analysis.levels import LEVELS
from journeybook.pages.map import Mark
from journeybook.pages.text import inline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from journeybook.pages.told import Proof
    from journeybook.pages.viewpoint import Viewpoint
    from journeybook.words import Message


class Item(NamedTuple):
    """One thing that is told.

    Args:
        text: what it is.
        notes: by whom, when, how.
        mark: how it feels, where that is known.
        value: its kind as data, such as `heavier`.
        label: the same in words.
        answer: what is done about it.
        lists: lists below it, each with a heading.
        proofs: what it rests on.
    """

    text: Markup
    notes: tuple[Markup, ...] = ()
    mark: Mark | None = None
    value: str | None = None
    label: str | None = None
    answer: Markup | None = None
    lists: tuple[tuple[str, tuple[Markup, ...]], ...] = ()
    proofs: tuple[Proof, ...] = ()


class Cell(NamedTuple):
    """A cell of a table.

    Args:
        text: what it says.
        value: its kind as data, such as `overdue`.
        dated: what sort of thing it is when it depends on the day of the edition.
        proofs: what it rests on.
    """

    text: Markup
    value: str | None = None
    dated: str | None = None
    proofs: tuple[Proof, ...] = ()


class Table(NamedTuple):
    """A table; the first cell of each row names it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Part(NamedTuple):
    """A part of a stop under its own heading. Which fields are filled decides what it shows."""

    id: str
    title: str
    lead: Markup | None = None
    items: tuple[Item, ...] = ()
    table: Table | None = None
    boxes: tuple[tuple[str, tuple[Markup, ...]], ...] = ()

    @property
    def filled(self) -> bool:
        """Whether there is anything to show."""
        return any(self[2:])


def notes(*given: str | Markup | None) -> tuple[Markup, ...]:
    """Keep the notes there are, safe to show."""
    return tuple(escape(it) for it in given if it)


def day(view: Viewpoint, when: dt.date | None) -> Markup | None:
    """Write a day."""
    if when is None:
        return None
    return Markup('<time datetime="{}">{}</time>').format(when.isoformat(), view.words.date(when))


def team(view: Viewpoint, team_id: str | None) -> Markup | None:
    """Name a team, with a link."""
    return view.ref("team", team_id).link if team_id else None


def teams(view: Viewpoint, ids: Iterable[str]) -> Markup | None:
    """Name teams in a row, with links."""
    return Markup(", ").join(view.ref("team", it).link for it in ids) or None


def mark(view: Viewpoint, level: int | None) -> Mark | None:
    """Show a level, in a word as well."""
    return Mark(level, level, view.say(LEVELS[level])) if level else None


def texts(given: Iterable[str | Message], view: Viewpoint) -> tuple[Markup, ...]:
    """Show several texts, shipped or written."""
    return tuple(inline(view.say(it)) for it in given)


def cell(text: str | Markup | None) -> Cell:
    """Show a cell; without anything to say, a dash."""
    return Cell(escape(text) if text else escape("–"))
