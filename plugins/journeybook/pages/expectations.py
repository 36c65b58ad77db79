"""What the curve of a journey makes us expect, beside what people said, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.analysis.levels import LEVELS
from journeybook.analysis.metrics.expected import Part, expected, measured_part
from journeybook.analysis.metrics.latest import latest
from journeybook.pages.figures import figure
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeybook.analysis.metrics.expected import Expected
    from journeybook.model.journey import Journey
    from journeybook.model.metric import Measured
    from journeybook.pages.viewpoint import Viewpoint

_PARTS: Mapping[Part, Message] = {
    Part.LOW: Message("the lowest third"),
    Part.MIDDLE: Message("the middle third"),
    Part.HIGH: Message("the highest third"),
}
_ORDER = list(Part)


def expectations(view: Viewpoint, metric: Measured, journey: Journey) -> list[str]:
    """Say what the curve makes us expect of a score and what was measured, side by side.

    The two scales have nothing in common but a bad end and a good one, so no more is compared
    than in which third of its scale each is.
    """
    found = latest(metric, view.today)
    part = measured_part(metric, found.number) if found else None
    if found is None or part is None:
        return []
    remembered = expected(journey)
    said = [sentence for it in remembered for sentence in _remembered(view, it)]
    if not said:
        return []
    said.append(
        view.say(
            Message(
                "Measured was %(now)s (%(title)s), in %(part)s of that scale.",
                now=figure(view.words, metric, found.number),
                title=metric.title,
                part=_PARTS[part],
            )
        )
    )
    if len(remembered) == 1:
        said.append(view.say(_compared(remembered[0].part, part)))
    return said


def _remembered(view: Viewpoint, found: Expected) -> Iterator[str]:
    first, last = found.peaks[0], found.peaks[-1]
    end: dict[str, Any] = {"end": found.end.title, "last": LEVELS[found.end.last or first.level]}
    if found.persona:
        yield f"{view.ref('persona', found.persona).title}:"
    if first != last:
        strongest = Message(
            "What people remember most are probably “%(best)s” (%(high)s) and “%(worst)s” "
            "(%(low)s), which are as strong as each other, and the end: “%(end)s” (%(last)s).",
            best=first.point.title,
            high=LEVELS[first.level],
            worst=last.point.title,
            low=LEVELS[last.level],
            **end,
        )
    else:
        strongest = Message(
            "What people remember most is probably “%(peak)s” (%(level)s) and the end: “%(end)s” "
            "(%(last)s).",
            peak=first.point.title,
            level=LEVELS[first.level],
            **end,
        )
    yield view.say(strongest)
    yield view.say(
        Message(
            "Halfway between those two, the memory would be in %(part)s of the curve.",
            part=_PARTS[found.part],
        )
    )


def _compared(curve: Part, score: Part) -> Message:
    apart = _ORDER.index(score) - _ORDER.index(curve)
    if apart == 0:
        return Message("The two go together.")
    if apart > 0:
        return Message(
            "People say better than the curve makes us expect. Either the curve is drawn too dark, "
            "or those who answered are not those who suffered."
        )
    return Message(
        "People say worse than the curve makes us expect. Either the curve is drawn too bright, or "
        "something that weighs is not on the map."
    )
