"""What a trip has to tell at each of its stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from journeybook.analysis.trips.ahead import Reached, reached
from journeybook.analysis.trips.missing import untold
from journeybook.model.trip_plan import RoleOn
from journeybook.pages.labels import label
from journeybook.pages.text import inline
from journeybook.pages.told import proofs
from journeybook.pages.trip_parts import (
    Item,
    Part,
    day,
    mark,
    notes,
    team,
    teams,
    texts,
)
from journeybook.pages.trip_tables import legs, milestones, needs, objectives
from journeybook.pages.walks import walk_ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeybook.model.trip import Trip
    from journeybook.model.trip_log import Retrospective
    from journeybook.model.trip_plan import TeamRole
    from journeybook.pages.viewpoint import Viewpoint

    Tell = Callable[[Viewpoint, Trip], Iterator[Part]]


def parts_of(view: Viewpoint, trip: Trip, stop: str) -> list[Part]:
    """List what a trip tells at a stop: what belongs there by nature, and what names the stop."""
    tell = _TELLING.get(stop)
    found = [*(tell(view, trip) if tell else ()), *_anywhere(view, trip, stop)]
    return [it for it in found if it.filled]


def _coach(view: Viewpoint, trip: Trip) -> Iterator[Part]:
    say = view.say
    for on, title in (
        (RoleOn.CUSTOMER, Message("Roles for the customer's trip")),
        (RoleOn.ORGANISATION, Message("Roles for the organisation's own trip")),
    ):
        roles = tuple(_role(view, it) for it in trip.team if it.on is on)
        yield Part(f"roles-{on}", say(title), items=roles)
    if trip.coach:
        it = trip.coach
        since = Message("since %(day)s", day=it.since) if it.since else None
        told = notes(team(view, it.team), say(since) if since else None, it.task)
        yield Part("coach", say(Message("Coach")), items=(Item(inline(it.who), told),))
    here = teams(view, trip.departments)
    yield Part("departments", say(Message("Departments that travel along")), lead=here)


def _role(view: Viewpoint, role: TeamRole) -> Item:
    return Item(inline(role.title), notes(team(view, role.team), role.task))


def _destination(view: Viewpoint, trip: Trip) -> Iterator[Part]:
    say = view.say
    yield Part("goal", say(Message("The goal")), lead=inline(trip.goal) if trip.goal else None)
    yield Part(
        "expectations",
        say(Message("What everybody expects")),
        items=tuple(
            Item(inline(it.text), notes(it.by, team(view, it.team), day(view, it.date)))
            for it in trip.expectations
        ),
    )
    yield Part("objectives", say(Message("Objectives")), table=objectives(view, trip))
    if trip.canvas:
        it = trip.canvas
        boxes = (
            (Message("Why"), it.why),
            (Message("For whom"), it.for_whom),
            (Message("What is there when we are done"), it.result),
            (Message("What we leave alone"), it.not_included),
            (Message("Money, hours and tools"), it.means),
            (Message("What can go wrong"), it.risks),
            (Message("First steps"), it.first_steps),
        )
        yield Part(
            "canvas",
            say(Message("The canvas")),
            boxes=tuple((say(title), texts(told, view)) for title, told in boxes if told),
        )


def _route(view: Viewpoint, trip: Trip) -> Iterator[Part]:
    say = view.say
    yield Part(
        "touchpoints",
        say(Message("Our own touchpoints")),
        items=tuple(
            Item(
                inline(it.title),
                notes(
                    teams(view, it.between),
                    view.ref("channel", it.channel).link if it.channel else None,
                    say(Message("answers for it: %(team)s", team=view.ref("team", it.owner).title))
                    if it.owner
                    else None,
                    it.note,
                ),
                mark(view, it.level),
            )
            for it in trip.touchpoints
        ),
    )
    yield Part("route", say(Message("How it is, and how it should become")), table=legs(view, trip))
    yield Part(
        "strengths",
        say(Message("What already goes well")),
        items=tuple(Item(inline(it.text), notes(team(view, it.team))) for it in trip.strengths),
    )
    yield Part("needs", say(Message("The people and tools it takes")), table=needs(view, trip))


def _departure(view: Viewpoint, trip: Trip) -> Iterator[Part]:
    say = view.say
    still = untold(trip, view.today)
    lead = None
    if still:
        names = view.words.listed(view.ref("team", it).title for it in still)
        said = Message(
            "Travel along and were never told, by what is on record: %(teams)s.", teams=names
        )
        lead = Markup('<span data-dated="trip">{}</span>').format(say(said))
    yield Part(
        "told",
        say(Message("Who was told")),
        lead=lead,
        items=tuple(
            Item(
                inline(it.who),
                notes(team(view, it.team), day(view, it.date) or say(Message("not yet")), it.how),
                answer=_way_in(view, it.take_part),
            )
            for it in trip.told
        ),
    )
    yield Part(
        "demos",
        say(Message("What was shown and played")),
        items=tuple(
            Item(
                inline(it.title),
                notes(
                    day(view, it.date),
                    teams(view, it.teams),
                    say(Message("one person", "%(n)s people", n=it.people)) if it.people else None,
                    walk_ref(view, it.journey) if it.journey else None,
                ),
                value=it.kind,
                label=say(label(it.kind)),
                answer=inline(it.outcome) if it.outcome else None,
            )
            for it in trip.demos
        ),
    )


def _way_in(view: Viewpoint, how: str | None) -> Markup | None:
    if how is None:
        return None
    return Markup("{} {}").format(view.say(Message("How to take part:")), inline(how))


def _under_way(view: Viewpoint, trip: Trip) -> Iterator[Part]:
    say = view.say
    yield Part("milestones", say(Message("Milestones")), table=milestones(view, trip))
    yield Part(
        "adjustments",
        say(Message("Changes of route")),
        items=tuple(
            Item(
                Markup("<s>{}</s> → {}").format(inline(it.before), inline(it.now)),
                notes(day(view, it.date), it.why),
                answer=inline(it.goal) if it.goal else None,
            )
            for it in sorted(trip.adjustments, key=lambda it: it.date, reverse=True)
        ),
    )


def _keep_travelling(view: Viewpoint, trip: Trip) -> Iterator[Part]:
    say = view.say
    yield Part(
        "celebrations",
        say(Message("What was celebrated")),
        items=tuple(
            Item(inline(it.text), notes(day(view, it.date), teams(view, it.teams), it.how))
            for it in trip.celebrations
        ),
    )
    yield Part(
        "next-round",
        say(Message("The next round")),
        lead=inline(trip.next_round) if trip.next_round else None,
    )


def _anywhere(view: Viewpoint, trip: Trip, stop: str) -> Iterator[Part]:
    """List what can belong to any stop."""
    say = view.say
    yield Part(
        "lessons",
        say(Message("Lessons")),
        items=tuple(
            Item(
                inline(it.text),
                notes(day(view, it.date), it.how),
                answer=_shared(view, it.shared_with),
            )
            for it in trip.lessons
            if (it.stop or "keep-travelling") == stop
        ),
    )
    yield Part(
        "retrospectives",
        say(Message("Looking back")),
        items=tuple(
            _looked_back(view, it)
            for it in sorted(trip.retrospectives, key=lambda it: it.date, reverse=True)
            if (it.stop or "under-way") == stop
        ),
    )
    yield Part(
        "done",
        say(Message("What we did")),
        items=tuple(
            Item(inline(it.text), notes(day(view, it.date))) for it in trip.done if it.stop == stop
        ),
    )
    yield Part(
        "effects",
        say(Message("What it does to employees")),
        items=tuple(
            Item(
                inline(it.text),
                notes(
                    day(view, it.date),
                    team(view, it.team),
                    view.ref("persona", it.persona).link if it.persona else None,
                ),
                value=it.bearing,
                label=say(label(it.bearing)) if it.bearing else None,
                answer=inline(it.answer) if it.answer else None,
                proofs=proofs(view, it.evidence),
            )
            for it in trip.effects
            if (it.stop or "under-way") == stop
        ),
    )


def _shared(view: Viewpoint, ids: tuple[str, ...]) -> Markup | None:
    if not ids:
        return None
    return Markup("{} {}").format(view.say(Message("Shared with:")), teams(view, ids) or "")


def _looked_back(view: Viewpoint, it: Retrospective) -> Item:
    changes = []
    for change in it.changes:
        by = Message("by %(day)s", day=change.due) if change.due else None
        stands = view.say(by) if by else ""
        if change.done and change.done <= view.today:
            stands = view.say(Message("done on %(day)s", day=change.done))
        elif reached(change.due, change.done, view.today) is Reached.OVERDUE:
            stands = Markup('{} <strong data-dated="milestone">{}</strong>').format(
                stands, view.say(Message("overdue"))
            )
        below = Markup(" · ").join(notes(team(view, change.owner), stands))
        changes.append(Markup("{} <small>{}</small>").format(inline(change.text), below))
    return Item(
        day(view, it.date) or Markup(),
        notes(teams(view, it.teams)),
        lists=(
            (view.say(Message("Went well")), texts(it.went_well, view)),
            (view.say(Message("Did not")), texts(it.went_badly, view)),
            (view.say(Message("What we change")), tuple(changes)),
        ),
    )


_TELLING: Mapping[str, Tell] = {
    "coach": _coach,
    "destination": _destination,
    "route": _route,
    "departure": _departure,
    "under-way": _under_way,
    "keep-travelling": _keep_travelling,
}
