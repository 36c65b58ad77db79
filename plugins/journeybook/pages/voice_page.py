"""What readers asked and thought of, gathered: what waits, and what became of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.analysis.voice.heard import heard, tally
from journeybook.pages.filters import Filter, named
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.pages.voice import DOUBT, IDEA, entry
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.voice.heard import Heard, Tally
    from journeybook.pages.site import Site

LONG = 183
"""Waiting longer than this many days, half a year, is worth an alarm."""


def voice_page(site: Site, address: str) -> str:
    """Make the page that gathers questions and ideas."""
    view = Viewpoint(site, address)
    every = heard(site.catalogue)
    counted = tally(every, view.today)
    entries = [entry(view, it) for it in every]
    name = (
        Message("“%(doubt)s” and “%(idea)s”", doubt=DOUBT, idea=IDEA)
        if site.catalogue.organisation.voice
        else None
    )
    return render(
        view.words,
        "voice.html",
        trail=trail(view),
        counted=counted,
        sentence=view.say(_sentence(counted)),
        oldest=_oldest(view, counted),
        speed=view.say(_speed(counted)) if counted.timed else None,
        links_say=view.say(name) if name else None,
        journeys=Ref(view.say(Message("Journeys")), view.overview("journey")),
        filters=list(_filters(view, every)),
        total=len(every),
        waiting=[it for it in entries if it.is_open],
        answered=[it for it in entries if not it.is_open],
    )


def _filters(view: Viewpoint, every: Sequence[Heard]) -> Iterator[Filter]:
    """Offer what there is something to choose of."""
    kinds = {
        "question": view.say(Message("Questions")),
        "idea": view.say(Message("Ideas")),
    }
    there = {"idea" if it.is_idea else "question" for it in every}
    owners = named(view, "team", (it.journey.owner for it in every))
    found = (
        Filter(
            "kind",
            view.say(Message("Questions or ideas")),
            tuple((key, title) for key, title in kinds.items() if key in there),
        ),
        Filter("owner", view.say(Message("Team answerable for the journey")), owners),
    )
    yield from (it for it in found if len(it.choices) > 1)


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say how many questions and ideas wait for an answer, and how long the oldest does."""
    counted = tally(heard(view.catalogue), view.today)
    if not counted.open and not counted.answered:
        return None
    oldest = _oldest(view, counted)
    sentence = view.say(_sentence(counted))
    return Glimpse(
        view.say(Message("Questions and ideas")),
        f"{sentence} {oldest}" if oldest else sentence,
        view.overview("voice"),
        alarm=(counted.oldest or 0) > LONG,
    )


def _sentence(counted: Tally) -> Message:
    if not counted.open:
        return Message("Nothing waits for an answer.")
    questions = Message("one question", "%(n)s questions", n=counted.open_questions)
    ideas = Message("one idea", "%(n)s ideas", n=counted.open_ideas)
    both = Message("%(questions)s and %(ideas)s", questions=questions, ideas=ideas)
    what = questions if not counted.open_ideas else ideas if not counted.open_questions else both
    return Message("Without an answer yet: %(what)s.", what=what)


def _oldest(view: Viewpoint, counted: Tally) -> str | None:
    if counted.oldest is None:
        return None
    ago = view.words.ago(counted.oldest) if counted.oldest else view.say(Message("today"))
    return view.say(Message("The oldest came in %(ago)s.", ago=ago))


def _speed(counted: Tally) -> Message:
    over = Message("one answer with known days", "%(n)s answers with known days", n=counted.timed)
    return Message(
        "Half of the answers came within one day (over %(over)s).",
        "Half of the answers came within %(n)s days (over %(over)s).",
        n=counted.median_days or 0,
        over=over,
    )
