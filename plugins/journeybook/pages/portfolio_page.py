"""The portfolio: how all journeys stand together, how that went, and what asks for attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import tally
from journeybook.analysis.scorecard.verdict import Verdict, counts
from journeybook.model.addresses import JOURNEYS_SHEET
from journeybook.model.checks import NINE
from journeybook.model.persona import Kind
from journeybook.pages.attention import changed, coming, folded, late, turned
from journeybook.pages.heat_map import heat_filters, heat_map
from journeybook.pages.overviews import trail
from journeybook.pages.quarters import course
from journeybook.pages.rendering import render
from journeybook.pages.verdicts import ALWAYS, verdict_counts
from journeybook.pages.viewpoint import Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.scorecard.card import Scorecard
    from journeybook.pages.site import Site
    from journeybook.pages.verdicts import Counted
    from journeybook.pages.viewpoint import Ref


class Lead(NamedTuple):
    """How it stands: of how many journeys, how many have which verdict, and what is beside them."""

    title: str
    verdicts: tuple[Counted, ...]
    employees: str | None


class Beside(NamedTuple):
    """A check that stands beside the nine, with its counts in words."""

    check: Ref
    counts: str


def portfolio_page(site: Site, address: str) -> str:
    """Make the page that shows how all journeys stand."""
    view = Viewpoint(site, address)
    cards = [it for it in site.scores.all() if it.verdict is not Verdict.NONE]
    overdue = late(view)
    return render(
        view.words,
        "portfolio.html",
        trail=trail(view),
        lead=_lead(view, cards),
        heat=heat_map(view, cards),
        filters=[it for it in heat_filters(view, cards) if len(it.choices) > 1],
        left_out=folded(
            [
                view.ref("journey", it.journey.id)
                for it in site.scores.all()
                if it.verdict is Verdict.NONE
            ]
        ),
        beside=list(_beside(view, cards)),
        course=course(view),
        turned=turned(view),
        changed=changed(view),
        late=overdue,
        coming=coming(view),
        overdue=len(overdue.first) + len(overdue.rest) + overdue.left,
        overview=view.overview("journey"),
        sheet=view.to(JOURNEYS_SHEET),
        editions=view.catalogue.editions,
        meaning=f"{view.overview('check')}#meaning",
    )


def _lead(view: Viewpoint, cards: Sequence[Scorecard]) -> Lead:
    with_sides = [it for it in cards if it.journey.kind is not Kind.EMPLOYEE]
    employees = len(cards) - len(with_sides)
    found = verdict_counts(view, with_sides, ALWAYS)
    title = Message(
        "Our one customer or partner journey",
        "Our %(n)s customer and partner journeys",
        n=len(with_sides),
    )
    return Lead(
        view.say(title),
        tuple(found),
        view.say(
            Message(
                "One employee journey is counted on the four employee checks, without a verdict.",
                "%(n)s employee journeys are counted on the four employee checks, "
                "without a verdict.",
                n=employees,
            )
        )
        if employees
        else None,
    )


def _beside(view: Viewpoint, cards: Sequence[Scorecard]) -> Iterator[Beside]:
    """Count the organisation's own checks, which are in no verdict."""
    for check in view.catalogue.checks.values():
        if check.id not in NINE:
            stood = [row.standing for it in cards for row in it.added if row.check.id == check.id]
            said = view.words.listed(view.say(it) for it in counts(tally(stood)))
            yield Beside(view.ref("check", check.id), said)
