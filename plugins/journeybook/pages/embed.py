"""How to show a journey's badge on a page elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Viewpoint


class Embedded(NamedTuple):
    """A badge: its address as seen from the page, its text, and where it and its page live.

    The addresses elsewhere are `None` as long as nobody said where the site will live.
    """

    src: str
    alt: str
    image: str | None
    page: str | None


def embedded(view: Viewpoint, journey: Journey) -> Embedded:
    """Show a journey's badge, and what another page needs to show it.

    Its text leaves the verdict to the picture, which stays up to date where the text does not.
    """
    base, addresses = view.site.base, view.site.addresses
    badge = addresses.badge(journey.id)
    page = addresses.of(Target("journey", journey.id))
    return Embedded(
        view.to(badge),
        view.say(Message("How “%(title)s” stands", title=journey.title)),
        base + badge if base else None,
        base + page if base else None,
    )
