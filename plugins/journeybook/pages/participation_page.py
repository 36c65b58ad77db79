"""Who took part in which journey: who was never asked first, then every journey and department."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.participation import Involvement, asked_of
from journeybook.model.journey import TookPartIn
from journeybook.model.persona import Kind
from journeybook.pages.attention import Folded, folded
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.labels import JOURNEYS_OF_KIND, label
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.tiles import Tile, TileGroup, TileRow, Tiles, departments
from journeybook.pages.took_part import ANCHOR, STANDING, WORDS, parts_of, since, work
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.participation import Seat
    from journeybook.model.journey import Journey
    from journeybook.pages.site import Site

_KINDS = (Kind.CUSTOMER, Kind.PARTNER, Kind.EMPLOYEE)
_MEANINGS = (
    (TookPartIn.STRATEGY, Message("where we want to go, and why")),
    (TookPartIn.JOURNEY, Message("what happens in it, and what should")),
    (TookPartIn.MEASURING, Message("by what we tell whether it goes well")),
)
"""The three things to take part in."""


class Missing(NamedTuple):
    """A department and a journey in which it is at work, or took part once."""

    team: Ref
    journey: Ref
    note: str | None


class Counted(NamedTuple):
    """A department: in how many journeys it is at work, and how it takes part in these."""

    team: Ref
    at_work: int
    takes_part: int
    no_longer: int
    never: int


def participation_page(site: Site, address: str) -> str:
    """Make the page on who took part in which journey."""
    view = Viewpoint(site, address)
    found = site.participation
    return render(
        view.words,
        "participation.html",
        trail=trail(view),
        sentence=_sentence(view),
        never=_missing(view, found.never()),
        no_longer=_missing(view, found.no_longer()),
        table=_table(view),
        teams=list(_counted(view)),
        things=[(view.say(label(it)), view.say(meaning)) for it, meaning in _MEANINGS],
    )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say in how many places a department is at work where it was never asked."""
    if not any(it.participation for it in view.catalogue.journeys.values()):
        return None
    never = len(view.site.participation.never())
    return Glimpse(
        view.say(Message("Who took part")),
        _sentence(view),
        view.overview("participation"),
        alarm=never > 0,
    )


def _sentence(view: Viewpoint) -> str:
    """Say how often a department was never asked, as far as this edition can tell."""
    table = view.site.participation
    seats = [it for it in table.seats if it.at_work]
    never = sum(1 for it in seats if it.involvement is Involvement.NEVER)
    untold = sum(journey.id in view.catalogue.partial for journey, _ in table.rows)
    told = []
    if never:
        told.append(
            Message(
                "Of the %(total)s times that a department is at work in a journey, it was never "
                "asked in one.",
                "Of the %(total)s times that a department is at work in a journey, it was never "
                "asked in %(n)s.",
                n=never,
                total=len(seats),
            )
        )
    elif not untold:
        told.append(Message("Every department was asked in each journey in which it is at work."))
    if untold:
        told.append(
            Message(
                "In one journey it cannot be told in this edition who is at work and was never "
                "asked: part of what carries it is not shown here.",
                "In %(n)s journeys it cannot be told in this edition who is at work and was never "
                "asked: part of what carries them is not shown here.",
                n=untold,
            )
        )
    return " ".join(map(view.say, told))


def _missing(view: Viewpoint, seats: Sequence[Seat]) -> Folded[Missing]:
    return folded([_one(view, it) for it in seats])


def _one(view: Viewpoint, seat: Seat) -> Missing:
    said = since(view, seat) if seat.involvement is Involvement.NO_LONGER else None
    note = " · ".join(it for it in (said, work(view, seat)) if it)
    return Missing(view.ref("team", seat.team), _at(view, seat.journey), note or None)


def _at(view: Viewpoint, journey: str) -> Ref:
    ref = view.ref("journey", journey)
    return ref.at(ANCHOR)


def _table(view: Viewpoint) -> Tiles:
    found = view.site.participation
    order = sorted(found.rows, key=lambda it: (_KINDS.index(it[0].kind), it[0].title.casefold()))
    return Tiles(
        view.say(Message("Who takes part in which journey, department by department")),
        view.say(Message("Journey")),
        departments(view, found.teams),
        tuple(
            TileGroup(
                None,
                tuple(_row(view, journey, seats) for journey, seats in rows),
                view.say(JOURNEYS_OF_KIND[kind]),
            )
            for kind, rows in groupby(order, key=lambda it: it[0].kind)
        ),
    )


def _row(view: Viewpoint, journey: Journey, seats: Sequence[Seat]) -> TileRow:
    ref = _at(view, journey.id)
    return TileRow(ref, None, tuple(_tile(view, journey, it, ref.href) for it in seats))


def _tile(view: Viewpoint, journey: Journey, seat: Seat, href: str | None) -> Tile:
    word = view.say(WORDS[seat.involvement])
    if seat.involvement is Involvement.ABSENT:
        return Tile("", word)
    note = None
    if seat.involvement in {Involvement.IN_PART, Involvement.IN_ALL}:
        lasting = sum(it.lasts for it in seat.parts)
        of = len(asked_of(journey))
        word = view.say(Message("%(n)s of %(of)s", n=lasting, of=of))
        note = parts_of(view, seat) if lasting < of else None
    elif seat.involvement is Involvement.NO_LONGER:
        note = since(view, seat)
    elif seat.steps:
        note = view.say(Message("in one step", "in %(n)s steps", n=seat.steps))
    return Tile(STANDING[seat.involvement], word, note, href)


def _counted(view: Viewpoint) -> Iterator[Counted]:
    for team in view.site.participation.teams:
        seats = [it for it in view.site.participation.of(team) if it.at_work]
        kinds = [it.involvement for it in seats]
        yield Counted(
            view.ref("team", team),
            len(seats),
            sum(it in {Involvement.IN_PART, Involvement.IN_ALL} for it in kinds),
            kinds.count(Involvement.NO_LONGER),
            kinds.count(Involvement.NEVER),
        )
