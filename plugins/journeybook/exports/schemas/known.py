"""The ids that can be named in a publication, each with what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Severity
from journeybook.model.kinds import FOLDERS, NAMED

if TYPE_CHECKING:
    from journeybook.model.catalogue import Catalogue
    from journeybook.reading import Reading
    from journeybook.words import Words

Titles = Mapping[str, str]

_IN_ORGANISATION = ("audience", "behaviour", "channel", "phase", "stage-model", "stop", "team")


@dataclass(frozen=True)
class Known:
    """What can be named.

    Args:
        families: the titles by family and id. A family that is not here, because the file it
            is written in has mistakes, can be named freely: nobody knows what is in it.
        steps: the titles of steps, by `journey#step`.
    """

    families: Mapping[str, Titles] = field(default_factory=dict)
    steps: Titles = field(default_factory=dict)


def known(reading: Reading, words: Words) -> Known:
    """List what can be named in a publication, also in files that have mistakes."""
    catalogue = reading.catalogue
    families = {
        "audience": {key: it.title for key, it in catalogue.audiences.items()},
        "behaviour": {key: it.title for key, it in catalogue.behaviours.items()},
        "channel": {key: it.title for key, it in catalogue.channels.items()},
        "check": {key: words.say(it.title) for key, it in catalogue.checks.items()},
        **{
            family: {key: it.title for key, it in catalogue.family(family).items()}
            for family in NAMED
        },
        "phase": _phases(catalogue, words),
        "question": {key: words.say(it.title) for key, it in catalogue.questions.items()},
        "stage-model": {key: words.say(it.title) for key, it in catalogue.stage_models.items()},
        "stop": {key: words.say(it.title) for key, it in catalogue.stops.items()},
        "team": {key: it.title for key, it in catalogue.teams.items()},
        "theme": {key: words.say(it.title) for key, it in catalogue.themes.items()},
    }
    for family, object_id in reading.broken:
        families[family].setdefault(object_id, object_id)
    unsure = _unsure(reading)
    return Known(
        families={
            key: dict(sorted(it.items())) for key, it in families.items() if key not in unsure
        },
        steps={
            f"{journey.id}#{step.id}": f"{journey.title}: {step.title}"
            for _, journey in sorted(catalogue.journeys.items())
            for step in journey.steps
        },
    )


def _phases(catalogue: Catalogue, words: Words) -> dict[str, str]:
    phases: dict[str, list[str]] = {}
    for model in catalogue.stage_models.values():
        for phase in model.phases:
            told = f"{words.say(phase.title)} ({words.say(model.title)})"
            phases.setdefault(phase.id, []).append(told)
    return {key: " · ".join(told) for key, told in phases.items()}


def _unsure(reading: Reading) -> set[str]:
    """Find the families that stand in a file with mistakes."""
    wrong = {it.place.file for it in reading.diagnostics if it.severity is Severity.ERROR}
    files = reading.catalogue.files
    unsure = set(_IN_ORGANISATION) if files["organisation", "organisation"] in wrong else set()
    if files.get(("checks", "checks")) in wrong:
        unsure.add("check")
    if files.get(("alignment", "alignment")) in wrong:
        unsure.add("question")
    # A file whose very name is wrong has an id that is known to nobody.
    named = {file for (family, _), file in files.items() if family in NAMED}
    for folder, model in FOLDERS.items():
        if any(f"/{folder}/" in file for file in wrong - named):
            unsure.add(model.family)
    return unsure
