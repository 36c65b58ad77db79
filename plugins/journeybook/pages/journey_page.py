"""A journey's page: at a glance first, then every fact, then what backs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from journeybook.analysis.feeling import lines
from journeybook.analysis.flow import flow
from journeybook.analysis.initiatives.answered import about
from journeybook.analysis.mirror.views import has_views
from journeybook.analysis.summary import summary
from journeybook.diagrams.flow_text import flow_text
from journeybook.diagrams.journey_text import journey_texts
from journeybook.pages.articles import guidance_for_journey
from journeybook.pages.computed import calculated
from journeybook.pages.curves import show_curve
from journeybook.pages.embed import embedded
from journeybook.pages.facts import Fact, badges, facts, relations, target_of
from journeybook.pages.hopes import hoped
from journeybook.pages.initiative_rows import initiative_rows
from journeybook.pages.labels import label
from journeybook.pages.map import draw_map
from journeybook.pages.measured_here import measured_here
from journeybook.pages.meeting import meeting
from journeybook.pages.mirrored import mirrored
from journeybook.pages.news import story
from journeybook.pages.other_side import other_side
from journeybook.pages.overviews import trail
from journeybook.pages.pains import answers_in, nobody_works_on
from journeybook.pages.rendering import render
from journeybook.pages.role_page import who_works
from journeybook.pages.scorecard import scorecard
from journeybook.pages.text import block, inline
from journeybook.pages.to_do import to_do
from journeybook.pages.told import (
    everywhere,
    evidence,
    opportunities,
    pain_points,
    proofs,
    quotes,
)
from journeybook.pages.took_part import took_part
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.pages.voice import heard_here
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.feeling import Line
    from journeybook.model.journey import Journey
    from journeybook.model.moment import Image
    from journeybook.pages.curves import Shown
    from journeybook.pages.site import Site
    from journeybook.pages.told import Places, Proof


class Section(NamedTuple):
    """A part of the page, for the list of parts at its head."""

    anchor: str
    title: str


class Steered(NamedTuple):
    """A figure the journey is steered by."""

    title: str
    definition: str | None
    now: str | None
    target: str | None
    proofs: tuple[Proof, ...]


def journey_page(site: Site, journey: Journey, address: str) -> str:
    """Make the page of a journey.

    Args:
        site: the whole site.
        journey: the journey.
        address: where the page lives.
    """
    view = Viewpoint(site, address)
    told = lines(journey)
    sentences = [view.say(it) for it in summary(journey, view.catalogue, told)]
    ways = flow(journey, view.catalogue)
    places = list(everywhere(view, journey))
    answered = answers_in(view, journey)
    content: dict[str, Any] = {
        "journey": journey,
        "trail": trail(view, "journey"),
        "badges_of": badges(view, journey),
        "walk": view.to(site.addresses.walk(journey.id)),
        "facts_of": facts(view, journey),
        "intro": _intro(view, journey),
        "description": block(journey.description) if journey.description else None,
        "sentences": sentences,
        "relations": [*relations(view, journey), *_at_work(view, journey)],
        "expected": hoped(view, journey),
        "mirror": mirrored(view, journey) if has_views(journey) else None,
        "curves": list(_curves(view, journey, told, " ".join(sentences))),
        "board": scorecard(view, journey),
        "computed": calculated(view, journey, told),
        "measured": measured_here(view, journey),
        "badge": embedded(view, journey),
        "to_do": to_do(view, journey),
        "the_map": draw_map(view, journey),
        "diagrams": journey_texts(journey, told, view.catalogue, view.words),
        "flow": flow_text(ways, view.words),
        "counterparts": other_side(view, journey),
        "pains": pain_points(view, places, answered),
        "chances": opportunities(view, places, answered),
        "doing": initiative_rows(view, about(site.catalogue, journey.id)),
        "nobody": nobody_works_on(view, journey),
        "initiatives": view.overview("initiative"),
        "quotes": quotes(view, places),
        "measures": [
            Steered(it.title, it.definition, it.now, it.target, proofs(view, it.evidence))
            for it in journey.measures
        ],
        "own_lanes": [
            (name, [inline(text) for text in texts]) for name, texts in journey.lanes.items()
        ],
        "voices": heard_here(view, journey),
        "evidence": evidence(view, places),
        "meeting": meeting(view, journey),
        "participants": took_part(view, journey),
        "images": [(it, view.to(it.file), where) for it, where in _images(places)],
        "guidance": guidance_for_journey(view, journey),
        "changes": story(view, "journey", journey.id),
        "whole_history": site.log.complete,
        "history_is_cut": ("journey", journey.id) in site.cut,
    }
    sections = list(_sections(view, content))
    return render(view.words, "journey.html", sections=sections, **content)


def _sections(view: Viewpoint, content: dict[str, Any]) -> Iterator[Section]:
    """List the sections that the page has, in the order of the template."""
    titles = (
        ("summary", Message("In short"), True),
        ("curve", Message("How it feels"), True),
        ("scorecard", Message("How it stands"), content["board"].sides),
        ("scorecard", Message("What we know"), not content["board"].sides),
        ("next", Message("What to do next"), content["board"].sides),
        ("measured", Message("Measured"), content["measured"]),
        ("map", Message("The map"), True),
        ("diagram", Message("The journey drawn"), content["diagrams"]),
        ("flow", Message("How it can go"), content["flow"]),
        ("other-side", Message("The other side"), content["counterparts"].journeys),
        ("pain-points", Message("Pain and opportunity"), content["pains"] or content["chances"]),
        ("quotes", Message("In their own words"), content["quotes"]),
        ("measures", Message("What we steer by"), content["measures"]),
        ("doing", Message("What is being done"), content["doing"] or content["nobody"]),
        ("mirror", Message("The mirror"), content["mirror"]),
        ("meeting", Message("Where we meet"), content["meeting"]),
        ("participation", Message("Who took part"), content["participants"]),
        ("more", Message("And further"), content["own_lanes"]),
        ("questions", Message("Questions and ideas"), content["voices"]),
        ("record", Message("Evidence"), content["evidence"]),
        ("images", Message("Pictures"), content["images"]),
        ("guidance", Message("Guidance"), content["guidance"]),
        ("history", Message("What changed"), content["changes"]),
    )
    for anchor, title, there in titles:
        if there:
            yield Section(anchor, view.say(title))


def _intro(view: Viewpoint, journey: Journey) -> list[Fact]:
    """List what is told about a journey before it starts."""
    told = (
        (Message("Starts with"), journey.trigger),
        (Message("Goal"), journey.goal),
        (Message("From where to where"), journey.scope),
    )
    return [Fact(view.say(title), (Ref(text),)) for title, text in told if text]


def _at_work(view: Viewpoint, journey: Journey) -> Iterator[Fact]:
    """Name who is at work here, with the page of what that asks of them."""
    people = who_works(view, journey)
    if people:
        yield Fact(view.say(Message("What it asks of whom")), people)


def _curves(
    view: Viewpoint, journey: Journey, told: Sequence[Line], spoken: str
) -> Iterator[Shown]:
    target = target_of(view, journey)
    title = view.say(label(journey.state)) if target else None
    yield show_curve(view, journey, told, title, spoken)
    if target:
        hoped = lines(target)
        said = " ".join(view.say(it) for it in summary(target, view.catalogue, hoped))
        yield show_curve(view, target, hoped, view.say(label(target.state)), said)


def _images(places: Places) -> Iterator[tuple[Image, Ref | None]]:
    """List the pictures, each with the stage or step it belongs to."""
    for told, where in places:
        for it in told.images:
            yield it, where
