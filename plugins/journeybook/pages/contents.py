"""Every page of the site, in one place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.addresses import stage_anchor, uri
from journeybook.model.catalogue import Target
from journeybook.pages.check_page import check_page
from journeybook.pages.home_page import home_page
from journeybook.pages.index_pages import channel_index, check_index, persona_index, team_index
from journeybook.pages.journey_page import journey_page
from journeybook.pages.overview_page import overview_page
from journeybook.pages.overviews import GROUPS, overviews
from journeybook.pages.page import Found, Page
from journeybook.pages.portfolio_page import portfolio_page
from journeybook.pages.problem_page import moved_page, problem_page
from journeybook.pages.things import channel_page, persona_page, team_page
from journeybook.pages.whats_new_page import whats_new_page
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeybook.model.journey import Journey
    from journeybook.model.persona import Persona
    from journeybook.pages.site import Site


def contents(site: Site) -> Iterator[Page]:
    """List every page the site has, overviews first."""
    say = site.edition.words.say
    organisation = site.catalogue.organisation
    organisation_file = f"{site.journeys}/organisation.yml"
    home = site.addresses.overview("home")
    yield Page(
        uri("home"),
        home,
        say(Message("Home")),
        partial(home_page, site, home),
        organisation.promise or organisation.name,
        organisation_file,
        in_navigation=True,
    )
    for family, overview in overviews(site):
        address = site.addresses.overview(family)
        yield Page(
            uri(family),
            address,
            say(overview.title),
            partial(_MAKERS[family], site, address),
            in_navigation=True,
            tab=say(GROUPS[overview.group]) if overview.group else None,
        )
    yield from _journeys(site)
    for thing in _things(site, organisation_file):
        address = site.addresses.of(thing.target)
        yield Page(
            uri(thing.target.family, thing.target.id),
            address,
            thing.title,
            partial(thing.make, address),
            thing.description,
            thing.source,
            uri(thing.target.family),
            found=(Found(address, thing.title, thing.description),),
        )


_MAKERS: Mapping[str, Callable[[Site, str], str]] = {
    "journey": overview_page,
    "portfolio": portfolio_page,
    "check": check_index,
    "persona": persona_index,
    "team": team_index,
    "channel": channel_index,
    "news": whats_new_page,
}
"""Who makes each overview; see `journeybook.pages.overviews.OVERVIEWS`."""


class _Thing(NamedTuple):
    """Something that has a page below the overview of its family."""

    target: Target
    title: str
    make: Callable[[str], str]
    description: str
    source: str | None


def _things(site: Site, organisation_file: str) -> Iterator[_Thing]:
    """List what has a page, besides the journeys: what is written down, and what is broken."""
    catalogue, say = site.catalogue, site.edition.words.say
    for persona in catalogue.personas.values():
        target = Target("persona", persona.id)
        make = partial(persona_page, site, persona)
        file = catalogue.files.get(("persona", persona.id))
        yield _Thing(target, persona.title, make, persona.summary or "", file)
    for team in catalogue.teams.values():
        target, make = Target("team", team.id), partial(team_page, site, team)
        yield _Thing(target, team.title, make, team.description or "", organisation_file)
    for channel in catalogue.channels.values():
        target, make = Target("channel", channel.id), partial(channel_page, site, channel)
        yield _Thing(target, channel.title, make, channel.description or "", organisation_file)
    for check in catalogue.checks.values():
        target, make = Target("check", check.id), partial(check_page, site, check)
        yield _Thing(target, say(check.title), make, say(check.statement), None)
    everything: tuple[Journey | Persona, ...] = (
        *catalogue.journeys.values(),
        *catalogue.personas.values(),
    )
    for renamed in everything:
        target = Target(renamed.family, renamed.id)
        file = catalogue.files.get((renamed.family, renamed.id))
        for old in renamed.formerly:
            moved = partial(moved_page, site, target, old)
            yield _Thing(Target(renamed.family, old), old, moved, "", file)
    for key, problems in site.broken.items():
        target, make = Target(*key), partial(problem_page, site, *key, problems)
        yield _Thing(target, target.id, make, "", problems[0].place.file)


def _journeys(site: Site) -> Iterator[Page]:
    for journey in site.catalogue.journeys.values():
        address = site.addresses.of(Target("journey", journey.id))
        yield Page(
            uri("journey", journey.id),
            address,
            journey.title,
            partial(journey_page, site, journey, address),
            journey.summary or "",
            site.catalogue.files.get(("journey", journey.id)),
            uri("journey"),
            found=tuple(_found(journey, address)),
        )


def _found(journey: Journey, address: str) -> Iterator[Found]:
    """List what search finds on a journey's page: the journey, its stages, its steps."""
    yield Found(address, journey.title, journey.summary or "")
    for stage in journey.stages:
        yield Found(f"{address}#{stage_anchor(stage.id)}", stage.title)
    for number, step in journey.places.values():
        yield Found(f"{address}#s{number}", step.title)
