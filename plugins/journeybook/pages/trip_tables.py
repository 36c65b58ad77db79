"""The tables of a trip: objectives, the route, what it takes, and milestones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from journeybook.analysis.trips.ahead import Reached, reached
from journeybook.pages.labels import label
from journeybook.pages.text import inline
from journeybook.pages.told import proofs
from journeybook.pages.trip_parts import Cell, Table, cell, day, notes, team
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.trip import Trip
    from journeybook.model.trip_log import Milestone
    from journeybook.model.trip_plan import Objective
    from journeybook.pages.viewpoint import Viewpoint

_REACHED = {
    Reached.IN_TIME: Message("reached"),
    Reached.LATE: Message("reached, later than agreed"),
    Reached.OVERDUE: Message("overdue"),
    Reached.COMING: Message("still to come"),
}
_ARRANGED = {
    Reached.IN_TIME: Message("there since"),
    Reached.LATE: Message("there since"),
    Reached.OVERDUE: Message("not there, overdue"),
    Reached.COMING: Message("not there yet"),
}
_DONE = (Reached.IN_TIME, Reached.LATE)


def objectives(view: Viewpoint, trip: Trip) -> Table | None:
    """Set what is to be reached beside where it stands."""
    if not trip.objectives:
        return None
    heads = (
        Message("Objective"),
        Message("Now"),
        Message("Target"),
        Message("By"),
        Message("Stands"),
    )
    rows = tuple(_objective(view, it) for it in trip.objectives)
    return Table(tuple(view.say(it) for it in heads), rows)


def legs(view: Viewpoint, trip: Trip) -> Table | None:
    """Set how it is beside how it should become."""
    if not trip.route:
        return None
    heads = (Message("Where"), Message("How it is"), Message("How it should become"))
    rows = []
    for it in trip.route:
        better = [
            Markup("<li>{} {}</li>").format(
                inline(one.text),
                view.ref("initiative", one.initiative).link if one.initiative else "",
            )
            for one in it.improvements
        ]
        becomes = inline(it.to_be) if it.to_be else escape("–")
        if better:
            becomes = Markup("{}<ul>{}</ul>").format(becomes, Markup("").join(better))
        is_now = inline(it.as_is) if it.as_is else escape("–")
        rows.append(
            (
                Cell(inline(it.title)),
                Cell(is_now, proofs=proofs(view, it.evidence)),
                Cell(becomes),
            )
        )
    return Table(tuple(view.say(it) for it in heads), tuple(rows))


def needs(view: Viewpoint, trip: Trip) -> Table | None:
    """Set the people and tools it takes beside whether they are there."""
    if not trip.needs:
        return None
    heads = (Message("Who or what"), Message("From"), Message("By"), Message("Stands"))
    rows = []
    for it in trip.needs:
        standing = reached(it.due, it.arranged, view.today)
        since = day(view, it.arranged) if standing in _DONE else None
        stands = Cell(_on(view, _ARRANGED[standing], since), standing, _dated(standing))
        kind = Markup("{} <small>{}</small>").format(inline(it.text), view.say(label(it.kind)))
        rows.append((Cell(kind), cell(team(view, it.team)), cell(day(view, it.due)), stands))
    return Table(tuple(view.say(it) for it in heads), tuple(rows))


def milestones(view: Viewpoint, trip: Trip) -> Table | None:
    """Set the points on the way beside whether they were reached."""
    if not trip.milestones:
        return None
    heads = (Message("Milestone"), Message("Team"), Message("By"), Message("Stands"))
    return Table(
        tuple(view.say(it) for it in heads),
        tuple(_milestone(view, it) for it in trip.milestones),
    )


def _objective(view: Viewpoint, it: Objective) -> tuple[Cell, ...]:
    text = inline(it.text)
    if it.metric:
        text = Markup("{} <small>{}</small>").format(text, view.ref("metric", it.metric).link)
    standing = reached(it.due, it.reached, view.today)
    on = day(view, it.reached) if standing in _DONE else None
    stands = Cell(_on(view, _REACHED[standing], on), standing, _dated(standing))
    return (Cell(text), cell(it.now), cell(it.target), cell(day(view, it.due)), stands)


def _milestone(view: Viewpoint, it: Milestone) -> tuple[Cell, ...]:
    standing = reached(it.due, it.reached, view.today)
    text = inline(it.title)
    below = notes(view.ref("initiative", it.initiative).link if it.initiative else None, it.note)
    if below:
        text = Markup("{} <small>{}</small>").format(text, Markup(" · ").join(below))
    said = _REACHED[standing]
    shown = _on(view, said, day(view, it.reached) if standing in _DONE else None)
    if standing is Reached.OVERDUE and it.due:
        days = (view.today - it.due).days
        shown = Markup("{} <small>{}</small>").format(
            shown, view.say(Message("by one day", "by %(n)s days", n=days))
        )
    stands = Cell(shown, standing, "milestone")
    return (Cell(text), cell(team(view, it.owner)), cell(day(view, it.due)), stands)


def _on(view: Viewpoint, said: Message, when: Markup | None) -> Markup:
    words = view.say(said)
    return Markup("{} <small>{}</small>").format(words, when) if when else escape(words)


def _dated(standing: Reached) -> str | None:
    """Mark what another day would tell otherwise: what was done stays done."""
    return None if standing in _DONE else "milestone"
