"""The stages and steps of a journey, each with its path in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey, Stage, Step
    from journeybook.model.references import Path


def stages(journey: Journey) -> Iterator[tuple[Path, Stage]]:
    """Go through the stages."""
    for index, stage in enumerate(journey.stages):
        yield ("stages", index), stage


def steps(journey: Journey) -> Iterator[tuple[Path, Step]]:
    """Go through the steps."""
    for path, stage in stages(journey):
        for index, step in enumerate(stage.steps):
            yield (*path, "steps", index), step


def moments(journey: Journey) -> Iterator[tuple[Path, Stage | Step]]:
    """Go through the stages, and through the steps of each."""
    for path, stage in stages(journey):
        yield path, stage
        for index, step in enumerate(stage.steps):
            yield (*path, "steps", index), step
