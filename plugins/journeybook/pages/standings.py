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


_MEANINGS = (
    (Standing.MET, Message("It holds, and evidence that still stands shows it.")),
    (Standing.PARTLY, Message("It holds in part, or not for everyone.")),
    (Standing.NOT_MET, Message("It does not hold, and evidence shows that too.")),
    (
        Standing.STALE,
        Message("It was known once, but the evidence is past its time or the check has changed."),
    ),
    (
        Standing.UNKNOWN,
        Message(
            "Nobody has assessed it, or what was written down is not backed: without a reason, "
            "dated evidence, a day and a signature it is an opinion. Unknown is no failure."
        ),
    ),
    (
        Standing.SET_ASIDE,
        Message(
            "Knowingly set aside for a while, with a reason and a last day. "
            "After that it counts again."
        ),
    ),
    (
        Standing.NOT_APPLICABLE,
        Message("It does not fit this journey, with a reason. It never counts as met."),
    ),
)


def legend(view: Viewpoint) -> list[tuple[Stood, str]]:
    """Explain every standing."""
    return [(stood(view, standing), view.say(meaning)) for standing, meaning in _MEANINGS]


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
                Message("%(day)s: %(standing)s, on a new version", day=day, standing=word)
            )
        before = point
