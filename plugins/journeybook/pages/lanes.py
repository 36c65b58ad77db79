"""The lanes of the map: what each of them shows of a stage or a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from journeybook.analysis.levels import LEVELS
from journeybook.analysis.voice.heard import noted
from journeybook.model.catalogue import Target
from journeybook.model.journey import Step
from journeybook.model.time import Time
from journeybook.pages.cells import Item, item
from journeybook.pages.labels import severity
from journeybook.pages.measured_here import at_moment
from journeybook.pages.text import inline
from journeybook.pages.voice import standing
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from journeybook.model.moment import Moment, Sentiment, Work
    from journeybook.pages.viewpoint import Ref, Viewpoint


class Lane(NamedTuple):
    """A lane of the map.

    Args:
        id: its name for style and tests.
        title: its name for readers.
        fields: the fields it shows; a lane none of whose fields is filled is left out.
        show: what it shows of a moment; `target` names the step or the journey.
    """

    id: str
    title: Message
    fields: tuple[str, ...]
    show: Callable[[Viewpoint, Moment, Target], Iterable[Item]]


def _texts(name: str) -> Callable[[Viewpoint, Moment, Target], Iterable[Item]]:
    return lambda _view, moment, _target: [inline(it) for it in getattr(moment, name)]


def _links(name: str, family: str) -> Callable[[Viewpoint, Moment, Target], Iterable[Item]]:
    return lambda view, moment, _target: [view.ref(family, it).link for it in getattr(moment, name)]


def _touchpoints(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in moment.touchpoints:
        notes = [
            view.ref("channel", it.channel).title if it.channel else None,
            view.ref("team", it.owner).title if it.owner else None,
            it.note,
        ]
        yield item(inline(it.title), _joined(notes))


def _pain(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in moment.pain_points:
        weight = severity(view.words, it.severity)
        notes = [
            it.kind,
            weight.words if weight else None,
            view.say(Message("people get by: %(workaround)s", workaround=it.workaround))
            if it.workaround
            else None,
        ]
        yield item(inline(it.text), _joined(notes))


def _truth(_view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    if moment.moment_of_truth:
        yield item(inline(moment.moment_of_truth.reason), moment.moment_of_truth.weight)


def _work(name: str) -> Callable[[Viewpoint, Moment, Target], Iterable[Item]]:
    def show(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
        work: Work
        for work in getattr(moment, name):
            team = view.ref("team", work.team).title if work.team else None
            yield item(inline(work.text), _joined([team, work.note]))

    return show


def _mandate(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in moment.mandate:
        notes = [
            view.say(Message("up to %(limit)s", limit=it.up_to)) if it.up_to else None,
            view.ref("team", it.team).title if it.team else None,
            view.say(Message("on trial, for: %(whom)s", whom=it.pilot)) if it.pilot else None,
        ]
        yield item(inline(it.text), _joined(notes))


def _named(name: str) -> Callable[[Viewpoint, Moment, Target], Iterable[Item]]:
    return lambda _view, moment, _target: [inline(it.text) for it in getattr(moment, name)]


def _substeps(_view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    if moment.description:
        yield inline(moment.description)
    if isinstance(moment, Step):
        for it in moment.substeps:
            yield item(inline(it.title), it.note)


def _way(view: Viewpoint, moment: Moment, target: Target) -> Iterable[Item]:
    if not isinstance(moment, Step):
        return
    if moment.condition:
        yield _said(view, Message("When: %(condition)s", condition=moment.condition))
    if moment.optional:
        yield _said(view, Message("Can be skipped"))
    for other in moment.alternatives:
        said = _said(view, Message("Or: %(title)s", title=other.title))
        yield item(said, _when(view, other.when))
    for onward in moment.next:
        journey, _, step = onward.to.partition("#")
        ref = view.ref("journey", journey or target.id, step or None)
        yield item(_led(view.say(Message("On to")), ref), _when(view, onward.when))
    for over in moment.handover:
        team = view.ref("team", over.to)
        yield item(_led(view.say(Message("Handed over to")), team), over.what)


def _when(view: Viewpoint, when: str | None) -> str | None:
    return view.say(Message("when: %(when)s", when=when)) if when else None


def _said(view: Viewpoint, message: Message) -> Markup:
    return escape(view.say(message))


def _led(words: str, ref: Ref) -> Markup:
    return Markup("{}: {}").format(words, ref.link)


def _time(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    if moment.time:
        yield escape(spoken(view, moment.time))
    if isinstance(moment, Step) and moment.wait:
        waiting = Message("then waiting: %(time)s", time=spoken(view, moment.wait))
        yield _said(view, waiting)


def _carried(view: Viewpoint, _moment: Moment, target: Target) -> Iterable[Item]:
    return _across(view, view.catalogue.carried_by(target)) if target.step else ()


def _carries(view: Viewpoint, _moment: Moment, target: Target) -> Iterable[Item]:
    return _across(view, view.catalogue.carries(target)) if target.step else ()


def _across(view: Viewpoint, targets: Iterable[Target]) -> Iterable[Item]:
    """Name the steps on the other side of the promise, each journey once below its steps."""
    for target in targets:
        note = view.ref("journey", target.id).title if target.step else None
        yield item(view.ref(*target).link, note)


def _voices(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in noted(moment):
        yield item(inline(it.text), view.say(standing(it)))


TRAVELLER = (
    Lane("does", Message("What happens"), ("description", "substeps"), _substeps),
    Lane("channel", Message("Channel"), ("channels",), _links("channels", "channel")),
    Lane("touchpoint", Message("Touchpoint"), ("touchpoints",), _touchpoints),
    Lane("thoughts", Message("Thoughts"), ("thoughts",), _texts("thoughts")),
    Lane("needs", Message("Needs"), ("needs",), _texts("needs")),
    Lane("expectation", Message("Expectation"), ("expectation",), _texts("expectation")),
    Lane("truth", Message("Moment of truth"), ("moment_of_truth",), _truth),
    Lane("pain", Message("Pain points"), ("pain_points",), _pain),
    Lane("opportunities", Message("Opportunities"), ("opportunities",), _named("opportunities")),
    Lane("time", Message("Time"), ("time", "wait"), _time),
    Lane(
        "way",
        Message("How it can go"),
        ("condition", "optional", "alternatives", "next", "handover"),
        _way,
    ),
)
"""What the traveller does, meets and feels."""

ORGANISATION = (
    Lane("frontstage", Message("In sight"), ("frontstage",), _work("frontstage")),
    Lane("backstage", Message("Behind the scenes"), ("backstage",), _work("backstage")),
    Lane("support", Message("Support"), ("support",), _work("support")),
    Lane("systems", Message("Systems"), ("systems",), _texts("systems")),
    Lane("mandate", Message("May decide alone"), ("mandate",), _mandate),
    Lane("interventions", Message("What works here"), ("interventions",), _named("interventions")),
    Lane("shows", Message("Brand behaviour"), ("shows",), _links("shows", "behaviour")),
    Lane("carried", Message("Employee side"), (), _carried),
    Lane("carries", Message("Carries the step"), (), _carries),
    Lane(
        "owner",
        Message("Answerable"),
        ("owner",),
        lambda view, moment, _target: [view.ref("team", moment.owner).link] if moment.owner else (),
    ),
    Lane("measured", Message("Measured"), (), at_moment),
    Lane("voices", Message("Questions and ideas"), ("questions", "ideas"), _voices),
    Lane("who", Message("Who goes through it"), ("travellers",), _links("travellers", "persona")),
)
"""What the organisation does for it, and who it is for."""


def spoken(view: Viewpoint, time: Time) -> str:
    """Say a time: its own words, and the shortest and longest it takes."""
    words = view.words
    if time.min is not None and time.max is not None and time.min != time.max:
        span = view.say(Message("%(shortest)s to %(longest)s", shortest=time.min, longest=time.max))
    elif time.min is not None and time.max is not None:
        span = words.duration(time.min)
    elif time.min is not None:
        span = view.say(Message("at least %(shortest)s", shortest=time.min))
    elif time.max is not None:
        span = view.say(Message("at most %(longest)s", longest=time.max))
    else:
        return time.text or ""
    return f"{time.text} ({span})" if time.text else span


def feeling(view: Viewpoint, sentiment: Sentiment) -> str:
    """Say a sentiment in words: the levels, the feeling, how strong it is and whose."""
    parts = []
    if sentiment.start is not None and sentiment.end is not None:
        parts.append(
            view.say(
                Message(
                    "from %(start)s to %(end)s",
                    start=LEVELS[sentiment.start],
                    end=LEVELS[sentiment.end],
                )
            )
        )
    elif sentiment.level is not None:
        parts.append(view.say(LEVELS[sentiment.level]))
    if sentiment.feeling:
        parts.append(sentiment.feeling)
    if sentiment.intensity:
        parts.append(view.say(Message("intensity %(much)s", much=sentiment.intensity)))
    if sentiment.persona:
        parts.append(view.ref("persona", sentiment.persona).title)
    return " · ".join(parts)


def _joined(notes: Iterable[str | None]) -> str | None:
    return " · ".join(note for note in notes if note) or None
