"""How a journey feels, worked out anew from what was read, to hold the pages to it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey, Stage
    from journeybook.model.moment import Moment, Sentiment

_LONGEST_NAME = 40


class Felt(NamedTuple):
    """A level that somebody gave: at which step, or for a stage as a whole."""

    stage: int
    step: int | None
    title: str
    traveller: str | None
    first: int
    last: int


def felt(journey: Journey) -> list[Felt]:
    """List the levels, traveller by traveller, in the order of the steps."""
    named = [one.persona for moment in _moments(journey) for one in moment.sentiment if one.persona]
    who: list[str | None] = list(dict.fromkeys([*journey.travellers, *named]))
    if not named or len(who) == 1:
        who = [None]
    return [one for traveller in who for one in _line(journey, traveller)]


def tasks(journey: Journey, catalogue: Catalogue) -> list[tuple[str, str, int, list[str]]]:
    """List what Mermaid has to know: section, task, score and actors of each task."""
    found: dict[tuple[int, int, int], tuple[str, list[str]]] = {}
    for one in sorted(felt(journey), key=lambda it: (it.stage, it.step or 0)):
        stage = journey.stages[one.stage]
        step = stage.steps[one.step] if one.step is not None else None
        everyone = (step and step.travellers) or stage.travellers or journey.travellers
        key = (one.stage, one.step or 0, one.last)
        _title, actors = found.setdefault(key, (one.title, []))
        ids = [one.traveller] if one.traveller else everyone
        actors.extend(_short(catalogue.personas[it].title) for it in ids)
    names = _told_apart([plain(stage.title) for stage in journey.stages])
    return [
        (names[stage], plain(title), score, actors)
        for (stage, _step, score), (title, actors) in found.items()
    ]


def plain(text: str) -> str:
    """Write a text as a drawing shows it: on one line."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return composed.replace("\u2060", "")


def _line(journey: Journey, traveller: str | None) -> Iterator[Felt]:
    for index, stage in enumerate(journey.stages):
        steps = list(_steps(index, stage, traveller))
        absent = traveller and stage.travellers and traveller not in stage.travellers
        whole = None if absent else _levels(stage, traveller)
        if whole and not steps:
            yield Felt(index, None, stage.title, traveller, *whole)
        yield from steps


def _steps(index: int, stage: Stage, traveller: str | None) -> Iterator[Felt]:
    for at, step in enumerate(stage.steps):
        levels = _levels(step, traveller)
        travellers = step.travellers or stage.travellers
        if levels and (not traveller or not travellers or traveller in travellers):
            yield Felt(index, at, step.title, traveller, *levels)


def _levels(moment: Moment, traveller: str | None) -> tuple[int, int] | None:
    told: list[Sentiment] = [it for it in moment.sentiment if it.last is not None]
    own = [it for it in told if it.persona == traveller] if traveller else told
    levels = own or [it for it in told if it.persona is None]
    if not levels:
        return None
    return levels[0].first or 0, levels[-1].last or 0


def _moments(journey: Journey) -> list[Moment]:
    return [*journey.stages, *journey.steps]


def _told_apart(titles: list[str]) -> list[str]:
    """Number the stages of one name, which Mermaid would otherwise draw as one."""
    return [
        title if title not in titles[:at] else f"{title} ({titles[: at + 1].count(title)})"
        for at, title in enumerate(titles)
    ]


def _short(name: str) -> str:
    name = plain(name)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
