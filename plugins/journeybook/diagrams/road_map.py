"""What is done when, as Mermaid `gantt` text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.diagram import MAX_TEXT, Diagram
from journeybook.diagrams.escape import label
from journeybook.diagrams.settings import GANTT
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from journeybook.words import Words

MOST = 60
"""More bars than this are a wall: the table beside the drawing has them all."""

_KEYWORD = re.compile(
    r"(?:gantt|dateFormat|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|"
    r"inclusiveEndDates|topAxis|click|href|call|section|title|accTitle|accDescr|date|\d)",
    re.IGNORECASE,
)
"""What Mermaid takes for grammar at the beginning of a line: a date, too, and so every digit."""


class Bar(NamedTuple):
    """What stands on the road map.

    Args:
        title: what it is called.
        start: its first day; the same as `end` for a moment.
        end: its last day.
        state: `done`, `active` (under way) or nothing.
        alarm: whether it is overdue.
    """

    title: str
    start: dt.date
    end: dt.date
    state: str
    alarm: bool


class Lane(NamedTuple):
    """The bars of one team."""

    title: str
    bars: Sequence[Bar]


def road_map(lanes: Sequence[Lane], title: str, today: dt.date, words: Words) -> Diagram | None:
    """Write a road map as Mermaid text; `None` when there is nothing on it, or too much.

    Args:
        lanes: who does what when; a lane without bars is left out.
        title: what the drawing shows.
        today: the day it is drawn for, which gets a line.
        words: the language of what is read out.
    """
    number = sum(len(it.bars) for it in lanes)
    if not number or number > MOST:
        return None
    said = words.say(Message("The table below the drawing tells the same in words."))
    text = [
        "gantt",
        f"  accTitle: {label(title)}",
        f"  accDescr: {label(said)}",
        "  dateFormat YYYY-MM-DD",
        "  axisFormat %m-%Y",
        "  todayMarker off",
    ]
    at = 0
    for lane in lanes:
        if not lane.bars:
            continue
        text.append(f"  section {task(lane.title)}")
        for bar in lane.bars:
            text.append(f"    {task(bar.title)}:{_data(bar, at)}")
            at += 1
    now = words.say(Message("today"))
    text.append(f"    {task(now)}:vert, now, {today.isoformat()}, 0d")
    drawn = "\n".join(text) + "\n"
    height = 2 * GANTT["topPadding"] + number * (GANTT["barHeight"] + GANTT["barGap"])
    return Diagram(title, drawn, GANTT["useWidth"], height) if len(drawn) <= MAX_TEXT else None


def task(text: str) -> str:
    """Write a text for a section or a bar."""
    # Here, a per cent sign behind any character begins a comment.
    found = label(text).replace("%", "#37;")
    if _KEYWORD.match(found):
        return f"#{ord(found[0])};{found[1:]}"
    return found


def _data(bar: Bar, at: int) -> str:
    marks = [*(["crit"] if bar.alarm else []), *([bar.state] if bar.state else [])]
    if bar.start == bar.end:
        marks.append("milestone")
    return ", ".join([*marks, f"t{at}", bar.start.isoformat(), bar.end.isoformat()])
