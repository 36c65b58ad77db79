"""What an initiative says of itself, and of the journeys it is for, that cannot be so."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
from journeybook.model.initiative import ENDED
from journeybook.model.pains import with_ids
from journeybook.model.weighing import Weighing
from journeybook.reading.limits import Limits
from journeybook.reading.positions import locator
from journeybook.reading.problems import shown
from journeybook.reading.steps import dicts
from journeybook.reading.tree import find, key_of
from journeybook.reading.vocabulary import close
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.initiative import Initiative
    from journeybook.model.references import Path
    from journeybook.reading.file import File
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed

_LISTS = {"pain_point": "pain_points", "opportunity": "opportunities"}
"""By the field that names one: the field of a journey that holds them."""


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
    for field in _LISTS.values():
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


def initiatives(everything: Everything) -> Iterator[Diagnostic]:
    """Find what initiatives answer that is not there, and levels that are beyond the scale."""
    organisation = everything.organisation.thing
    weighing = (organisation.weighing if organisation else None) or Weighing()
    for parsed in everything.groups["initiative"].values():
        if parsed.thing is not None:
            yield from _not_there(parsed, everything)
            if organisation:
                yield from _beyond(parsed, weighing)


def _not_there(parsed: Parsed[Initiative], everything: Everything) -> Iterator[Diagnostic]:
    for number, answer in enumerate(parsed.thing.answers if parsed.thing else ()):
        journey_id, step = split_step(answer.at)
        journey = everything.journeys.get(journey_id)
        if journey is None or journey.thing is None:
            continue
        for field, many in _LISTS.items():
            wanted = getattr(answer, field)
            known = with_ids(journey.thing, step, many) if wanted else {}
            if wanted and wanted not in known:
                problem = (
                    Message(
                        "there is no pain point “%(id)s” at “%(at)s”",
                        id=shown(wanted),
                        at=shown(answer.at),
                    )
                    if field == "pain_point"
                    else Message(
                        "there is no opportunity “%(id)s” at “%(at)s”",
                        id=shown(wanted),
                        at=shown(answer.at),
                    )
                )
                place = _at(parsed, ("answers", number, field))
                yield Diagnostic(place, "unknown-reference", problem, _meant(wanted, known))


def _meant(wanted: str, known: dict[str, str]) -> Message:
    folded = wanted.strip().casefold()
    same = next((key for key, text in known.items() if folded in text.casefold()), None)
    near = same or close(folded, known)
    if near:
        return Message("did you mean “%(word)s”?", word=near)
    if known:
        return Message("choose one of: %(ids)s", ids=shown(", ".join(known)))
    return Message(
        "give it an “id” in the file of the journey, or leave this line out to answer all that "
        "is written at that step"
    )


def _beyond(parsed: Parsed[Initiative], weighing: Weighing) -> Iterator[Diagnostic]:
    thing = parsed.thing
    for field, estimate, scale in (
        ("value", thing.value if thing else None, weighing.value_scale),
        ("effort", thing.effort if thing else None, weighing.effort_scale),
    ):
        most = len(scale.levels)
        if estimate and estimate.level > most:
            yield Diagnostic(
                _at(parsed, (field, "level")),
                "contradiction",
                Message("the scale of “%(field)s” ends at %(most)s", field=field, most=str(most)),
                Message("choose a level from 1 to %(most)s", most=str(most)),
            )


def _at(parsed: Parsed[Any], path: Path) -> Place:
    return locator({parsed.file: parsed.raw}, {}, Limits())(parsed.file, path)
