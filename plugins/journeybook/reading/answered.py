"""What initiatives answer that is not there, and levels that are beyond the scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
from journeybook.model.pains import with_ids
from journeybook.model.weighing import Weighing
from journeybook.reading.limits import Limits
from journeybook.reading.positions import locator
from journeybook.reading.problems import shown
from journeybook.reading.vocabulary import close
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.initiative import Initiative
    from journeybook.model.references import Path
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed

_LISTS = {"pain_point": "pain_points", "opportunity": "opportunities"}
"""By the field that names one: the field of a journey that holds them."""


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
