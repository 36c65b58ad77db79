"""The road map as a page shows it: the drawing, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.road_map import Bar, Lane, road_map
from journeybook.model.initiative import InitiativeStatus
from journeybook.pages.initiative_rows import row
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from journeybook.diagrams.diagram import Diagram
    from journeybook.model.initiative import Initiative
    from journeybook.pages.initiative_rows import InitiativeRow
    from journeybook.pages.viewpoint import Viewpoint

_STATES = {InitiativeStatus.UNDER_WAY: "active", InitiativeStatus.DONE: "done"}


class RoadMap(NamedTuple):
    """The road map: what it shows in words, its drawing, and its rows by the day they end."""

    sentence: str
    drawing: Diagram | None
    rows: Sequence[InitiativeRow]
    undated: Sequence[InitiativeRow]


def road_map_of(view: Viewpoint) -> RoadMap | None:
    """Show what is done when; `None` when no initiative has a day."""
    everything = view.catalogue.initiatives.values()
    dated = sorted((it for it in everything if _days(it)), key=lambda it: (_days(it), it.id))
    if not dated:
        return None
    title = view.say(Message("Who does what when"))
    teams = dict.fromkeys(it.owner for it in dated)
    lanes = [
        Lane(
            view.ref("team", team).title if team else view.say(Message("nobody yet")),
            [_bar(it, view.today) for it in dated if it.owner == team],
        )
        for team in teams
    ]
    return RoadMap(
        " ".join(view.say(it) for it in _sentences(dated, view.today)),
        road_map(lanes, title, view.today, view.words),
        [row(view, it) for it in dated],
        [row(view, it) for it in everything if not _days(it)],
    )


def _days(it: Initiative) -> tuple[dt.date, dt.date] | None:
    """Give the first and the last day; the same where only one is known."""
    end = it.result.date if it.result else it.due
    first, last = it.start or end, end or it.start
    return (min(first, last), last) if first and last else None


def _bar(it: Initiative, today: dt.date) -> Bar:
    start, end = _days(it) or (today, today)
    late = it.is_open and it.due is not None and it.due < today
    return Bar(it.title, start, end, _STATES.get(it.status, ""), late)


def _sentences(dated: Sequence[Initiative], today: dt.date) -> list[Message]:
    running = sum(it.status is InitiativeStatus.UNDER_WAY for it in dated)
    late = sum(it.is_open and it.due is not None and it.due < today for it in dated)
    ahead = sorted((it.due, it.title) for it in dated if it.is_open and it.due and it.due >= today)
    said = [
        Message(
            "One initiative is under way.",
            "%(n)s initiatives are under way.",
            n=running,
        )
        if running
        else Message("No initiative is under way.")
    ]
    if ahead:
        said.append(
            Message(
                "The next to be done is “%(title)s”, on %(day)s.",
                title=ahead[0][1],
                day=ahead[0][0],
            )
        )
    if late:
        said.append(
            Message(
                "One should have been done by now.",
                "%(n)s should have been done by now.",
                n=late,
            )
        )
    return said
