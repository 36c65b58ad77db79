"""Filters above a list or a table of journeys, with only what can be chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.pages.viewpoint import Viewpoint


class Filter(NamedTuple):
    """A filter: its name in the address, its label, and what can be chosen.

    Args:
        name: its name.
        title: what it is called.
        choices: each value with what it is called.
        cell: whether it is about a cell of the row instead of the row. All filters about
            cells have to hold for one and the same cell.
        everything: what it says while nothing is chosen, when that is not “all”.
    """

    name: str
    title: str
    choices: tuple[tuple[str, str], ...]
    cell: bool = False
    everything: str | None = None


def named(view: Viewpoint, family: str, used: Iterable[str | None]) -> tuple[tuple[str, str], ...]:
    """Offer objects of a family as choices, each once and by name."""
    found = {it: view.ref(family, it).title for it in used if it}
    return tuple(sorted(found.items(), key=lambda it: it[1].casefold()))
