"""What the home page tells about the organisation behind the journeys: a glimpse of each part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.pages import (
    alignment_page,
    articles,
    initiatives_page,
    loyalty_page,
    metrics_page,
    mirror_page,
    participation_page,
    phases_page,
    role_page,
    seams_page,
    trips_page,
    voice_page,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.pages.glimpse import Glimpse
    from journeybook.pages.viewpoint import Viewpoint

_PARTS: tuple[Callable[[Viewpoint], Glimpse | None], ...] = (
    seams_page.glimpse,
    phases_page.glimpse,
    initiatives_page.glimpse,
    trips_page.glimpse,
    alignment_page.glimpse,
    participation_page.glimpse,
    loyalty_page.glimpse,
    metrics_page.glimpse,
    mirror_page.glimpse,
    voice_page.glimpse,
    role_page.glimpse,
    articles.glimpse,
)
"""Who knows what matters most in each part, in the order of the home page."""


def behind(view: Viewpoint) -> list[Glimpse]:
    """Give the glimpses of all parts that have something to tell."""
    return [glimpse for part in _PARTS if (glimpse := part(view))]
