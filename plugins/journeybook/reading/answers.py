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
    from collections.abc import Iterator, Mapping

    from journeybook.model.alignment import ThemeQuestion
    from journeybook.model.check import Check
    from journeybook.model.journey import Journey
    from journeybook.model.references import Path
    from journeybook.reading.file import File
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed


_TWICE = {
    "check": (
        Message("“%(id)s” has a result already in this assessment"),
        Message("keep one of the two, or say with “stage” which stage it is about"),
    ),
    "question": (
        Message("“%(id)s” has an answer already in this entry"),
        Message("keep one of the two, or add an entry with a day and a team of its own"),
    ),
}


def refuse_repeated(data: dict[str, Any], file: File, field: str) -> None:
    """Report what has two results in one entry, for one stage or for the whole.

    Args:
        data: the prepared data of a journey, or of alignment.
        file: where to report.
        field: what says what was asked: `check` or `question`.
    """
    refuse_twice(data.get("assessments"), ("assessments",), file, field)


def refuse_twice(entries: object, place: Path, file: File, field: str = "check") -> None:
    """Report what has two results in one of the entries that stand at a place."""
    problem, help_ = _TWICE[field]
    for entry, path in dicts(entries, place):
        seen: set[tuple[str, str]] = set()
        for result, here in dicts(entry.get("results"), (*path, "results")):
            named = result.get(field)
            asked = str(named), str(result.get("stage"))
            if asked in seen and isinstance(named, str):
                file.problems.add(
                    find(file.root, (*here, field)),
                    "contradiction",
                    Message(problem.text, id=shown(named)),
                    help_,
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
    own_checks = everything.own_checks
    if not own_checks or own_checks.thing:  # otherwise nobody knows which versions there are
        yield from _versions(journey, "check", everything.checks)


def aligned(everything: Everything) -> Iterator[Diagnostic]:
    """Find answers to questions of alignment on a version that there is not."""
    alignment = everything.alone.get("alignment")
    if alignment:
        yield from _versions(alignment, "question", everything.questions)


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


def _versions(
    parsed: Parsed[Any], field: str, known: Mapping[str, Check | ThemeQuestion]
) -> Iterator[Diagnostic]:
    """Find results on a version that has not been reached: they would never grow stale.

    Args:
        parsed: what holds the entries.
        field: what says what was asked: `check` or `question`.
        known: what can be asked, by id.
    """
    for place, entry in enumerate(parsed.thing.assessments if parsed.thing else ()):
        named = [
            (number, result, known[getattr(result, field)])
            for number, result in enumerate(entry.results)
            if getattr(result, field) in known
        ]
        latest = max((asked.version for _, _, asked in named), default=None)
        for number, result, asked in named:
            given, most = result.version, asked.version
            if given is None and entry.version and latest is not None:
                given, most = entry.version, latest
            if given is not None and given > most:
                path = ("assessments", place, "results", number)
                at = parsed.marks.get(path) or parsed.outline.assessed_at or (1, 1)
                yield Diagnostic(
                    Place(parsed.file, *at),
                    "contradiction",
                    Message(
                        "there is no version %(number)s of “%(check)s”: it is at version %(last)s",
                        number=str(given),
                        check=asked.id,
                        last=str(asked.version),
                    ),
                    Message("leave “version” out: it follows from the date of the assessment"),
                )
