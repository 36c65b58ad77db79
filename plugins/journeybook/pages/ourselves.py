"""Whether an organisation tells about itself what the pages on that need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.metric import MetricKind
from journeybook.model.themes import LOYALTY

if TYPE_CHECKING:
    from journeybook.pages.site import Site


def has_alignment(site: Site) -> bool:
    """Tell whether there is a file with questions and answers, or guidance that helps with them."""
    return site.catalogue.alignment is not None or bool(_helped(site) - {LOYALTY})


def has_participation(site: Site) -> bool:
    """Tell whether any journey says who took part in it."""
    return any(it.participation for it in site.catalogue.journeys.values())


def has_loyalty(site: Site) -> bool:
    """Tell whether loyalty is measured or asked about, either way."""
    alignment = site.catalogue.alignment
    return bool(
        (alignment and (alignment.not_served or alignment.loyalty_metrics))
        or LOYALTY in _helped(site)
        or any(site.answers.on(it) for it in site.answers.questions(LOYALTY))
        or any(it.kind is MetricKind.NPS for it in site.catalogue.metrics.values())
    )


def _helped(site: Site) -> set[str]:
    """List the themes that guidance leads to: those need a page to lead to."""
    return {theme for article in site.catalogue.articles for theme in article.themes}
