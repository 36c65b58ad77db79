"""What a check counts as, and how it stood before, as every page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import STANDINGS, Standing
from journeybook.analysis.scorecard.trend import LEVELS
from journeybook.diagrams.trend import trend
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from journeybook.analysis.scorecard.trend import Trend
    from journeybook.diagrams.trend import Trendline
    from journeybook.pages.viewpoint import Viewpoint


_LEVELS: Mapping[str, int] = {str(standing): level for standing, level in LEVELS.items()}


class Stood(NamedTuple):
    """A standing: the value as data, and what it is called."""

    value: Standing
    word: str


class Trended(NamedTuple):
    """A trend: the drawing, and the same in words."""

    drawn: Trendline
    words: str


def stood(view: Viewpoint, standing: Standing) -> Stood:
    """Show a standing."""
    return Stood(standing, view.say(STANDINGS[standing]))


def trended(view: Viewpoint, found: Trend, start: dt.date | None = None) -> Trended | None:
    """Show a trend.

    Args:
        view: the page that shows it.
        found: the trend.
        start: the day at the left of the drawing, where several are read together; otherwise
            the first day of this one.

    Returns:
        The trend, or nothing when nothing was ever recorded.
    """
    if not found.points:
        return None
    drawn = trend(found.points, _LEVELS, start or found.points[0].day, view.today)
    return Trended(drawn, "; ".join(_told(view, found))) if drawn else None


def _told(view: Viewpoint, found: Trend) -> Iterator[str]:
    """Tell on which days it came to stand otherwise, or got another meaning."""
    before = None
    for point in found.points:
        day = view.words.date(point.day, "medium")
        word = STANDINGS[point.standing]
        if before is None or (
            before.version == point.version and before.standing != point.standing
        ):
            yield view.say(Message("%(day)s: %(standing)s", day=day, standing=word))
        elif before.version != point.version:
            yield view.say(
                Message(
                    "%(day)s: %(standing)s, on a new version of the check", day=day, standing=word
                )
            )
        before = point
