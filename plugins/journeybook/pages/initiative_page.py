"""The page of an initiative: why it is done, what it is worth, who goes along, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.initiatives.answered import answers_of, concerned
from journeybook.analysis.initiatives.course import course, has_committed
from journeybook.model.catalogue import Target
from journeybook.model.ids import split_step
from journeybook.pages.facts import Fact, readers
from journeybook.pages.initiative_rows import flags, status
from journeybook.pages.journey_rows import rows
from journeybook.pages.labels import label
from journeybook.pages.overviews import trail
from journeybook.pages.pains import PainRow, pain_row
from journeybook.pages.rendering import render
from journeybook.pages.text import block, inline
from journeybook.pages.told import proofs
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.pages.weighed import FIELDS, formula_of, weighing_of, weights
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from markupsafe import Markup

    from journeybook.model.initiative import Estimate, Initiative, Stakeholder
    from journeybook.model.weighing import WeighingScale
    from journeybook.pages.site import Site
    from journeybook.pages.told import Proof


class Reach(NamedTuple):
    """One thing that is answered: where, how, and which pain points and opportunities."""

    journey: Ref
    where: Ref | None
    how: Markup | None
    pains: tuple[PainRow, ...]
    chances: tuple[PainRow, ...]


class Gain(NamedTuple):
    """A benefit that is expected."""

    kind: str
    text: Markup | None


class Estimated(NamedTuple):
    """An estimate: the level, what it means, why, how sure, and what it rests on."""

    title: str
    level: int
    most: int
    meaning: str
    reason: Markup | None
    sure: str | None
    proofs: tuple[Proof, ...]


class Party(NamedTuple):
    """Who has to go along, with what, and since when they have said that they will."""

    team: Ref | None
    who: str | None
    to: Markup | None
    committed: dt.date | None
    has_committed: bool
    asked: bool


class Line(NamedTuple):
    """A dated line about how it goes."""

    day: dt.date
    text: Markup


class Came(NamedTuple):
    """What came of it."""

    day: dt.date
    text: Markup
    outcome: str | None
    proofs: tuple[Proof, ...]


class Switch(NamedTuple):
    """A seam that it makes smoother: the journey, and the steps before and after the switch."""

    journey: Ref
    before: Ref
    after: Ref


def initiative_page(site: Site, initiative: Initiative, address: str) -> str:
    """Make the page of an initiative."""
    view = Viewpoint(site, address)
    result = initiative.result
    catalogue = site.catalogue
    about = [catalogue.journeys[it] for it in concerned(initiative) if it in catalogue.journeys]
    return render(
        view.words,
        "initiative.html",
        trail=trail(view, "initiative"),
        title=initiative.title,
        lede=initiative.summary,
        badges_of=[status(view, initiative)],
        flags=flags(view, initiative),
        facts_of=list(_facts(view, initiative)),
        description=block(initiative.description) if initiative.description else None,
        why=block(initiative.why) if initiative.why else None,
        reached=list(_reached(view, initiative)),
        asks_why=initiative.is_open and not answers_of(catalogue).answers_something(initiative),
        gains=[
            Gain(view.say(label(it.kind)), inline(it.text) if it.text else None)
            for it in initiative.benefits
        ],
        estimates=list(_estimates(view, initiative)),
        weight=_weight(view, initiative),
        formula=formula_of(view),
        parties=[_party(view, initiative, it) for it in initiative.stakeholders],
        progress=[
            Line(it.date, inline(it.text))
            for it in sorted(initiative.progress, key=lambda it: it.date, reverse=True)
        ],
        result=Came(
            result.date,
            block(result.text),
            view.say(label(result.outcome)) if result.outcome else None,
            proofs(view, result.evidence),
        )
        if result
        else None,
        journeys=rows(view, about),
        seams=list(_seams(view, initiative)),
        checks=view.refs("check", initiative.checks),
        metrics=view.refs("metric", initiative.metrics),
        named_in=list(_named_in(view, initiative)),
        overview=f"{view.overview('initiative')}#weighing" if weights(view) else None,
    )


def _facts(view: Viewpoint, it: Initiative) -> Iterator[Fact]:
    say, words = view.say, view.words
    if it.owner:
        yield Fact(say(Message("Owner")), (view.ref("team", it.owner),))
    else:
        yield Fact(say(Message("Owner")), (Ref(say(Message("nobody yet"))),), alarm=True)
    if it.start:
        yield Fact(say(Message("Start")), (Ref(words.date(it.start)),))
    if it.due:
        late = course(it, view.today).late is not None
        yield Fact(
            say(Message("To be done")),
            (Ref(words.date(it.due)),),
            alarm=late,
            dated="initiative",
        )
    if it.proposed_by:
        yield Fact(say(Message("Whose idea it was")), (Ref(it.proposed_by),))
    yield from readers(view, it.audience)


def _reached(view: Viewpoint, initiative: Initiative) -> Iterator[Reach]:
    for it in answers_of(view.catalogue).reached(initiative):
        journey, step = split_step(it.answer.at)
        yield Reach(
            view.ref("journey", journey),
            view.ref("journey", journey, step) if step else None,
            inline(it.answer.how) if it.answer.how else None,
            tuple(pain_row(view, pain) for pain in it.pains),
            tuple(pain_row(view, pain) for pain in it.chances),
        )


def _estimates(view: Viewpoint, it: Initiative) -> Iterator[Estimated]:
    weighing = weighing_of(view)
    if it.value:
        yield _estimated(view, Message("Value"), it.value, weighing.value_scale)
    if it.effort:
        yield _estimated(view, Message("Effort"), it.effort, weighing.effort_scale)


def _estimated(view: Viewpoint, title: Message, it: Estimate, scale: WeighingScale) -> Estimated:
    return Estimated(
        view.say(title),
        it.level,
        len(scale.levels),
        view.say(scale.levels[it.level - 1]),
        inline(it.reason) if it.reason else None,
        view.say(label(it.confidence)) if it.confidence else None,
        proofs(view, it.evidence),
    )


def _weight(view: Viewpoint, initiative: Initiative) -> str | None:
    """Say in which field of the matrix it stands, and where in the order."""
    found = weights(view)
    mine = next((it for it in found if it.initiative is initiative), None)
    if mine is None:
        return None
    return view.say(
        Message(
            "Field: %(field)s. Place %(place)s of %(all)s open initiatives, with %(figure)s.",
            field=FIELDS[mine.field],
            place=str(mine.place),
            all=str(len(found)),
            figure=view.words.number(mine.figure),
        )
    )


def _party(view: Viewpoint, initiative: Initiative, it: Stakeholder) -> Party:
    return Party(
        view.ref("team", it.team) if it.team else None,
        it.who,
        inline(it.to) if it.to else None,
        it.committed,
        has_committed(it, view.today),
        initiative.is_open,
    )


def _seams(view: Viewpoint, initiative: Initiative) -> Iterator[Switch]:
    for it in initiative.seams:
        (journey, before), (other, after) = split_step(it.after), split_step(it.before)
        yield Switch(
            view.ref("journey", journey),
            view.ref("journey", journey, before),
            view.ref("journey", other, after),
        )


def _named_in(view: Viewpoint, initiative: Initiative) -> Iterator[Ref]:
    """List what else names it: trips, ideas in journeys; each once."""
    links = view.catalogue.links_to(Target("initiative", initiative.id))
    for source in dict.fromkeys(it.source for it in links):
        if source.family == "journey" or source.family in {"trip", "metric", "article"}:
            yield view.ref(source.family, source.id, source.step)
