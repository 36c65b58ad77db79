"""The lanes of the map: what each of them shows of a stage or a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from journeybook.model.catalogue import Target
from journeybook.model.journey import Step
from journeybook.model.time import Time
from journeybook.analysis.levels import LEVELS
from journeybook.pages.text import inline
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from journeybook.model.moment import Moment, Sentiment, Work
    from journeybook.pages.viewpoint import Ref, Viewpoint


class Item(NamedTuple):
    """One thing in a cell of the map: a text, perhaps a link, perhaps a remark below it."""

    text: Markup | str
    href: str | None = None
    note: str | None = None


class Lane(NamedTuple):
    """A lane: its name, and what it shows of a moment. `target` names the step."""

    id: str
    title: Message
    show: Callable[[Viewpoint, Moment, Target], Iterable[Item]]


def _texts(name: str) -> Callable[[Viewpoint, Moment, Target], Iterable[Item]]:
    return lambda _view, moment, _target: [Item(inline(it)) for it in getattr(moment, name)]


def _links(name: str, family: str) -> Callable[[Viewpoint, Moment, Target], Iterable[Item]]:
    return lambda view, moment, _target: [
        _linked(view.ref(family, it)) for it in getattr(moment, name)
    ]


def _linked(ref: Ref, note: str | None = None) -> Item:
    return Item(ref.title, ref.href, note)


def _touchpoints(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in moment.touchpoints:
        notes = [
            view.ref("channel", it.channel).title if it.channel else None,
            view.ref("team", it.owner).title if it.owner else None,
            it.note,
        ]
        yield Item(inline(it.title), note=_joined(notes))


def _pain(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in moment.pain_points:
        notes = [
            it.kind,
            view.say(Message("severity %(level)s of 5", level=it.severity))
            if it.severity
            else None,
            view.say(Message("people get by: %(workaround)s", workaround=it.workaround))
            if it.workaround
            else None,
        ]
        yield Item(inline(it.text), note=_joined(notes))


def _truth(_view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    if moment.moment_of_truth:
        yield Item(inline(moment.moment_of_truth.reason), note=moment.moment_of_truth.weight)


def _quotes(_view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in moment.quotes:
        said = Markup(' lang="{}"').format(it.language) if it.language else Markup("")
        yield Item(Markup("<q{}>{}</q>").format(said, it.text), note=it.by)


def _work(name: str) -> Callable[[Viewpoint, Moment, Target], Iterable[Item]]:
    def show(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
        work: Work
        for work in getattr(moment, name):
            team = view.ref("team", work.team).title if work.team else None
            yield Item(inline(work.text), note=_joined([team, work.note]))

    return show


def _mandate(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in moment.mandate:
        notes = [
            view.say(Message("up to %(limit)s", limit=it.up_to)) if it.up_to else None,
            view.ref("team", it.team).title if it.team else None,
        ]
        yield Item(inline(it.text), note=_joined(notes))


def _named(name: str) -> Callable[[Viewpoint, Moment, Target], Iterable[Item]]:
    return lambda _view, moment, _target: [Item(inline(it.text)) for it in getattr(moment, name)]


def _substeps(_view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    if moment.description:
        yield Item(inline(moment.description))
    if isinstance(moment, Step):
        for it in moment.substeps:
            yield Item(inline(it.title), note=it.note)


def _way(view: Viewpoint, moment: Moment, target: Target) -> Iterable[Item]:
    if not isinstance(moment, Step):
        return
    if moment.condition:
        yield Item(view.say(Message("Only if: %(condition)s", condition=moment.condition)))
    if moment.optional:
        yield Item(view.say(Message("Can be skipped")))
    for other in moment.alternatives:
        yield Item(view.say(Message("Or: %(title)s", title=other.title)), note=other.when)
    for onward in moment.next:
        journey, _, step = onward.to.partition("#")
        ref = view.ref("journey", journey or target.id, step or None)
        yield Item(view.say(Message("On to: %(title)s", title=ref.title)), ref.href, onward.when)
    for over in moment.handover:
        team = view.ref("team", over.to)
        said = view.say(Message("Handed over to %(team)s", team=team.title))
        yield Item(said, team.href, over.what)


def _time(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    if moment.time:
        yield Item(spoken(view, moment.time))
    if isinstance(moment, Step) and moment.wait:
        yield Item(view.say(Message("then waiting: %(time)s", time=spoken(view, moment.wait))))


def _carried(view: Viewpoint, _moment: Moment, target: Target) -> Iterable[Item]:
    return [_across(view, it) for it in view.catalogue.carried_by(target)] if target.step else []


def _carries(view: Viewpoint, _moment: Moment, target: Target) -> Iterable[Item]:
    return [_across(view, it) for it in view.catalogue.carries(target)] if target.step else []


def _across(view: Viewpoint, target: Target) -> Item:
    note = view.ref("journey", target.id).title if target.step else None
    return _linked(view.ref(*target), note)


def _evidence(view: Viewpoint, moment: Moment, _target: Target) -> Iterable[Item]:
    for it in moment.evidence:
        yield Item(it.source, it.link, view.words.date(it.date) if it.date else None)


TRAVELLER = (
    Lane("does", Message("What happens"), _substeps),
    Lane("channel", Message("Channel"), _links("channels", "channel")),
    Lane("touchpoint", Message("Touchpoint"), _touchpoints),
    Lane("thoughts", Message("Thoughts"), _texts("thoughts")),
    Lane("quotes", Message("In their own words"), _quotes),
    Lane("needs", Message("Needs"), _texts("needs")),
    Lane("expectation", Message("Expectation"), _texts("expectation")),
    Lane("truth", Message("Moment of truth"), _truth),
    Lane("pain", Message("Pain points"), _pain),
    Lane("opportunities", Message("Opportunities"), _named("opportunities")),
    Lane("time", Message("Time"), _time),
    Lane("way", Message("How it can go"), _way),
)
"""What the traveller does, meets and feels."""

ORGANISATION = (
    Lane("frontstage", Message("In sight"), _work("frontstage")),
    Lane("backstage", Message("Behind the scenes"), _work("backstage")),
    Lane("support", Message("Support"), _work("support")),
    Lane("systems", Message("Systems"), _texts("systems")),
    Lane("mandate", Message("May decide alone"), _mandate),
    Lane("interventions", Message("What works here"), _named("interventions")),
    Lane("shows", Message("Brand behaviour"), _links("shows", "behaviour")),
    Lane("carried", Message("Employee side"), _carried),
    Lane("carries", Message("Carries the step"), _carries),
    Lane("owner", Message("Answerable"), lambda view, moment, _target: (
        [_linked(view.ref("team", moment.owner))] if moment.owner else []
    )),
)  # fmt: skip
"""What the organisation does for it."""

RECORD = (
    Lane("travellers", Message("Who goes through it"), _links("travellers", "persona")),
    Lane("questions", Message("Open questions"), _named("questions")),
    Lane("evidence", Message("Evidence"), _evidence),
)
"""What else is on record."""


def spoken(view: Viewpoint, time: Time) -> str:
    """Say a time: its own words, and the shortest and longest it takes."""
    words = view.words
    if time.min is not None and time.max is not None and time.min != time.max:
        span = view.say(
            Message("%(shortest)s to %(longest)s", shortest=time.min, longest=time.max)
        )
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
