"""The page of a check: what it asks and how to assess it, and how every journey stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.catalogue import Target
from journeybook.model.check import Side
from journeybook.model.checks import NINE, SHIPPED
from journeybook.pages.articles import guidance_for
from journeybook.pages.check_results import over_quarters, results
from journeybook.pages.facts import Badge, Fact
from journeybook.pages.initiative_rows import initiative_rows
from journeybook.pages.labels import label
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.standings import stood
from journeybook.pages.text import block, inline
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from journeybook.model.check import Check
    from journeybook.pages.site import Site
    from journeybook.pages.standings import Stood

_FIELDS = {
    "title": Message("the name"),
    "statement": Message("what holds when it is met"),
    "why": Message("why it matters"),
    "question": Message("the question"),
    "evidence": Message("what counts as evidence"),
    "criteria": Message("what has to be so"),
    "examples": Message("the examples"),
}
"""What an organisation can put in its own words."""


class Example(NamedTuple):
    """How it can look where a check stands like this."""

    stood: Stood
    text: Markup


def check_page(site: Site, check: Check, address: str) -> str:
    """Make the page of a check."""
    view = Viewpoint(site, address)
    say = view.say
    return render(
        view.words,
        "check.html",
        trail=trail(view, "check"),
        title=say(check.title),
        statement=inline(say(check.statement)),
        badges_of=list(_badges(view, check)),
        facts_of=list(_facts(view, check)),
        why=block(say(check.why)) if check.why else None,
        question=inline(say(check.question)),
        criteria=[inline(say(it)) for it in check.criteria],
        evidence=[inline(say(it)) for it in check.evidence],
        examples=list(_examples(view, check)),
        change=inline(say(check.change)) if check.change else None,
        own_words=_own_words(view, check),
        results=results(view, check),
        over=over_quarters(view, check),
        doing=initiative_rows(
            view, [it for it in site.catalogue.initiatives.values() if check.id in it.checks]
        ),
        guidance=guidance_for(view, Target("check", check.id)),
        portfolio=view.overview("portfolio"),
    )


def _badges(view: Viewpoint, check: Check) -> Iterator[Badge]:
    yield Badge(check.side, view.say(label(check.side)))
    if check.id not in NINE:
        yield Badge("own", view.say(Message("Beside the nine")))


def _facts(view: Viewpoint, check: Check) -> Iterator[Fact]:
    say = view.say
    asked = {
        Side.CUSTOMER: Message(
            "customer and partner journeys, and employee journeys where the employee is treated "
            "as a customer"
        ),
        Side.EMPLOYEE: Message(
            "employee journeys; a customer or partner journey stands as its weakest employee "
            "journey does"
        ),
    }
    yield Fact(say(Message("Asked of")), (Ref(say(asked[check.side])),))
    counts = (
        Message("counts towards ideal")
        if check.id in NINE
        else Message("stands beside the nine, and counts in no verdict")
    )
    yield Fact(say(Message("Weight")), (Ref(say(counts)),))
    version = str(check.version)
    if check.since:
        told = Message("%(version)s, since %(day)s", version=version, day=check.since)
        yield Fact(say(Message("Version")), (Ref(say(told)),))
    else:
        yield Fact(say(Message("Version")), (Ref(version),))


def _own_words(view: Viewpoint, check: Check) -> str | None:
    """Say what of a shipped check the organisation put in its own words, or that it is its own."""
    name = view.catalogue.organisation.name
    shipped = next((it for it in SHIPPED if it.id == check.id), None)
    if shipped is None:
        return view.say(Message("This check was added by %(name)s.", name=name))
    other = [
        view.say(said)
        for field, said in _FIELDS.items()
        if getattr(check, field) != getattr(shipped, field)
    ]
    if not other:
        return None
    return view.say(
        Message(
            "%(name)s put this check in its own words: %(fields)s.",
            name=name,
            fields=view.words.listed(other),
        )
    )


def _examples(view: Viewpoint, check: Check) -> Iterator[Example]:
    for standing, text in (
        (Standing.MET, check.examples.met),
        (Standing.PARTLY, check.examples.partly),
        (Standing.NOT_MET, check.examples.not_met),
    ):
        if text:
            yield Example(stood(view, standing), inline(view.say(text)))
