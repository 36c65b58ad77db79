"""What a trip says of itself that cannot be so, and stops that have no place."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from journeybook.model.stops import SHIPPED
from journeybook.reading.problems import shown
from journeybook.reading.steps import dicts
from journeybook.reading.tree import find
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.references import Path
    from journeybook.reading.file import File

_SHIPPED = frozenset(it.id for it in SHIPPED)


def refuse_impossible_trip(data: dict[str, Any], file: File) -> None:
    """Report rounds that overlap, stops reached outside their round, and changes done too soon.

    Args:
        data: the prepared data of a trip.
        file: where to report.
    """
    before: dict[str, Any] | None = None
    for it, path in dicts(data.get("rounds"), ("rounds",)):
        if before is not None:
            _in_turn(before, it, path, file)
        _within(it, path, file)
        before = it
    for it, path in dicts(data.get("retrospectives"), ("retrospectives",)):
        for change, here in dicts(it.get("changes"), (*path, "changes")):
            if _is_before(change.get("done"), it.get("date")):
                _report(
                    (*here, "done"),
                    Message("this was done before the team looked back and decided on it"),
                    None,
                    file,
                )


def refuse_lost_stops(data: dict[str, Any], file: File) -> None:
    """Report stops of an organisation that stand in the way of ours, or wait for each other.

    Args:
        data: the prepared data of the organisation.
        file: where to report.
    """
    after: dict[str, str] = {}
    for it, path in dicts(data.get("stops"), ("stops",)):
        given, behind = it.get("id"), it.get("after")
        if given in _SHIPPED:
            _report(
                (*path, "id"),
                Message("“%(id)s” is one of the six stops that ship", id=shown(str(given))),
                Message("choose another id: this stop comes beside it"),
                file,
            )
        elif isinstance(given, str) and isinstance(behind, str):
            after[given] = behind
            if _comes_back(given, after):
                _report(
                    (*path, "after"),
                    Message("these stops wait for each other, so that none has a place"),
                    Message("let one of them come behind a stop that ships"),
                    file,
                )
                del after[given]


def _in_turn(before: dict[str, Any], it: dict[str, Any], path: Path, file: File) -> None:
    end, began = before.get("ended"), it.get("began")
    if end is None:
        _report(
            path,
            Message("the round above has no end, and a next one has begun"),
            Message("add “ended” to the round above"),
            file,
        )
    elif _is_before(began, end):
        _report(
            (*path, "began"),
            Message("this round begins before the one above has ended"),
            Message("put the rounds in order, or change one of the days"),
            file,
        )


def _within(it: dict[str, Any], path: Path, file: File) -> None:
    for stop, here in dicts(it.get("stops"), (*path, "stops")):
        day = stop.get("date")
        if _is_before(day, it.get("began")) or _is_before(it.get("ended"), day):
            _report(
                (*here, "date"),
                Message("the team cannot have been here on this day: the round was not under way"),
                None,
                file,
            )


def _is_before(one: object, other: object) -> bool:
    return isinstance(one, dt.date) and isinstance(other, dt.date) and one < other


def _comes_back(start: str, after: dict[str, str]) -> bool:
    here: str | None = after[start]
    while here is not None and here != start:
        here = after.get(here)
    return here == start


def _report(path: Path, problem: Message, help_: Message | None, file: File) -> None:
    file.problems.add(find(file.root, path), "contradiction", problem, help_)
