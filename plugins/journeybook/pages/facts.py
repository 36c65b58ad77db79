"""What stands at the head of a journey: whose it is, who answers for it, how fresh it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target
from journeybook.model.journey import State, Status
from journeybook.model.persona import KIND_OF_JOURNEY
from journeybook.pages.labels import label
from journeybook.pages.lanes import spoken
from journeybook.pages.offered import model_ref
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Viewpoint


class Fact(NamedTuple):
    """A fact: what it is, its values, and whether it asks for attention.

    `dated` says what sort of thing it is when it depends on the day of the edition.
    """

    title: str
    values: tuple[Ref, ...]
    note: str | None = None
    alarm: bool = False
    dated: str | None = None


class Badge(NamedTuple):
    """A small label: the value as data, and what it is called."""

    value: str
    title: str


def badges(view: Viewpoint, journey: Journey) -> list[Badge]:
    """List the labels of a journey: its kind, its state and, when not live, its status."""
    shown = [
        Badge(journey.kind, view.say(KIND_OF_JOURNEY[journey.kind])),
        Badge(journey.state, view.say(label(journey.state))),
    ]
    if journey.status != Status.LIVE:
        shown.append(Badge(journey.status, view.say(label(journey.status))))
    return shown


def facts(view: Viewpoint, journey: Journey) -> list[Fact]:
    """List the facts at the head of a journey's page."""
    return list(_facts(view, journey))


def _facts(view: Viewpoint, journey: Journey) -> Iterator[Fact]:
    say = view.say
    travellers = tuple(view.refs("persona", journey.travellers))
    yield Fact(view.words.ngettext("Traveller", "Travellers", len(travellers)), travellers)
    host = view.ref("team", journey.host) if journey.host else Ref(view.catalogue.organisation.name)
    yield Fact(say(Message("Host")), (host,))
    if journey.owner:
        yield Fact(say(Message("Owner")), (view.ref("team", journey.owner),))
    else:
        yield Fact(say(Message("Owner")), (Ref(say(Message("nobody yet"))),), alarm=True)
    if journey.time:
        yield Fact(say(Message("Takes")), (Ref(spoken(view, journey.time)),))
    if journey.confidence:
        yield Fact(say(Message("How sure we are")), (Ref(say(label(journey.confidence))),))
    model = view.catalogue.stage_models.get(journey.stage_model or "")
    if model:
        yield Fact(say(Message("Stage model")), (model_ref(view, model),))
    yield from _freshness(view, journey)
    yield from readers(view, journey.audience)


def readers(view: Viewpoint, audience: tuple[str, ...]) -> Iterator[Fact]:
    """Say for whom something is, when it is not for everyone."""
    known = [view.catalogue.audiences[it] for it in audience if it in view.catalogue.audiences]
    if known:
        told = (f"{it.title} ({it.description})" if it.description else it.title for it in known)
        yield Fact(view.say(Message("Only for")), tuple(Ref(text) for text in told))


def _freshness(view: Viewpoint, journey: Journey) -> Iterator[Fact]:
    say = view.say
    change = view.changed(view.catalogue.files.get(("journey", journey.id)))
    if change:
        yield Fact(say(Message("Last change")), (Ref(view.words.date(change.date)),))
    due = journey.review.due if journey.review else None
    if due is None:
        yield Fact(say(Message("Next review")), (Ref(say(Message("not planned"))),), alarm=True)
    else:
        overdue = due < view.today
        note = say(Message("overdue")) if overdue else None
        yield Fact(
            say(Message("Next review")), (Ref(view.words.date(due)),), note, overdue, "review"
        )
    if journey.review and journey.review.every:
        length = view.words.duration(journey.review.every)
        yield Fact(say(Message("Is reviewed every")), (Ref(length),))
    if journey.review and journey.review.last:
        yield Fact(say(Message("Last review")), (Ref(view.words.date(journey.review.last)),))


def relations(view: Viewpoint, journey: Journey) -> list[Fact]:
    """List the journeys this one is tied to, whichever of the two says so."""
    here = Target("journey", journey.id)
    links = view.catalogue

    def to(*roles: str) -> tuple[Ref, ...]:
        return tuple(view.ref(*it.target) for it in links.links_from(here, *roles))

    def back(*roles: str) -> tuple[Ref, ...]:
        return tuple(view.ref(*it.source) for it in links.links_to(here, *roles))

    both = tuple(dict.fromkeys([*to("related"), *back("related")]))
    found = [
        Fact(view.say(Message("Is to become")), back("target_of")),
        Fact(view.say(Message("Is how this should become")), to("target_of")),
        Fact(view.say(Message("Part of")), to("parent")),
        Fact(view.say(Message("Consists of")), back("parent")),
        Fact(view.say(Message("Variant of")), to("variant_of")),
        Fact(view.say(Message("Variants")), back("variant_of")),
        Fact(view.say(Message("Related journeys")), both),
        Fact(view.say(Message("Worked on during")), _trips(view, journey)),
    ]
    return [fact for fact in found if fact.values]


def _trips(view: Viewpoint, journey: Journey) -> tuple[Ref, ...]:
    """Name the trips of the organisation that are about a journey."""
    links = view.catalogue.links_to(Target("journey", journey.id), "journeys")
    return tuple(view.ref("trip", it.source.id) for it in links if it.source.family == "trip")


def target_of(view: Viewpoint, journey: Journey) -> Journey | None:
    """Find the target journey that is to replace a current one, if this edition has it."""
    found = view.catalogue.links_to(Target("journey", journey.id), "target_of")
    if journey.state != State.CURRENT or not found:
        return None
    return view.catalogue.journeys.get(found[0].source.id)
