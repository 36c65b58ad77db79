"""Journeys against the nine checks: a table that can be read from across the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import STANDINGS, Standing, tally
from journeybook.analysis.scorecard.verdict import VERDICTS, Verdict, counts
from journeybook.model.addresses import check_anchor
from journeybook.model.check import Side
from journeybook.model.checks import NINE
from journeybook.model.persona import KIND_OF_JOURNEY, Kind
from journeybook.pages.filters import Filter, named
from journeybook.pages.labels import JOURNEYS_OF_KIND
from journeybook.pages.verdicts import verdict_counts
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeybook.analysis.scorecard.card import Row, Scorecard
    from journeybook.model.check import Check
    from journeybook.pages.verdicts import Counted
    from journeybook.pages.viewpoint import Ref, Viewpoint

_STRONGEST = tuple(reversed(Standing))
_KINDS = (Kind.CUSTOMER, Kind.PARTNER, Kind.EMPLOYEE)
"""Those with two sides first."""


class Column(NamedTuple):
    """A check at the head of a column."""

    id: str
    check: Ref


class Cell(NamedTuple):
    """How a journey stands on a check, and where that is told in full.

    Args:
        standing: the standing as data.
        word: what it is called.
        href: the check on the journey's scorecard.
        note: whose employee journey it rests on.
    """

    standing: str
    word: str
    href: str
    note: str | None


class HeatRow(NamedTuple):
    """A journey: its cells in the order of the columns, and what it adds up to.

    `customer` is empty where those checks are not asked. `rank` orders rows by their verdict.
    """

    journey: Ref
    team: str | None
    filters: dict[str, str]
    customer: tuple[Cell, ...]
    employee: tuple[Cell, ...]
    verdict: Verdict
    word: str | None
    met: str
    rank: int


class HeatGroup(NamedTuple):
    """The journeys of a kind."""

    kind: str
    title: str
    rows: tuple[HeatRow, ...]


class Total(NamedTuple):
    """A row at the foot: what it counts, each column's counts in words, and the verdicts."""

    title: str
    columns: tuple[tuple[tuple[str, str], ...], ...]
    verdicts: tuple[Counted, ...]


class HeatMap(NamedTuple):
    """The whole table. `order` are the standings from weakest to strongest, for sorting."""

    customer: tuple[Column, ...]
    employee: tuple[Column, ...]
    groups: tuple[HeatGroup, ...]
    totals: tuple[Total, ...]
    order: str
    size: int


def heat_map(view: Viewpoint, cards: Sequence[Scorecard]) -> HeatMap:
    """Put journeys into a table with the nine checks, grouped by kind and by title.

    Checks of the organisation's own are left to their own pages: they count in no verdict,
    and a table with any number of columns could be read on no screen.

    Args:
        view: the page that shows it.
        cards: the scorecards of the journeys that are held against the checks.
    """
    columns = {side: tuple(_columns(view, side)) for side in Side}
    words = {it: view.say(STANDINGS[it]) for it in Standing}
    return HeatMap(
        columns[Side.CUSTOMER],
        columns[Side.EMPLOYEE],
        tuple(_groups(view, cards, words)),
        tuple(_totals(view, cards)),
        " ".join(Standing),
        len(cards),
    )


def heat_filters(view: Viewpoint, cards: Sequence[Scorecard]) -> Iterator[Filter]:
    """List the filters above the table, each with only those choices that some row answers to."""
    journeys = [it.journey for it in cards]
    kinds = {it.kind for it in journeys}
    verdicts = {it.verdict for it in cards}
    standings = {row.standing for it in cards for row in it.nine}
    yield Filter(
        "kind",
        view.say(Message("Kind")),
        tuple((it.value, view.say(KIND_OF_JOURNEY[it])) for it in _KINDS if it in kinds),
    )
    yield Filter(
        "team",
        view.say(Message("Team")),
        named(view, "team", (it.owner for it in journeys)),
    )
    yield Filter(
        "verdict",
        view.say(Message("Verdict")),
        tuple((it.value, view.say(VERDICTS[it])) for it in Verdict if it in verdicts),
    )
    # Where all stand alike, there is nothing to tell apart.
    if len(standings) > 1:
        yield Filter(
            "standing",
            view.say(Message("Result")),
            tuple((it.value, view.say(STANDINGS[it])) for it in _STRONGEST if it in standings),
            cell=True,
        )
        yield Filter(
            "check",
            view.say(Message("on the check")),
            tuple((it.id, view.say(it.title)) for it in _nine(view)),
            cell=True,
            everything=view.say(Message("Any")),
        )


