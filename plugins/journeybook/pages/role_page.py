"""My role: for each team and each kind of employee, what the journeys ask of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.role import actor as actors
from journeybook.analysis.role.at_work import at_work
from journeybook.analysis.role.deeds import deeds
from journeybook.model.catalogue import Target
from journeybook.model.persona import Kind
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.overviews import trail
from journeybook.pages.page import below
from journeybook.pages.rendering import render
from journeybook.pages.role import role
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey
    from journeybook.model.organisation import Team
    from journeybook.model.persona import Persona
    from journeybook.pages.page import Page
    from journeybook.pages.role import Role
    from journeybook.pages.site import Site

TITLE = Message("My role")


class Choice(NamedTuple):
    """Somebody to be: a team or a kind of employee, and how much is asked of them."""

    ref: Ref
    note: str
    people: tuple[Ref, ...]


def role_pages(site: Site) -> Iterator[Page]:
    """List the page of every team and of every kind of employee."""
    say = site.edition.words.say
    for thing in _people(site):
        target = _target(thing)
        title = say(Message("My role: %(title)s", title=thing.title))
        what = say(Message("What the journeys ask of: %(title)s", title=thing.title))
        make = partial(_role_of, site, thing)
        yield below(site, target, title, make, description=what)


def role_page(site: Site, address: str) -> str:
    """Make the page on which everybody chooses who they are."""
    view = Viewpoint(site, address)
    teams = site.catalogue.teams.values()
    employees = [it for it in site.catalogue.personas.values() if it.kind is Kind.EMPLOYEE]
    return render(
        view.words,
        "roles.html",
        trail=trail(view),
        teams=[
            _choice(view, team, [it for it in employees if it.team == team.id]) for team in teams
        ],
        alone=[_choice(view, it, []) for it in employees if it.team not in site.catalogue.teams],
    )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say that everybody has a page of their own."""
    people = list(_people(view.site))
    if not people:
        return None
    number = len(people)
    sentence = Message(
        "One page tells what the journeys ask of whom, what they may decide and what is theirs "
        "to do.",
        "%(n)s pages tell what the journeys ask of whom, what they may decide and what is theirs "
        "to do.",
        n=number,
    )
    return Glimpse(view.say(TITLE), view.say(sentence), view.overview("role"))


def role_ref(view: Viewpoint, family: str, object_id: str) -> Ref:
    """Name a team or an employee, and link to what is asked of them."""
    address = view.site.addresses.of(Target("role", f"{family}/{object_id}"))
    return Ref(view.ref(family, object_id).title, view.to(address))


def who_works(view: Viewpoint, journey: Journey) -> tuple[Ref, ...]:
    """Name who is at work in a journey, each with a link to what is asked of them."""
    return tuple(role_ref(view, it.family, it.id) for it in at_work(view.catalogue, journey))


def _role_of(site: Site, thing: Team | Persona, address: str) -> str:
    view = Viewpoint(site, address)
    target = _about(thing)
    found = role(view, target)
    persona = target.family == "persona"
    team = getattr(thing, "team", None) if persona else None
    people = [
        role_ref(view, "persona", it.id)
        for it in site.catalogue.personas.values()
        if not persona and it.kind is Kind.EMPLOYEE and it.team == thing.id
    ]
    return render(
        view.words,
        "role.html",
        trail=trail(view, "role"),
        title=thing.title,
        thing=view.ref(target.family, target.id),
        is_persona=persona,
        team=role_ref(view, "team", team) if team else None,
        people=people,
        sentences=[view.say(it) for it in _sentences(found)],
        it=found,
    )


def _sentences(found: Role) -> Iterator[Message]:
    steps, journeys, truths = found.counts
    if not steps:
        yield Message("No step of any journey names them yet.")
        return
    yield Message(
        "%(steps)s in %(journeys)s.",
        steps=Message("One step", "%(n)s steps", n=steps),
        journeys=Message("one journey", "%(n)s journeys", n=journeys),
    )
    if truths:
        yield Message(
            "One of them is a moment of truth.", "%(n)s of them are moments of truth.", n=truths
        )


def _people(site: Site) -> Iterator[Team | Persona]:
    yield from site.catalogue.teams.values()
    for persona in site.catalogue.personas.values():
        if persona.kind is Kind.EMPLOYEE:
            yield persona


def _about(thing: Team | Persona) -> Target:
    return Target("persona" if hasattr(thing, "kind") else "team", thing.id)


def _target(thing: Team | Persona) -> Target:
    about = _about(thing)
    return Target("role", f"{about.family}/{about.id}")


def _choice(view: Viewpoint, thing: Team | Persona, people: list[Persona]) -> Choice:
    about = _about(thing)
    found = deeds(view.catalogue, actors.of(view.catalogue, about))
    steps = sum(it.journey.in_use for it in found)
    note = Message("no step yet") if not steps else Message("one step", "%(n)s steps", n=steps)
    return Choice(
        role_ref(view, about.family, about.id),
        view.say(note),
        tuple(role_ref(view, "persona", it.id) for it in people),
    )
