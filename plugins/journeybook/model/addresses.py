"""Where everything lives on the site: the one place that knows a page's address."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from journeybook.model.catalogue import Target
from journeybook.model.themes import LOYALTY

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDERS = {
    "home": "",
    "journey": "journeys/",
    "portfolio": "portfolio/",
    "persona": "personas/",
    "team": "teams/",
    "channel": "channels/",
    "check": "checks/",
    "phase": "phases/",
    "seam": "seams/",
    "initiative": "initiatives/",
    "metric": "metrics/",
    "trip": "trips/",
    "alignment": "alignment/",
    "theme": "alignment/",
    "participation": "participation/",
    "loyalty": "loyalty/",
    "mirror": "mirror/",
    "voice": "voice/",
    "role": "my-role/",
    "news": "whats-new/",
    "guide": "guide/",
}
"""The folder of each family's pages. A reader's bookmark depends on these names."""

_WALK = "walk"
_BADGE = "badge.svg"
"""Pages of others embed it under this name."""

JOURNEYS_SHEET = "journeys.csv"
STEPS_SHEET = "steps.csv"
"""The tables for a spreadsheet, at the root of the site."""


class Addresses:
    """Addresses of pages, relative to the root of the site.

    Args:
        folders: `True` when a page is a folder with an index (`journeys/x/`), `False` when the
            index is named (`journeys/x/index.html`), as a site read from disk needs.
        articles: the addresses of the articles, by id; the site generator decides on those.
        authors: the addresses of the authors, by id; it decides on those as well.
        guidance: the address of the overview of articles.
    """

    def __init__(
        self,
        *,
        folders: bool = True,
        articles: Mapping[str, str] | None = None,
        authors: Mapping[str, str] | None = None,
        guidance: str = "guidance/",
    ) -> None:
        self.guidance = guidance
        self._end = "" if folders else "index.html"
        self._theirs = {"article": articles or {}, "author": authors or {}}

    def overview(self, family: str) -> str:
        """Give the address of a family's overview, or of the home page (`home`)."""
        return _FOLDERS[family] + self._end

    def of(self, target: Target) -> str:
        """Give the address of an object, with the anchor of the step where it names one."""
        if target.family in self._theirs:
            return self._theirs[target.family].get(target.id, "")
        if target == Target("theme", LOYALTY):
            return self.overview(LOYALTY)
        if target.family == "stop":
            return f"{self.overview('trip')}#{stop_anchor(target.id)}"
        page = f"{_FOLDERS[target.family]}{target.id}/{self._end}"
        return f"{page}#{step_anchor(target.step)}" if target.step else page

    def walk(self, journey_id: str, step: str | None = None) -> str:
        """Give the address where a journey is walked through, at a step or from its beginning."""
        page = f"{_FOLDERS['journey']}{journey_id}/{_WALK}/{self._end}"
        return f"{page}#{step_anchor(step)}" if step else page

    def badge(self, journey_id: str) -> str:
        """Give the address of a journey's badge: beside its page, however pages are named."""
        return f"{_FOLDERS['journey']}{journey_id}/{_BADGE}"

    def has_page(self, target: Target) -> bool:
        """Tell whether there is a page to link to."""
        if target.family in self._theirs:
            return target.id in self._theirs[target.family]
        return target.family in {*_FOLDERS, "stop"}


def uri(family: str, object_id: str | None = None) -> str:
    """Name the (virtual) source page of an object or, without an id, of a family's overview."""
    folder = _FOLDERS[family]
    return f"{folder}{object_id}/index.md" if object_id else f"{folder}index.md"


def walk_uri(journey_id: str) -> str:
    """Name the (virtual) source page where a journey is walked through."""
    return f"{_FOLDERS['journey']}{journey_id}/{_WALK}/index.md"


def step_anchor(step_id: str) -> str:
    """Name the anchor of a step on its journey's page. The prefix keeps it apart from our own."""
    return f"step-{step_id}"


def stage_anchor(stage_id: str) -> str:
    """Name the anchor of a stage on its journey's page."""
    return f"stage-{stage_id}"


def stop_anchor(stop_id: str) -> str:
    """Name the anchor of a stop, on the overview of trips and on the page of each trip."""
    return f"stop-{stop_id}"


def check_anchor(check_id: str) -> str:
    """Name the anchor of a check on the scorecard of a journey's page."""
    return f"check-{check_id}"


def relative(here: str, there: str) -> str:
    """Write the address of `there` as seen from the page `here`; both relative to the root."""
    page, mark, anchor = there.partition("#")
    if mark and page == here:
        return f"#{anchor}"
    return _path(here.rpartition("/")[0], page) + mark + anchor


@lru_cache(maxsize=4096)
def _path(folder: str, page: str) -> str:
    """Write the way from a folder to a page; remembered, because steps share a page."""
    ups = folder.split("/") if folder else []
    downs = page.split("/")
    while ups and len(downs) > 1 and ups[0] == downs[0]:
        ups, downs = ups[1:], downs[1:]
    return "../" * len(ups) + "/".join(downs) or "./"
