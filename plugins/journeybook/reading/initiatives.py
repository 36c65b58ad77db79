"""What an initiative says of itself that cannot be so, and ids that two pain points share."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from journeybook.model.initiative import ENDED
from journeybook.reading.problems import shown
from journeybook.reading.steps import dicts
from journeybook.reading.tree import find, key_of
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.references import Path
    from journeybook.reading.file import File

_LISTS = ("pain_points", "opportunities")


def refuse_impossible(data: dict[str, Any], file: File) -> None:
    """Report days in the wrong order, and a result that is missing or comes too soon.

    Args:
        data: the prepared data of an initiative.
        file: where to report.
    """
    _ordered(data, file)
    status, result = data.get("status", "idea"), data.get("result")
    if status in ENDED and result is None and not file.problems.is_settled(file.root, "result"):
        file.problems.add(
            find(file.root, ("status",)),
            "contradiction",
            Message("an initiative that is “%(status)s” needs a “result”", status=status),
            Message("write under “result” the day and what came of it, even if that is little"),
        )
    elif result is not None and status not in ENDED and isinstance(status, str):
        file.problems.add(
            key_of(file.root, "result") or file.root,
            "contradiction",
            Message("there is a “result”, but the status is “%(status)s”", status=shown(status)),
            Message("write “status: done” or “status: stopped”, or leave the result out"),
        )


def _ordered(data: dict[str, Any], file: File) -> None:
    start, due, result = data.get("start"), data.get("due"), data.get("result")
    end = result.get("date") if isinstance(result, dict) else None
    days: tuple[tuple[object, Path, str], ...] = (
        (due, ("due",), "due"),
        (end, ("result", "date"), "date"),
    )
    for day, path, field in days:
        if isinstance(start, dt.date) and isinstance(day, dt.date) and day < start:
            file.problems.add(
                find(file.root, path),
                "contradiction",
                Message("“%(field)s” is before “start”", field=field),
                Message("the start stands at %(day)s", day=start.isoformat()),
            )


def refuse_twin_pains(data: dict[str, Any], file: File) -> None:
    """Report an id that two pain points or two opportunities of one journey have.

    Args:
        data: the prepared data of a journey.
        file: where to report.
    """
    for field in _LISTS:
        seen: set[str] = set()
        for thing, path in _moments(data):
            for item, here in dicts(thing.get(field), (*path, field)):
                given = item.get("id")
                if isinstance(given, str) and given in seen:
                    file.problems.add(
                        find(file.root, (*here, "id")),
                        "duplicate-id",
                        Message("the id “%(id)s” is used twice in this journey", id=shown(given)),
                        Message("choose another one for one of the two"),
                    )
                seen.add(str(given))


def _moments(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Path]]:
    yield data, ()
    for stage, path in dicts(data.get("stages"), ("stages",)):
        yield stage, path
        yield from dicts(stage.get("steps"), (*path, "steps"))
