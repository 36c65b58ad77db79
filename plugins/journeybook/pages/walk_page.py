"""A journey walked through: one step at a time, as whoever travels it meets it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from journeybook.analysis.feeling import lines
from journeybook.analysis.summary import summary
from journeybook.model.addresses import step_anchor, uri, walk_uri
from journeybook.model.catalogue import Target
from journeybook.pages.lanes import feeling, spoken
from journeybook.pages.map import Mark
from journeybook.pages.overviews import trail
from journeybook.pages.page import Page
from journeybook.pages.rendering import render
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.model.journey import Journey, Stage, Step
    from journeybook.model.moment import Image, Work
    from journeybook.pages.site import Site

END = "the-end"
"""The anchor of what comes after the last step. No step can have it: theirs have a prefix."""


class AtWork(NamedTuple):
    """Somebody at work: whose team, what is done, and whether it is in sight."""

    team: str | None
    text: Markup
    unseen: bool


class Said(NamedTuple):
    """Somebody's own words."""

    text: str
    by: str | None
    language: str | None


class Walked(NamedTuple):
    """A step as a walker meets it.

    Args:
        anchor: where it is on the page.
        number: its number over the whole journey.
        stage: the chapter it is in.
        title: what happens, in the traveller's words.
        opens: what the traveller wants in this chapter, at its first step.
        condition: when it happens at all.
        channels: where it happens.
        marks: how it feels.
        thoughts: what goes through their mind.
        quotes: what travellers say.
        moment: why it weighs more than others.
        work: who is at work.
        images: pictures, each with its address from here.
        time: how long it takes.
        wait: how long they wait before the next step.
        ways: other ways it can go.
        behind: the steps of others that carry this one, or that it carries.
        before: the anchor of the step before.
        after: the anchor of what comes next.
    """

    anchor: str
    number: int
    stage: str
    title: str
    opens: Markup | None
    condition: str | None
    channels: str
    marks: tuple[Mark, ...]
    thoughts: tuple[Markup, ...]
    quotes: tuple[Said, ...]
    moment: Markup | None
    work: tuple[AtWork, ...]
    images: tuple[tuple[Image, str], ...]
    time: str | None
    wait: str | None
    ways: tuple[tuple[str, Ref | None], ...]
    behind: tuple[Ref, ...]
    before: str | None
    after: str


def walks(site: Site) -> Iterator[Page]:
    """List the pages on which journeys are walked through: of each that has a step."""
    for journey in site.catalogue.journeys.values():
        if journey.places:
            address = site.addresses.walk(journey.id)
            title = Message("Walk through “%(journey)s”", journey=journey.title)
            yield Page(
                walk_uri(journey.id),
                address,
                site.edition.words.say(title),
                partial(walk_page, site, journey, address),
                journey.summary or "",
                site.catalogue.files.get(("journey", journey.id)),
                uri("journey", journey.id),
            )


def walk_page(site: Site, journey: Journey, address: str) -> str:
    """Make the page on which a journey is walked through."""
    view = Viewpoint(site, address)
    above = trail(view, "journey")
    page = view.ref("journey", journey.id)
    sentences = summary(journey, view.catalogue, lines(journey))
    return render(
        view.words,
        "walk.html",
        trail=above._replace(up=[*above.up, page]),
        title=journey.title,
        travellers=view.refs("persona", journey.travellers),
        trigger=inline(journey.trigger) if journey.trigger else None,
        steps=list(_walked(view, journey)),
        sentences=[view.say(it) for it in sentences],
        journey=page,
        end=END,
    )


def _walked(view: Viewpoint, journey: Journey) -> Iterator[Walked]:
    anchors = [step_anchor(it) for it in journey.places]
    number = 0
    for stage in journey.stages:
        for step in stage.steps:
            number += 1
            yield Walked(
                anchors[number - 1],
                number,
                stage.title,
                step.title,
                inline(stage.goal) if stage.goal and step is stage.steps[0] else None,
                step.condition,
                view.words.listed(it.title for it in view.refs("channel", step.channels)),
                _marks(view, step, stage),
                tuple(inline(it) for it in step.thoughts),
                tuple(Said(it.text, it.by, it.language) for it in step.quotes),
                inline(step.moment_of_truth.reason) if step.moment_of_truth else None,
                (
                    *_at_work(view, step.frontstage, unseen=False),
                    *_at_work(view, step.backstage, unseen=True),
                ),
                tuple((it, view.to(it.file)) for it in step.images),
                spoken(view, step.time) if step.time else None,
                spoken(view, step.wait) if step.wait else None,
                tuple(_ways(view, journey, step)),
                tuple(_behind(view, journey, step)),
                anchors[number - 2] if number > 1 else None,
                anchors[number] if number < len(anchors) else END,
            )


def _marks(view: Viewpoint, step: Step, stage: Stage) -> tuple[Mark, ...]:
    """Show how a step feels; where nobody knows, how its stage feels as a whole."""
    return tuple(
        Mark(it.first, it.last, feeling(view, it))
        for it in step.sentiment or stage.sentiment
        if it.first is not None and it.last is not None
    )


def _at_work(view: Viewpoint, work: Iterable[Work], *, unseen: bool) -> Iterator[AtWork]:
    for it in work:
        team = view.ref("team", it.team).title if it.team else None
        yield AtWork(team, inline(it.text), unseen)


def _ways(view: Viewpoint, journey: Journey, step: Step) -> Iterator[tuple[str, Ref | None]]:
    """List other ways a step can go, each with the step it leads to."""
    for way in step.next:
        yield way.when or view.say(Message("It can also go on here")), _to(view, journey, way.to)
    for other in step.alternatives:
        said = f"{other.when}: {other.title}" if other.when else other.title
        yield said, _to(view, journey, other.to) if other.to else None


def _behind(view: Viewpoint, journey: Journey, step: Step) -> Iterator[Ref]:
    """List the steps on the other side, to look at the same moment with other eyes."""
    here = Target("journey", journey.id, step.id)
    catalogue = view.catalogue
    for target in (*catalogue.carried_by(here), *catalogue.carries(here)):
        other = catalogue.journeys.get(target.id)
        found = other.step(target.step) if other and target.step else None
        if other and found:
            title = f"{found.title} ({view.ref('persona', other.travellers[0]).title})"
            yield Ref(title, view.to(view.site.addresses.walk(other.id, found.id)))


def _to(view: Viewpoint, journey: Journey, reference: str) -> Ref | None:
    journey_id, _, step_id = reference.partition("#")
    other = view.catalogue.journeys.get(journey_id or journey.id)
    if other is None or not other.places:
        return None
    step = other.step(step_id) if step_id else None
    title = step.title if step else other.title
    return Ref(title, view.to(view.site.addresses.walk(other.id, step.id if step else None)))
