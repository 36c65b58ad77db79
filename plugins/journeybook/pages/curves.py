"""The emotion curve as a page shows it: the drawing, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.feeling import lines, stages
from journeybook.analysis.levels import LEVELS
from journeybook.diagrams.curve import curve
from journeybook.diagrams.spark import spark
from journeybook.model.catalogue import Target
from journeybook.pages.map import Mark
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeybook.analysis.feeling import Line, Point
    from journeybook.diagrams.curve import Curve
    from journeybook.diagrams.spark import Spark
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Viewpoint

_REMEMBERED = {"highest": Message("peak"), "lowest": Message("low"), "end": Message("end")}


class Told(NamedTuple):
    """A point of a line in words."""

    number: int | None
    title: str
    href: str | None
    mark: Mark | None
    words: str
    remembered: str | None


class ToldLine(NamedTuple):
    """A line in words: whose it is and its points."""

    title: str | None
    points: tuple[Told, ...]


class Shown(NamedTuple):
    """A curve, ready to be drawn and told."""

    title: str | None
    label: str
    curve: Curve
    spoken: str
    lines: tuple[ToldLine, ...]
    has_gaps: bool
    levels: Mapping[int, Message]


def show_curve(
    view: Viewpoint, journey: Journey, told: Sequence[Line], title: str | None, spoken: str
) -> Shown:
    """Prepare the curve of a journey.

    Args:
        view: the page that shows it.
        journey: the journey.
        told: its lines.
        title: a heading above the drawing, where there is more than one.
        spoken: what the drawing shows, in a sentence or two.
    """
    page = view.site.addresses.of(Target("journey", journey.id))
    address = "" if page == view.here else view.to(page)
    return Shown(
        title,
        journey.title,
        curve(told, stages(journey)),
        spoken,
        tuple(_told(view, line, address) for line in told),
        any(not point.known for line in told for point in line.points),
        LEVELS,
    )


def small_curve(view: Viewpoint, journey: Journey) -> Spark | None:
    """Draw how a journey feels in the room of a word: its first line, without words.

    Once for the whole site, because a journey is in the lists of many pages.
    """
    sparks = view.site.sparks
    if journey.id not in sparks:
        sparks[journey.id] = spark([point.last for point in lines(journey)[0].points])
    return sparks[journey.id]


def _told(view: Viewpoint, line: Line, address: str | None) -> ToldLine:
    title = view.ref("persona", line.persona).title if line.persona else None
    names: dict[int, list[str]] = {}
    for name, message in _REMEMBERED.items():
        index = getattr(line.remembered, name)
        if index is not None:
            names.setdefault(index, []).append(view.say(message))
    return ToldLine(
        title,
        tuple(
            _point(view, point, address, ", ".join(names.get(index, ())) or None)
            for index, point in enumerate(line.points)
        ),
    )


def _point(view: Viewpoint, point: Point, address: str | None, remembered: str | None) -> Told:
    mark = None
    words = point.feeling or view.say(Message("unknown"))
    if point.first is not None and point.last is not None:
        said = view.say(LEVELS[point.last])
        if point.first != point.last:
            said = view.say(
                Message("from %(start)s to %(end)s", start=LEVELS[point.first], end=said)
            )
        mark = Mark(point.first, point.last, f"{said}, {point.feeling}" if point.feeling else said)
    href = f"{address or ''}#s{point.number}" if point.number else None
    return Told(point.number, point.title, href, mark, words, remembered)
