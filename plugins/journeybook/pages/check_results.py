"""How every journey stands on one check, together and by quarter."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.portfolio import trend_of
from journeybook.analysis.scorecard.standing import Standing, tally
from journeybook.analysis.scorecard.verdict import Verdict, counts
from journeybook.diagrams.bars import bars
from journeybook.model.addresses import check_anchor
from journeybook.model.persona import KIND_OF_JOURNEY
from journeybook.pages.checked import because
from journeybook.pages.quarters import NARROW, names
from journeybook.pages.results import age
from journeybook.pages.standings import stood, trended
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from journeybook.analysis.scorecard.card import Row, Scorecard
    from journeybook.analysis.scorecard.standing import Tally
    from journeybook.diagrams.bars import Bars
    from journeybook.model.check import Check
    from journeybook.pages.quarters import Named
    from journeybook.pages.standings import Stood, Trended
    from journeybook.pages.viewpoint import Viewpoint

_SHORT = 180
"""So long is a reason here, in characters; the journey's scorecard has all of it."""


class Given(NamedTuple):
    """How a journey stands on the check by its own results.

    Args:
        journey: the journey, with a link to the check on its scorecard.
        kind: what kind of journey it is.
        stood: what the result counts as.
        reason: why, in short.
        because: why it counts otherwise than it was written.
        by: who assessed it.
        day: when.
        age: how long ago.
        trend: how it stood before.
        carries: the journeys that rest on it for this check.
    """

    journey: Ref
    kind: str
    stood: Stood
    reason: Markup | None
    because: str | None
    by: str | None
    day: dt.date | None
    age: str | None
    trend: Trended | None
    carries: tuple[Ref, ...]


class Results(NamedTuple):
    """How all journeys stand on a check.

    Args:
        sentence: the counts in words.
        counts: each count with its standing.
        given: the journeys that were assessed, the weakest first.
        silent: the journeys that are asked and have no result.
        asks_employees: whether it is asked of employees, whose results others rest on.
    """

    sentence: str
    counts: tuple[tuple[str, str], ...]
    given: tuple[Given, ...]
    silent: tuple[Ref, ...]
    asks_employees: bool


class Period(NamedTuple):
    """A quarter with its counts in words."""

    quarter: Named
    said: str


class Over(NamedTuple):
    """How a check stood by quarter: drawings in two widths, the numbers, what stands for what."""

    drawings: tuple[Bars, ...]
    periods: tuple[Period, ...]
    key: tuple[Stood, ...]
    sentence: str


def asked(view: Viewpoint, check: Check) -> list[tuple[Scorecard, Row]]:
    """List the journeys in use that answer for a check themselves, with their row on it."""
    return [
        (card, row)
        for card in view.site.scores.all()
        if card.verdict is not Verdict.NONE
        for row in card.rows
        if row.check.id == check.id and row.journey == card.journey.id
    ]


def counted(view: Viewpoint, check: Check) -> Tally:
    """Count how the journeys that are asked stand on a check."""
    return tally(row.standing for _, row in asked(view, check))


def results(view: Viewpoint, check: Check) -> Results:
    """Show how all journeys stand on a check, each by its own results.

    Args:
        view: the page that shows it.
        check: the check.
    """
    found = asked(view, check)
    found.sort(key=lambda it: (it[1].standing.rank, it[0].journey.title.casefold()))
    stood_at = counted(view, check)
    start = min((row.trend.points[0].day for _, row in found if row.trend.points), default=None)
    said = [view.say(it) for it in counts(stood_at)]
    sentence = Message(
        "Of the one journey it is asked of: %(counts)s.",
        "Of the %(n)s journeys it is asked of: %(counts)s.",
        n=len(found),
        counts=view.words.listed(said),
    )
    return Results(
        view.say(sentence) if found else view.say(Message("No journey is asked this yet.")),
        tuple((standing, it) for (standing, _), it in zip(stood_at.counts, said, strict=True)),
        tuple(_given(view, card, row, start) for card, row in found if _is_given(row)),
        tuple(
            _on_scorecard(view, card.journey.id, check) for card, row in found if not _is_given(row)
        ),
        check.side == "employee",
    )


def over_quarters(view: Viewpoint, check: Check) -> Over | None:
    """Show how a check stood by quarter, where there is more than one to compare."""
    found = trend_of(view.site.scores, check)
    if len(found) < 2 or not found[-1][1].total:  # noqa: PLR2004 - it takes two to compare
        return None
    occurring = {standing for _, it in found for standing, _ in it.counts}
    key = [it for it in reversed(Standing) if it in occurring]
    parts = [[(it, dict(one.counts).get(it, 0)) for it in key] for _, one in found]
    parts = [[(it, number) for it, number in one if number] for one in parts]
    drawn = (bars(parts), bars(parts, NARROW))
    called = names(view, [quarter for quarter, _ in found])
    first, now = found[0][1], found[-1][1]
    return Over(
        tuple(it for it in drawn if it),
        tuple(
            Period(name, view.words.listed(view.say(it) for it in counts(one)))
            for name, (_, one) in zip(called, found, strict=True)
        ),
        tuple(stood(view, it) for it in key),
        view.say(
            Message(
                "At the end of the %(first)s it was met by %(a)s of the %(of)s journeys, "
                "now by %(b)s.",
                first=called[0].name,
                a=first.met,
                b=now.met,
                of=now.total,
            )
        ),
    )


def _is_given(row: Row) -> bool:
    """Tell whether anything was ever recorded."""
    return row.counted.entry is not None or bool(row.trend.points)


def _given(view: Viewpoint, card: Scorecard, row: Row, start: dt.date | None) -> Given:
    entry, result = row.counted.entry, row.counted.result
    reason = result.reason if result else None
    day = entry.date if entry else None
    return Given(
        _on_scorecard(view, card.journey.id, row.check),
        view.say(KIND_OF_JOURNEY[card.journey.kind]),
        stood(view, row.standing),
        inline(textwrap.shorten(reason, _SHORT, placeholder=" …")) if reason else None,
        because(view, row.counted),
        entry.by if entry else None,
        day,
        age(view, day) if day else None,
        trended(view, row.trend, start),
        tuple(_carries(view, card, row)),
    )


def _carries(view: Viewpoint, card: Scorecard, row: Row) -> Iterator[Ref]:
    """Name the journeys that stand or fall with an employee journey on this check."""
    scores = view.site.scores
    rests: Sequence[str] = ()
    if row.check.side == "employee":
        rests = scores.carried.get(card.journey.id, ())
    for key in rests:
        weakest = next((it.weakest for it in scores.of(key).rows if it.check == row.check), ())
        if card.journey.id in weakest:
            yield view.ref("journey", key)


def _on_scorecard(view: Viewpoint, journey_id: str, check: Check) -> Ref:
    ref = view.ref("journey", journey_id)
    return ref.at(check_anchor(check.id))
