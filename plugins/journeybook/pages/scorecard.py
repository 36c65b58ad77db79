"""The scorecard on a journey's page: the verdict, and both sides of the promise check by check."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import Standing
from journeybook.analysis.scorecard.verdict import Verdict, counts
from journeybook.model.check import Side as Asked
from journeybook.model.persona import Kind
from journeybook.pages.checked import because, checked, past
from journeybook.pages.results import said
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.scorecard.card import Row, Scorecard
    from journeybook.model.journey import Journey
    from journeybook.pages.checked import Checked
    from journeybook.pages.results import Said
    from journeybook.pages.viewpoint import Ref, Viewpoint


class Side(NamedTuple):
    """The checks of one side of the promise.

    Args:
        name: what it is called in data.
        title: its heading.
        tally: how many of its checks are met; `None` when that cannot be told in this edition.
        note: what holds for all of its checks.
        asked: the employee journeys that were asked.
        idle: the employee journeys that could not be asked, because none of them is in use.
        rows: its checks.
    """

    name: str
    title: str
    tally: str | None
    note: str | None
    asked: tuple[Ref, ...]
    idle: tuple[Ref, ...]
    rows: tuple[Checked, ...]


class Board(NamedTuple):
    """A scorecard as a page shows it.

    Args:
        verdict: what it adds up to, as data.
        sentence: the verdict as a sentence.
        counts: how many of the nine stand where.
        sides: the sides of the promise, and the organisation's own checks.
        beside: results that were recorded but are not asked of this journey, by check.
    """

    verdict: Verdict
    sentence: str
    counts: str
    sides: tuple[Side, ...]
    beside: tuple[tuple[Ref, tuple[Said, ...]], ...]

    @property
    def nine(self) -> tuple[Side, ...]:
        """The sides that the verdict is made of."""
        return tuple(it for it in self.sides if it.name != "added")


def scorecard(view: Viewpoint, journey: Journey) -> Board:
    """Show how a journey stands.

    Args:
        view: the page that shows it.
        journey: the journey.
    """
    card = view.site.scores.of(journey.id)
    is_asked = card.verdict is not Verdict.NONE
    own = {row.check.id for row in card.rows if row.journey == journey.id} if is_asked else set()
    results = view.site.scores.results(journey.id)
    beside = {check: past(view, it) for check, it in results.items() if check not in own}
    return Board(
        card.verdict,
        view.say(card.sentence),
        view.words.listed(view.say(it) for it in counts(card.tally)),
        tuple(_sides(view, card)) if is_asked else (),
        tuple(
            (
                view.ref("check", check),
                tuple(said(view, journey, it.entry, it.result) for it in recorded),
            )
            for check, recorded in beside.items()
            if recorded
        ),
    )


def _sides(view: Viewpoint, card: Scorecard) -> Iterator[Side]:
    """List the sides that are asked: the employees first on a journey of their own."""
    kind = card.journey.kind
    customer = ("customer", _CUSTOMER[kind], card.customer)
    employee = ("employee", _EMPLOYEE, card.employee)
    ours = Message("Also asked by %(name)s", name=view.catalogue.organisation.name)
    first, second = (employee, customer) if kind is Kind.EMPLOYEE else (customer, employee)
    for name, title, rows in (first, second, ("added", ours, card.added)):
        if rows:
            yield _side(view, card, name, view.say(title), rows)


_CUSTOMER = {
    Kind.CUSTOMER: Message("What the customer meets"),
    Kind.PARTNER: Message("What the partner meets"),
    Kind.EMPLOYEE: Message("What the employees meet, as our customers"),
}
_EMPLOYEE = Message("What the employees can keep up")


def _side(view: Viewpoint, card: Scorecard, name: str, title: str, rows: Sequence[Row]) -> Side:
    days = [row.trend.points[0].day for row in card.rows if row.trend.points]
    start = min(days, default=None)
    # What is hidden from an edition may be the weakest, so it is in no count.
    known = [row for row in rows if not (card.is_partial and _is_behind(row))]
    met = sum(row.standing is Standing.MET for row in known)
    note = _note(view, rows)
    asked = dict.fromkeys(it.journey for row in rows for it in row.through)
    return Side(
        name,
        title,
        view.say(Message("%(met)s of the %(of)s met", met=met, of=len(known))) if known else None,
        note,
        tuple(view.refs("journey", tuple(sorted(asked)))),
        tuple(view.refs("journey", card.idle)) if any(map(_is_behind, rows)) else (),
        tuple(checked(view, card.journey, row, start, told=note is not None) for row in rows),
    )


def _is_behind(row: Row) -> bool:
    """Tell whether a check is asked of the employee journeys behind a journey."""
    return row.check.side is Asked.EMPLOYEE


def _note(view: Viewpoint, rows: Sequence[Row]) -> str | None:
    """Say once what would otherwise be said at every check: why nothing is known of any."""
    reasons = {because(view, row.counted) for row in rows if row.counted.result is None}
    alike = len(reasons) == 1 and all(row.counted.result is None for row in rows)
    return reasons.pop() if alike and len(rows) > 1 else None
