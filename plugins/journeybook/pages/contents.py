"""Every page of the site, in one place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeybook.model.addresses import stage_anchor, uri
from journeybook.model.catalogue import Target
from journeybook.model.kinds import NAMED
from journeybook.pages.alignment_page import alignment_page
from journeybook.pages.alignment_page import pages as theme_pages
from journeybook.pages.check_page import check_page
from journeybook.pages.home_page import home_page
from journeybook.pages.index_pages import channel_index, check_index, persona_index, team_index
from journeybook.pages.initiatives_page import initiatives, initiatives_page
from journeybook.pages.journey_page import journey_page
from journeybook.pages.loyalty_page import loyalty_page
from journeybook.pages.metric_page import metric_pages
from journeybook.pages.metrics_page import metrics_page
from journeybook.pages.mirror_page import mirror_page, mirror_pages
from journeybook.pages.overview_page import overview_page
from journeybook.pages.overviews import GROUPS, overviews
from journeybook.pages.page import Found, Page, below
from journeybook.pages.participation_page import participation_page
from journeybook.pages.phases_page import phases, phases_page
from journeybook.pages.portfolio_page import portfolio_page
from journeybook.pages.problem_page import moved_page, problem_page
from journeybook.pages.role_page import role_page, role_pages
from journeybook.pages.seams_page import seams_page
from journeybook.pages.things import channel_page, persona_page, team_page
from journeybook.pages.trips_page import trips, trips_page
from journeybook.pages.voice_page import voice_page
from journeybook.pages.walk_page import walks
from journeybook.pages.whats_new_page import whats_new_page
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeybook.model.journey import Journey
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
    for part in _PARTS:
        yield from part(site)


_MAKERS: Mapping[str, Callable[[Site, str], str]] = {
    "journey": overview_page,
    "portfolio": portfolio_page,
    "initiative": initiatives_page,
    "check": check_index,
    "phase": phases_page,
    "seam": seams_page,
    "alignment": alignment_page,
    "loyalty": loyalty_page,
    "participation": participation_page,
    "metric": metrics_page,
    "mirror": mirror_page,
    "role": role_page,
    "persona": persona_index,
    "team": team_index,
    "channel": channel_index,
    "trip": trips_page,
    "voice": voice_page,
    "news": whats_new_page,
}
"""Who makes each overview; see `journeybook.pages.overviews.OVERVIEWS`."""


def _things(site: Site) -> Iterator[Page]:
    """List the pages of personas, teams, channels and checks."""
    catalogue, say = site.catalogue, site.edition.words.say
    organisation = f"{site.journeys}/organisation.yml"
    for persona in catalogue.personas.values():
        target, make = Target("persona", persona.id), partial(persona_page, site, persona)
        file = catalogue.files.get(("persona", persona.id))
        yield below(
            site, target, persona.title, make, description=persona.summary or "", source=file
        )
    for team in catalogue.teams.values():
        target, make = Target("team", team.id), partial(team_page, site, team)
        yield below(
            site, target, team.title, make, description=team.description or "", source=organisation
        )
    for channel in catalogue.channels.values():
        target, make = Target("channel", channel.id), partial(channel_page, site, channel)
        yield below(
            site,
            target,
            channel.title,
            make,
            description=channel.description or "",
            source=organisation,
        )
    for check in catalogue.checks.values():
        target, make = Target("check", check.id), partial(check_page, site, check)
        yield below(site, target, say(check.title), make, description=say(check.statement))


def _moved(site: Site) -> Iterator[Page]:
    """List the pages that lead on from an id that something had before."""
    for family in NAMED:
        for key, thing in site.catalogue.family(family).items():
            file = site.catalogue.files.get((family, key))
            for old in thing.formerly:
                make = partial(moved_page, site, Target(family, key), old)
                yield below(site, Target(family, old), old, make, source=file)


def _broken(site: Site) -> Iterator[Page]:
    """List the pages of what could not be read."""
    for (family, key), problems in site.broken.items():
        make = partial(problem_page, site, family, key, problems)
        yield below(site, Target(family, key), key, make, source=problems[0].place.file)


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


_PARTS: tuple[Callable[[Site], Iterator[Page]], ...] = (
    _journeys,
    walks,
    _things,
    phases,
    initiatives,
    metric_pages,
    trips,
    theme_pages,
    mirror_pages,
    role_pages,
    _moved,
    _broken,
)
"""Who knows the pages below the overviews."""
