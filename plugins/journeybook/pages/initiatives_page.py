"""The overview of initiatives: what is worth doing, who does what when, and what nobody does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.initiatives.answered import answers_of
from journeybook.analysis.initiatives.course import course, overdue
from journeybook.model.catalogue import Target
from journeybook.model.initiative import InitiativeStatus
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.initiative_page import initiative_page
from journeybook.pages.initiative_rows import in_order, initiative_rows, row
from journeybook.pages.labels import label
from journeybook.pages.overviews import trail
from journeybook.pages.page import below
from journeybook.pages.pains import unanswered
from journeybook.pages.rendering import render
from journeybook.pages.road_map import road_map_of
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Viewpoint
from journeybook.pages.weighed import weighed
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from markupsafe import Markup

    from journeybook.analysis.initiatives.course import Course
    from journeybook.model.initiative import Initiative
    from journeybook.pages.initiative_rows import InitiativeRow
    from journeybook.pages.page import Page
    from journeybook.pages.site import Site
    from journeybook.pages.viewpoint import Ref


_COUNTED = {
    InitiativeStatus.IDEA: Message("thought of"),
    InitiativeStatus.PLANNED: Message("planned"),
    InitiativeStatus.UNDER_WAY: Message("being worked on"),
    InitiativeStatus.DONE: Message("done"),
    InitiativeStatus.STOPPED: Message("stopped"),
}
"""What is said behind a number of initiatives, be it one or many."""


class Count(NamedTuple):
    """How many there are of something, with where to read about them."""

    number: int
    words: str
    href: str | None
    kind: str


class Waiting(NamedTuple):
    """An initiative that counts on parties who have not committed themselves."""

    ref: Ref
    due: dt.date | None
    parties: tuple[Party, ...]


class Party(NamedTuple):
    """Who has not committed yet, and what is asked of them."""

    team: Ref | None
    who: str | None
    to: Markup | None


class Came(NamedTuple):
    """What came of an initiative that has ended."""

    row: InitiativeRow
    outcome: str | None
    text: Markup | None


def initiatives_page(site: Site, address: str) -> str:
    """Make the overview of initiatives."""
    view = Viewpoint(site, address)
    catalogue = site.catalogue
    courses = [course(it, view.today) for it in catalogue.initiatives.values()]
    late = [row(view, it.initiative) for it in overdue(courses)]
    behind = initiative_rows(view, [it.initiative for it in courses if it.behind])
    waiting = [_waiting(view, it) for it in _by_day(courses) if it.uncommitted]
    questioned = initiative_rows(view, answers_of(catalogue).questioned())
    return render(
        view.words,
        "initiatives.html",
        trail=trail(view),
        counts=list(_counts(view, courses, len(questioned))),
        total=len(catalogue.initiatives),
        matrix=weighed(view),
        road_map=road_map_of(view),
        late=late,
        behind=behind,
        waiting=waiting,
        questioned=questioned,
        unanswered=unanswered(view),
        results=[
            _came(view, it.initiative) for it in _by_day(courses) if not it.initiative.is_open
        ],
        editions=catalogue.editions,
    )


def initiatives(site: Site) -> Iterator[Page]:
    """List the page of each initiative."""
    for initiative in site.catalogue.initiatives.values():
        yield below(
            site,
            Target("initiative", initiative.id),
            initiative.title,
            partial(initiative_page, site, initiative),
            description=initiative.summary or initiative.why or "",
            source=site.catalogue.files.get(("initiative", initiative.id)),
        )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say how many initiatives are late or uncommitted, or how many are under way."""
    courses = [course(it, view.today) for it in view.catalogue.initiatives.values()]
    if not courses:
        return None
    late = sum(it.late is not None for it in courses)
    waiting = sum(it.uncommitted for it in courses)
    running = sum(it.initiative.status is InitiativeStatus.UNDER_WAY for it in courses)
    said = [
        Message("One initiative is under way.", "%(n)s initiatives are under way.", n=running)
        if running
        else Message("No initiative is under way.")
    ]
    if late:
        said.append(
            Message(
                "One should have been done by now.", "%(n)s should have been done by now.", n=late
            )
        )
    if waiting:
        said.append(
            Message(
                "One counts on somebody who has not committed yet.",
                "%(n)s count on somebody who has not committed yet.",
                n=waiting,
            )
        )
    return Glimpse(
        view.say(Message("What is being done")),
        " ".join(map(view.say, said)),
        view.overview("initiative"),
        alarm=bool(late),
    )


def _by_day(courses: list[Course]) -> list[Course]:
    return sorted(courses, key=lambda it: in_order(it.initiative))


def _counts(view: Viewpoint, courses: list[Course], questioned: int) -> Iterator[Count]:
    for status in InitiativeStatus:
        number = sum(it.initiative.status is status for it in courses)
        if number:
            yield Count(number, view.say(_COUNTED[status]), None, status.value)
    flagged = (
        (sum(it.late is not None for it in courses), Message("overdue"), "late"),
        (sum(it.uncommitted for it in courses), Message("not committed"), "waiting"),
        (questioned, Message("without a pain point"), "questioned"),
    )
    for number, words, anchor in flagged:
        if number:
            yield Count(number, view.say(words), f"#{anchor}", "alarm")


def _waiting(view: Viewpoint, it: Course) -> Waiting:
    return Waiting(
        view.ref("initiative", it.initiative.id),
        it.initiative.due,
        tuple(
            Party(
                view.ref("team", one.team) if one.team else None,
                one.who,
                inline(one.to) if one.to else None,
            )
            for one in it.waiting
        ),
    )


def _came(view: Viewpoint, it: Initiative) -> Came:
    result = it.result
    return Came(
        row(view, it),
        view.say(label(result.outcome)) if result and result.outcome else None,
        inline(result.text) if result else None,
    )
