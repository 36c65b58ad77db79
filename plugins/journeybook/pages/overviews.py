"""The overviews that a site can have: what each is called, and which stand beside each other."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.mirror.views import has_views
from journeybook.pages.ourselves import has_alignment, has_loyalty, has_participation
from journeybook.pages.viewpoint import Ref
from journeybook.pages.voice import has_voice
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from journeybook.pages.site import Site
    from journeybook.pages.viewpoint import Viewpoint


class Group(StrEnum):
    """Overviews that share a tab, because who wants one is likely to want the others."""

    STANDING = "standing"
    IMPROVE = "improve"
    TOGETHER = "together"
    PEOPLE = "people"


def has_phases(site: Site) -> bool:
    """Tell whether any journey follows a stage model, or the organisation has one of its own."""
    return bool(site.matrices)


def has_seams(site: Site) -> bool:
    """Tell whether any journey has a seam."""
    return bool(site.seams)


def has_trips(site: Site) -> bool:
    """Tell whether there is a trip to show, or an article that leads to one of the stops."""
    return bool(site.catalogue.trips) or any(it.stops for it in site.catalogue.articles)


def has_mirror(site: Site) -> bool:
    """Tell whether somebody looked in a mirror, or said what they expect beforehand."""
    return any(it.beforehand or has_views(it) for it in site.catalogue.journeys.values())


GROUPS: Mapping[Group, Message] = {
    Group.STANDING: Message("Scorecard"),
    Group.IMPROVE: Message("Improve"),
    Group.TOGETHER: Message("Together"),
    Group.PEOPLE: Message("People"),
}
"""What each group is called."""


class Overview(NamedTuple):
    """An overview: what it is called, where it belongs, and when there is one at all."""

    title: Message
    group: Group | None = None
    when: Callable[[Site], bool] = lambda _site: True


OVERVIEWS: Mapping[str, Overview] = {
    "journey": Overview(Message("Journeys")),
    "portfolio": Overview(Message("All checks"), Group.STANDING),
    "check": Overview(Message("Checks"), Group.STANDING),
    "phase": Overview(Message("Phases and channels"), Group.IMPROVE, when=has_phases),
    "seam": Overview(Message("Seams"), Group.IMPROVE, when=has_seams),
    "initiative": Overview(
        Message("Initiatives"),
        Group.IMPROVE,
        when=lambda site: bool(site.catalogue.initiatives),
    ),
    "metric": Overview(
        Message("What we measure"), Group.IMPROVE, when=lambda site: bool(site.catalogue.metrics)
    ),
    "trip": Overview(Message("Our own trip"), Group.TOGETHER, when=has_trips),
    "mirror": Overview(Message("The mirror"), Group.TOGETHER, when=has_mirror),
    "alignment": Overview(Message("Purpose and alignment"), Group.TOGETHER, when=has_alignment),
    "participation": Overview(Message("Who took part"), Group.TOGETHER, when=has_participation),
    "loyalty": Overview(Message("Loyalty, both ways"), Group.TOGETHER, when=has_loyalty),
    "voice": Overview(Message("Questions and ideas"), Group.TOGETHER, when=has_voice),
    "role": Overview(Message("My role"), Group.PEOPLE),
    "persona": Overview(Message("Personas"), Group.PEOPLE),
    "team": Overview(Message("Teams"), Group.PEOPLE),
    "channel": Overview(Message("Channels"), Group.PEOPLE),
    "news": Overview(Message("What's new"), when=lambda site: site.log.available),
}
"""The overviews by family, in the order of the navigation."""


def overviews(site: Site) -> Iterator[tuple[str, Overview]]:
    """List the overviews that a site has."""
    return ((family, it) for family, it in OVERVIEWS.items() if it.when(site))


class Trail(NamedTuple):
    """Where a page stands: the pages above it, and on an overview those beside it.

    Args:
        up: the pages above, from the home page down.
        label: what the overviews in the same tab have in common.
        beside: these overviews, each with whether it is this page.
    """

    up: Sequence[Ref]
    label: str = ""
    beside: Sequence[tuple[Ref, bool]] = ()


def trail(view: Viewpoint, *families: str) -> Trail:
    """Say where a page stands.

    Args:
        view: the page.
        families: the families of the overviews above it; none for an overview.
    """
    known = dict(overviews(view.site))
    up = [
        Ref(view.say(Message("Home")), view.overview("home")),
        # The only initiative may be one that could not be read: then there is no overview.
        *(Ref(view.say(known[it].title), view.overview(it)) for it in families if it in known),
    ]
    address = view.site.addresses.overview
    here = next((it for family, it in known.items() if address(family) == view.here), None)
    if here is None or here.group is None:
        return Trail(up)
    beside = [
        (Ref(view.say(it.title), view.overview(family)), it is here)
        for family, it in known.items()
        if it.group is here.group
    ]
    return Trail(up, view.say(GROUPS[here.group]), beside)