def _nine(view: Viewpoint, side: Side | None = None) -> Iterator[Check]:
    for check in view.catalogue.checks.values():
        if check.id in NINE and side in {None, check.side}:
            yield check


def _columns(view: Viewpoint, side: Side) -> Iterator[Column]:
    for check in _nine(view, side):
        yield Column(check.id, view.ref("check", check.id))


def _groups(
    view: Viewpoint, cards: Iterable[Scorecard], words: Mapping[Standing, str]
) -> Iterator[HeatGroup]:
    by_title = sorted(cards, key=lambda it: it.journey.title.casefold())
    for kind in _KINDS:
        found = tuple(_row(view, it, words) for it in by_title if it.journey.kind is kind)
        if found:
            yield HeatGroup(kind, view.say(JOURNEYS_OF_KIND[kind]), found)


def _row(view: Viewpoint, card: Scorecard, words: Mapping[Standing, str]) -> HeatRow:
    journey = card.journey
    ref = view.ref("journey", journey.id)
    has_verdict = card.verdict is not Verdict.COUNTED
    return HeatRow(
        ref,
        view.ref("team", journey.owner).title if journey.owner else None,
        {"kind": journey.kind, "team": journey.owner or "", "verdict": card.verdict},
        tuple(_cell(view, it, ref.href, words) for it in card.customer),
        tuple(_cell(view, it, ref.href, words) for it in card.employee),
        card.verdict,
        view.say(VERDICTS[card.verdict]) if has_verdict else None,
        view.say(Message("%(met)s of %(of)s", met=card.tally.met, of=card.tally.total)),
        _RANKS.get(card.verdict, 0) * 10 + card.tally.met,
    )


_RANKS = {
    Verdict.NOT_ASSESSABLE: 0,
    Verdict.NOT_YET_ASSESSED: 1,
    Verdict.ON_THE_WAY: 2,
    Verdict.IDEAL: 3,
}


def _cell(view: Viewpoint, row: Row, href: str | None, words: Mapping[Standing, str]) -> Cell:
    note = None
    if row.through:
        names = view.words.listed(view.ref("journey", it).title for it in row.weakest)
        text = _ALONE if len(row.through) == 1 else _WEAKEST
        note = view.say(Message(text.text, journeys=names))
    standing = row.standing
    return Cell(standing, words[standing], f"{href}#{check_anchor(row.check.id)}", note)


_ALONE = Message("rests on: %(journeys)s")
_WEAKEST = Message("weakest: %(journeys)s")


def _totals(view: Viewpoint, cards: Sequence[Scorecard]) -> Iterator[Total]:
    """Count each column, once for those with two sides and once for the employees' own.

    Together they would count an employee journey for itself and once more for every journey
    that rests on it.
    """
    with_sides = [it for it in cards if it.journey.kind is not Kind.EMPLOYEE]
    employees = [it for it in cards if it.journey.kind is Kind.EMPLOYEE]
    if with_sides:
        title = Message(
            "The one customer or partner journey",
            "All %(n)s customer and partner journeys",
            n=len(with_sides),
        )
        yield _total(view, title, with_sides)
    if employees:
        title = Message("The one employee journey", "All %(n)s employee journeys", n=len(employees))
        yield _total(view, title, employees)


def _total(view: Viewpoint, title: Message, cards: Sequence[Scorecard]) -> Total:
    stood: dict[str, list[Standing]] = {it.id: [] for it in _nine(view)}
    for card in cards:
        for row in card.known:
            stood[row.check.id].append(row.standing)
    tallies = [tally(it) for it in stood.values()]
    return Total(
        view.say(title),
        tuple(
            tuple(
                (standing, view.say(said))
                for (standing, _), said in zip(it.counts, counts(it), strict=True)
            )
            for it in tallies
        ),
        tuple(verdict_counts(view, cards)),
    )
