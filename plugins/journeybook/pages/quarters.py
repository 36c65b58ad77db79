"""Quarters, as pages name and draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.portfolio import quarters
from journeybook.analysis.scorecard.verdict import Verdict
from journeybook.diagrams.over_time import Count, over_time
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeybook.analysis.scorecard.portfolio import Quarter
    from journeybook.diagrams.over_time import OverTime
    from journeybook.pages.viewpoint import Viewpoint

_NAMES = (
    Message("first quarter of %(year)s"),
    Message("second quarter of %(year)s"),
    Message("third quarter of %(year)s"),
    Message("fourth quarter of %(year)s"),
)
NARROW = 340
"""The width of a drawing for a phone, in pixels. Letters keep their size in it."""


class Named(NamedTuple):
    """A quarter: its whole name, its short one below an axis, and the year where it changes.

    The last quarter is not over: it is counted until today, and called so.
    """

    name: str
    short: str
    number: str
    year: str | None


class Moment(NamedTuple):
    """A quarter with its counts in words."""

    quarter: Named
    customer: str
    employee: str
    ideal: str
    ideals: int


class Course(NamedTuple):
    """How it went by quarter: in a sentence or two, as a drawing in two widths, as numbers."""

    sentences: tuple[str, ...]
    drawings: tuple[OverTime, ...]
    moments: tuple[Moment, ...]


def names(view: Viewpoint, found: Sequence[Quarter]) -> list[Named]:
    """Name quarters, the last of which is now."""
    told = []
    year = None
    for quarter in found:
        name = view.say(Message(_NAMES[quarter.number - 1].text, year=str(quarter.year)))
        last = quarter is found[-1]
        told.append(
            Named(
                view.say(Message("%(quarter)s, until today", quarter=name)) if last else name,
                view.say(Message("now") if last else Message("Q%(number)s", number=quarter.number)),
                view.say(Message("now")) if last else str(quarter.number),
                str(quarter.year) if quarter.year != year else None,
            )
        )
        year = quarter.year
    return told


def course(view: Viewpoint) -> Course | None:
    """Show how the portfolio went by quarter, if anything was ever assessed."""
    found = quarters(view.site.scores)
    if not found:
        return None
    sides = [
        [Count(it.customer.met, it.customer.total) for it in found],
        [Count(it.employee.met, it.employee.total) for it in found],
    ]
    drawn = [over_time(sides), over_time(sides, NARROW, 300)] if len(found) > 1 else []
    return Course(
        tuple(_sentences(view, found)),
        tuple(it for it in drawn if it),
        tuple(
            _moment(view, quarter, named)
            for quarter, named in zip(found, names(view, found), strict=True)
        ),
    )


def _moment(view: Viewpoint, quarter: Quarter, named: Named) -> Moment:
    def of(met: int, total: int) -> str:
        return view.say(Message("%(met)s of %(of)s", met=met, of=total))

    ideals = quarter.verdicts[Verdict.IDEAL]
    return Moment(
        named,
        of(quarter.customer.met, quarter.customer.total),
        of(quarter.employee.met, quarter.employee.total),
        of(ideals, sum(quarter.verdicts.values())),
        ideals,
    )


def _sentences(view: Viewpoint, found: Sequence[Quarter]) -> list[str]:
    """Say what the drawing shows: since when, from where to where, and what was last."""
    first, now = found[0], found[-1]
    if first is now:
        return [view.say(Message("There is one quarter yet, and a line takes two."))]
    since = Message(_NAMES[first.number - 1].text, year=str(first.year))
    if _counts(first) == _counts(now):
        told = [
            Message(
                "As in the %(first)s, %(customer)s of the %(five)s checks on the customer side are "
                "met, %(employee)s of the %(four)s on the employee side, and %(ideal)s of the "
                "journeys are ideal.",
                first=since,
                customer=now.customer.met,
                five=now.customer.total,
                employee=now.employee.met,
                four=now.employee.total,
                ideal=now.verdicts[Verdict.IDEAL],
            )
        ]
    else:
        told = [
            Message(
                "Since the %(first)s the customer side went from %(a)s to %(b)s checks met of "
                "%(customer)s, the employee side from %(c)s to %(d)s of %(employee)s, and the "
                "number of ideal journeys from %(e)s to %(f)s.",
                first=since,
                a=first.customer.met,
                b=now.customer.met,
                customer=now.customer.total,
                c=first.employee.met,
                d=now.employee.met,
                employee=now.employee.total,
                e=first.verdicts[Verdict.IDEAL],
                f=now.verdicts[Verdict.IDEAL],
            )
        ]
    before = found[-2]
    if before is not first and _counts(before) != _counts(now):
        told.append(
            Message(
                "At the end of the last quarter these were %(customer)s, %(employee)s and "
                "%(ideal)s.",
                customer=before.customer.met,
                employee=before.employee.met,
                ideal=before.verdicts[Verdict.IDEAL],
            )
        )
    return [view.say(it) for it in told]


def _counts(quarter: Quarter) -> tuple[int, int, int]:
    return quarter.customer.met, quarter.employee.met, quarter.verdicts[Verdict.IDEAL]
