"""Every page of the site, in one place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeybook.model.addresses import stage_anchor, step_anchor, uri
from journeybook.model.catalogue import Target
from journeybook.pages.home_page import home_page
from journeybook.pages.index_pages import channel_index, check_index, persona_index, team_index
from journeybook.pages.journey_page import journey_page
from journeybook.pages.overview_page import overview_page
from journeybook.pages.page import Found, Page
from journeybook.pages.problem_page import problem_page
from journeybook.pages.things import channel_page, check_page, persona_page, team_page
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeybook.model.journey import Journey
    from journeybook.pages.page import Finished
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
    indexes: tuple[tuple[str, Message, Callable[[Site, str], Finished]], ...] = (
        ("journey", Message("Journeys"), overview_page),
        ("persona", Message("Personas"), persona_index),
        ("team", Message("Teams"), team_index),
        ("channel", Message("Channels"), channel_index),
        ("check", Message("Checks"), check_index),
    )
    for family, title, make in indexes:
        address = site.addresses.overview(family)
        yield Page(
            uri(family), address, say(title), partial(make, site, address), in_navigation=True
        )
    yield from _journeys(site)
    for persona in site.catalogue.personas.values():
        yield _page(
            site, "persona", persona.id, persona.title, partial(persona_page, site, persona),
            persona.summary or "", site.catalogue.files.get(("persona", persona.id)),
        )  # fmt: skip
    for team in site.catalogue.teams.values():
        yield _page(
            site, "team", team.id, team.title, partial(team_page, site, team),
            team.description or "", organisation_file,
        )  # fmt: skip
    for channel in site.catalogue.channels.values():
        yield _page(
            site, "channel", channel.id, channel.title, partial(channel_page, site, channel),
            channel.description or "", organisation_file,
        )  # fmt: skip
    for check in site.catalogue.checks.values():
        yield _page(
            site, "check", check.id, say(check.title), partial(check_page, site, check),
            say(check.statement), None,
        )  # fmt: skip
    for (family, object_id), problems in site.broken.items():
        make_problem = partial(problem_page, site, family, object_id, problems)
        yield _page(site, family, object_id, object_id, make_problem, "", problems[0].place.file)


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
            wide=True,
            found=tuple(_found(journey, address)),
        )


def _found(journey: Journey, address: str) -> Iterator[Found]:
    """List what search finds on a journey's page: the journey, its stages, its steps."""
    yield Found(address, journey.title, journey.summary or "")
    for stage in journey.stages:
        yield Found(f"{address}#{stage_anchor(stage.id)}", stage.title)
        for step in stage.steps:
            yield Found(f"{address}#{step_anchor(step.id)}", step.title)


def _page(
    site: Site,
    family: str,
    object_id: str,
    title: str,
    make: Callable[[str], Finished],
    description: str,
    source: str | None,
) -> Page:
    address = site.addresses.of(Target(family, object_id))
    found = (Found(address, title, description),)
    return Page(
        uri(family, object_id),
        address,
        title,
        partial(make, address),
        description,
        source,
        uri(family),
        found=found,
    )
