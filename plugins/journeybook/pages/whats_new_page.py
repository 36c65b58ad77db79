"""What is new: the latest changes to journeys and personas, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.pages.news import FEED, days
from journeybook.pages.overviews import OVERVIEWS, trail
from journeybook.pages.rendering import render
from journeybook.pages.viewpoint import Viewpoint

if TYPE_CHECKING:
    from journeybook.pages.site import Site

TITLE = OVERVIEWS["news"].title


def whats_new_page(site: Site, address: str) -> str:
    """Make the page."""
    view = Viewpoint(site, address)
    return render(
        view.words,
        "whats-new.html",
        trail=trail(view),
        days=list(days(view)),
        is_complete=site.log.complete,
        feed=view.to(FEED) if site.base else None,
    )
