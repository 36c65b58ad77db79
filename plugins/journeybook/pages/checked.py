"""How a journey stands on one check: what counts and why, what it rests on, and what was before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import AGEING, STANDINGS, Standing
from journeybook.model.addresses import check_anchor
from journeybook.pages.articles import helping
from journeybook.pages.labels import label
from journeybook.pages.results import said
from journeybook.pages.standings import stood, trended
from journeybook.pages.viewpoint import Ref
from journeybook.pages.voice import asking
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from journeybook.analysis.scorecard.card import Row, Through
    from journeybook.analysis.scorecard.counting import Counted
    from journeybook.analysis.scorecard.record import Recorded
    from journeybook.model.journey import Journey
    from journeybook.pages.results import Said
    from journeybook.pages.standings import Stood, Trended
    from journeybook.pages.viewpoint import Viewpoint
    from journeybook.pages.voice import Way


class Asked(NamedTuple):
    """An employee journey that answers for another one, and how it stands."""

    journey: Ref
    stood: Stood


class Checked(NamedTuple):
    """How a journey stands on one check, and what that rests on.

    Args:
        anchor: where it stands on the page.
        check: the check.
        statement: what holds when it is met.
        stood: what it counts as.
        because: why that is something else than was written.
        said: the result that counts, as it was written.
        until: how long it stands.
        trend: how it stood before.
        weakest: the employee journeys it stands or falls with, where others stand better.
        others: the other employee journeys that were asked.
        earlier: all other results that were recorded, the latest first.
        late: whether an action of one of these is overdue.
        helps: guidance for a check that was assessed and is not met.
        ways: links with which a reader answers.
    """

    anchor: str
    check: Ref
    statement: str
    stood: Stood
    because: str | None
    said: Said | None
    until: str | None
    trend: Trended | None
    weakest: tuple[Asked, ...]
    others: tuple[Asked, ...]
    earlier: tuple[Said, ...]
    late: bool
    helps: tuple[Ref, ...]
    ways: tuple[Way, ...] = ()


def checked(
    view: Viewpoint, journey: Journey, row: Row, start: dt.date | None, *, told: bool
) -> Checked:
    """Show how a journey stands on a check.

    Args:
        view: the page that shows it.
        journey: the journey whose scorecard it is on.
        row: the row of the scorecard.
        start: the day at the left of all trends of this scorecard.
        told: whether it is told elsewhere why nothing is known.
    """
    check, counted = row.check, row.counted
    ask = asking(view, journey)
    source = view.catalogue.journeys[row.journey] if row.journey else journey
    # Where all stand alike, none of them decides.
    weakest = row.weakest if len(row.weakest) < len(row.through) else ()
    earlier = tuple(_earlier(view, journey, row)) if row.journey == journey.id else ()
    return Checked(
        check_anchor(check.id),
        view.ref("check", check.id),
        view.say(check.statement),
        stood(view, counted.standing),
        None if told else because(view, counted),
        said(view, source, counted.entry, counted.result, counted)
        if counted.entry and counted.result
        else None,
        until(view, counted),
        trended(view, row.trend, start),
        tuple(_asked(view, it, check.id) for it in row.through if it.journey in weakest),
        tuple(
            _asked(view, it, check.id)
            for it in row.through
            if weakest and it.journey not in weakest
        ),
        earlier,
        any(it.action and it.action.late for it in earlier),
        helping(view, check.id) if counted.result and counted.standing is not Standing.MET else (),
        ask.check(check.id, view.say(check.title)) if ask else (),
    )


def because(view: Viewpoint, counted: Counted) -> str | None:
    """Say why a result counts otherwise than it was written, and how it was written."""
    # What is set aside says so itself, with the reason and who approved.
    if not counted.because or counted.standing is Standing.SET_ASIDE:
        return None
    counts = Message(
        "Counts as %(standing)s, because %(why)s.",
        standing=STANDINGS[counted.standing],
        why=view.words.listed(view.say(it) for it in counted.because),
    )
    if counted.result is None:
        return view.say(counts)
    written = Message("It was written down as %(result)s.", result=label(counted.result.result))
    return f"{view.say(counts)} {view.say(written)}"


def until(view: Viewpoint, counted: Counted) -> str | None:
    """Say until when evidence stands, where it still does."""
    day = counted.stale_on
    if day is None or counted.standing not in AGEING:
        return None
    last = view.words.date(day - dt.timedelta(days=1), "medium")
    return view.say(Message("stands until %(day)s", day=last))


def _asked(view: Viewpoint, it: Through, check: str) -> Asked:
    ref = view.ref("journey", it.journey)
    return Asked(ref.at(check_anchor(check)), stood(view, it.counted.standing))


def _earlier(view: Viewpoint, journey: Journey, row: Row) -> Iterable[Said]:
    late = {id(it.result): it for it in row.overdue}
    for it in past(view, view.site.scores.results(journey.id).get(row.check.id, ())):
        if it.result is not row.counted.result:
            yield said(view, journey, it.entry, it.result, late.get(id(it.result)))


def past(view: Viewpoint, results: Sequence[Recorded]) -> tuple[Recorded, ...]:
    """List what was recorded until the day of the edition, the latest first."""
    return tuple(it for it in reversed(results) if it.day <= view.today)
