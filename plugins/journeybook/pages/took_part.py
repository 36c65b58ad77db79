"""Who took part in a journey, when, and for how long that counts; and who was never asked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.participation import Involvement, Seat, last_day
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.catalogue import Target
from journeybook.model.journey import TookPartIn
from journeybook.pages.answered import question
from journeybook.pages.labels import label
from journeybook.pages.results import age
from journeybook.pages.standings import Stood, stood
from journeybook.pages.tiles import department
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey, Participation
    from journeybook.pages.viewpoint import Viewpoint

ANCHOR = "participation"

STANDING = {
    Involvement.IN_ALL: Standing.MET,
    Involvement.IN_PART: Standing.PARTLY,
    Involvement.NO_LONGER: Standing.STALE,
    Involvement.UNDATED: Standing.UNKNOWN,
    Involvement.NEVER: Standing.NOT_MET,
}
"""The colour and shape of each way of taking part; who is absent has none."""

WORDS = {
    Involvement.IN_ALL: Message("in everything"),
    Involvement.IN_PART: Message("in part"),
    Involvement.NO_LONGER: Message("no longer"),
    Involvement.UNDATED: Message("without a day"),
    Involvement.NEVER: Message("never asked"),
    Involvement.ABSENT: Message("not here"),
}
"""What each is called."""

ROLES = {
    "owner": Message("answers for it"),
    "host": Message("is its host"),
    "frontstage": Message("at work in sight"),
    "backstage": Message("at work behind the scenes"),
    "support": Message("gives support"),
    "mandate": Message("may decide"),
    "handover": Message("takes over"),
    "touchpoint": Message("owns a touchpoint"),
    "carries": Message("carries a step"),
}
"""As what a department is at work in a journey."""


class Part(NamedTuple):
    """Who took part: in which of the three things, when, and whether that still counts."""

    who: str
    team: Ref | None
    cells: tuple[bool, ...]
    day: dt.date | None
    age: str | None
    remark: str | None


class Told(NamedTuple):
    """A department and how it stands: in a journey, or on a question."""

    title: Ref
    stood: Stood
    note: str | None


class TookPart(NamedTuple):
    """Who took part in a journey.

    Args:
        columns: the three things to take part in.
        parts: who did, the latest first.
        missing: who is at work here and was never asked, or does no longer take part.
        none: what is said where nobody is on record.
        answers: what the organisation answered about itself that shows in this journey.
        overview: where all journeys stand together.
    """

    columns: tuple[str, ...]
    parts: tuple[Part, ...]
    missing: tuple[Told, ...]
    none: str | None
    answers: tuple[Told, ...]
    overview: str


def took_part(view: Viewpoint, journey: Journey) -> TookPart | None:
    """Show who took part in a journey, or nothing where nobody keeps a record of that.

    Args:
        view: the page of the journey.
        journey: the journey.
    """
    seats = next((it for one, it in view.site.participation.rows if one is journey), ())
    missing = [it for it in seats if it.involvement in {Involvement.NEVER, Involvement.NO_LONGER}]
    answers = tuple(_answers(view, journey))
    is_kept = any(it.participation for it in view.catalogue.journeys.values())
    if not (journey.participation or answers or (is_kept and seats)):
        return None
    newest = sorted(journey.participation, key=lambda it: (it.date is None, _back(it)))
    nobody = view.say(Message("Nobody is on record as having taken part in this journey."))
    return TookPart(
        tuple(view.say(label(it)) for it in TookPartIn),
        tuple(_part(view, it) for it in newest),
        tuple(told(view, it, view.ref("team", it.team)) for it in missing),
        None if journey.participation else nobody,
        answers,
        view.overview("participation"),
    )


def told(view: Viewpoint, seat: Seat, title: Ref) -> Told:
    """Say how a department takes part in a journey, and in how many steps it is at work.

    Args:
        view: the page that shows it.
        seat: the department and the journey.
        title: whichever of the two the page is not about.
    """
    involvement = seat.involvement
    standing = STANDING.get(involvement, Standing.NOT_APPLICABLE)
    return Told(title, Stood(standing, view.say(WORDS[involvement])), _note(view, seat))


def since(view: Viewpoint, seat: Seat) -> str | None:
    """Say since when a department does no longer take part, by its last day."""
    last = max((it.day for it in seat.parts if it.day), default=None)
    return view.say(Message("last on %(day)s", day=last)) if last else None


def parts_of(view: Viewpoint, seat: Seat) -> str:
    """List what a department still takes part in."""
    return view.words.listed(view.say(label(it.what)) for it in seat.parts if it.lasts)


def work(view: Viewpoint, seat: Seat) -> str | None:
    """Say as what a department is at work in a journey, and in how many steps."""
    if not seat.roles:
        return None
    roles = view.words.listed(view.say(ROLES[it]) for it in seat.roles)
    if not seat.steps:
        return roles
    steps = view.say(Message("in one step", "in %(n)s steps", n=seat.steps))
    return f"{roles}, {steps}"


def _note(view: Viewpoint, seat: Seat) -> str | None:
    said = {
        Involvement.NO_LONGER: since(view, seat),
        Involvement.IN_PART: parts_of(view, seat),
    }.get(seat.involvement)
    return " · ".join(it for it in (said, work(view, seat)) if it) or None


def _part(view: Viewpoint, it: Participation) -> Part:
    remark = None
    if it.date is None:
        remark = Message("no day, so it counts for nothing")
    elif it.date > view.today:
        remark = Message("still to come")
    elif last_day(it.date) < view.today:
        remark = Message("counts no longer since %(day)s", day=_after(last_day(it.date)))
    return Part(
        it.who,
        view.ref("team", it.team) if it.team else None,
        tuple(one in it.took_part_in for one in TookPartIn),
        it.date,
        age(view, it.date) if it.date and it.date <= view.today else None,
        view.say(remark) if remark else None,
    )


def _after(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=1) if day < dt.date.max else day


def _back(it: Participation) -> int:
    return -it.date.toordinal() if it.date else 0


def _answers(view: Viewpoint, journey: Journey) -> Iterator[Told]:
    """List what was answered that shows in a journey: the weakest first."""
    links = view.catalogue.links_to(Target("journey", journey.id), "assessments")
    if not links:
        return
    answers = view.site.answers
    found = [
        it
        for asked in view.catalogue.questions.values()
        for it in answers.on(asked)
        if journey.id in it.written[0].answer.journeys
    ]
    for it in sorted(found, key=lambda it: it.standing.rank):
        yield Told(
            question(view, it),
            stood(view, it.standing),
            department(view, it.department).title,
        )
