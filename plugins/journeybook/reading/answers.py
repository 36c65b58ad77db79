"""Results that can never count: given twice, on the wrong side, or on what is not there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.model.check import Side
from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
from journeybook.model.persona import Kind
from journeybook.reading.problems import shown
from journeybook.reading.steps import dicts
from journeybook.reading.tree import find
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey
    from journeybook.reading.file import File
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed


def refuse_repeated(data: dict[str, Any], file: File) -> None:
    """Report a check that has two results in one assessment, for one stage or for the whole.

    Args:
        data: the prepared data of a journey.
        file: where to report.
    """
    for entry, path in dicts(data.get("assessments"), ("assessments",)):
        seen: set[tuple[str, str]] = set()
        for result, here in dicts(entry.get("results"), (*path, "results")):
            check = result.get("check")
            asked = str(check), str(result.get("stage"))
            if asked in seen and isinstance(check, str):
                file.problems.add(
                    find(file.root, (*here, "check")),
                    "contradiction",
                    Message(
                        "“%(check)s” has a result already in this assessment", check=shown(check)
                    ),
                    Message("keep one of the two, or say with “stage” which stage it is about"),
                )
            seen.add(asked)


def answers(journey: Parsed[Journey], everything: Everything) -> Iterator[Diagnostic]:
    """Find results that count nowhere, or would count for ever."""
    if journey.outline.state == "target":
        if journey.outline.assessed_at:
            yield Diagnostic(
                Place(journey.file, *journey.outline.assessed_at),
                "contradiction",
                Message("a target is not assessed: it is what we want, not what is"),
                Message("write the results in the journey as it is now"),
            )
        return
    yield from _sides(journey, everything)
    yield from _versions(journey, everything)


def _sides(journey: Parsed[Journey], everything: Everything) -> Iterator[Diagnostic]:
    """Find results on employees that stand in somebody else's journey."""
    if everything.kind_of(journey) not in {Kind.CUSTOMER, Kind.PARTNER}:
        return
    for name in journey.names:
        check = everything.checks.get(name.target) if name.role == "Result.check" else None
        if check and check.side is Side.EMPLOYEE:
            carriers = ", ".join(_carriers(journey, everything))
            yield Diagnostic(
                Place(journey.file, name.line, name.column),
                "contradiction",
                Message(
                    "“%(check)s” is asked of employees, and counts only in a journey of theirs",
                    check=shown(name.target),
                ),
                Message("write it in: %(journeys)s", journeys=shown(carriers))
                if carriers
                else Message(
                    "write it in the journey of the employees who carry this one, and name "
                    "their steps under “supported_by”"
                ),
            )


def _carriers(journey: Parsed[Journey], everything: Everything) -> list[str]:
    """List the ids of the employee journeys that carry a journey, whichever side says so."""
    stated = [split_step(it.target)[0] for it in journey.names if it.role == "Step.supported_by"]
    claimed = [
        other.id
        for other in everything.journeys.values()
        if any(
            it.role == "Step.serves" and split_step(it.target)[0] == journey.id
            for it in other.names
        )
    ]
    return [key for key in dict.fromkeys([*stated, *claimed]) if key in everything.journeys]


def _versions(journey: Parsed[Journey], everything: Everything) -> Iterator[Diagnostic]:
    """Find results on a version that a check has not reached: they would never grow stale."""
    if everything.own_checks and everything.own_checks.thing is None:
        return  # nobody knows which versions there are
    for place, entry in enumerate(journey.thing.assessments if journey.thing else ()):
        known = [
            (number, result, everything.checks[result.check])
            for number, result in enumerate(entry.results)
            if result.check in everything.checks
        ]
        latest = max((check.version for _, _, check in known), default=None)
        for number, result, check in known:
            given, most = result.version, check.version
            if given is None and entry.version and latest is not None:
                given, most = entry.version, latest
            if given is not None and given > most:
                path = ("assessments", place, "results", number)
                at = journey.marks.get(path) or journey.outline.assessed_at or (1, 1)
                yield Diagnostic(
                    Place(journey.file, *at),
                    "contradiction",
                    Message(
                        "there is no version %(number)s of “%(check)s”: it is at version %(last)s",
                        number=str(given),
                        check=check.id,
                        last=str(check.version),
                    ),
                    Message("leave “version” out: it follows from the date of the assessment"),
                )
