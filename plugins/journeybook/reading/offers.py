"""What a file about the offer says that the stage models speak against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.reading.problems import shown
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.offer import Offer
    from journeybook.reading.file import Named
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed


def offers(everything: Everything) -> Iterator[Diagnostic]:
    """Find phases that are no phase of the stage model beside which they are written."""
    file = everything.alone.get("offer")
    if file is None or file.thing is None:
        return
    proposed = [(it.stage_model, 1) for it in file.thing.proposals]
    left_out = [(it.stage_model, len(it.phases)) for it in file.thing.gaps]
    written = [
        *_beside(file, "Proposal.phase", proposed),
        *_beside(file, "IntendedGap.phase", left_out),
    ]
    for name, stage_model in written:
        model = everything.stage_models.get(stage_model or "")
        if model and name.target not in {it.id for it in model.phases}:
            yield Diagnostic(
                Place(file.file, name.line, name.column),
                "contradiction",
                Message(
                    "“%(phase)s” is not a phase of the stage model “%(model)s”",
                    phase=shown(name.target),
                    model=model.id,
                ),
                Message("choose one of: %(ids)s", ids=", ".join(it.id for it in model.phases)),
            )


def _beside(
    file: Parsed[Offer], role: str, models: list[tuple[str | None, int]]
) -> Iterator[tuple[Named, str | None]]:
    """Pair each phase with the stage model beside it; both stand in the order of the file."""
    beside = [model for model, phases in models for _ in range(phases)]
    names = [it for it in file.names if it.role == role]
    if len(names) == len(beside):
        yield from zip(names, beside, strict=True)
