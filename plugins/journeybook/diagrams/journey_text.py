"""A journey as Mermaid `journey` text.

Mermaid draws one score per task and no way to say that there is none. So a step whose
feeling is not known is left out here (and counted), and one whose feeling changes stands
with the level at its end. The curve and the tables beside it carry the whole of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.diagrams.diagram import MAX_TEXT, Diagram
from journeybook.diagrams.escape import actor, label
from journeybook.diagrams.settings import JOURNEY
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.diagrams.given import Line
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey
    from journeybook.words import Words

MAX_TASKS = 30
"""More tasks than this do not fit beside each other at a readable size."""

_TASK = JOURNEY["width"] + JOURNEY["taskMargin"]
_LEFT, _CHARACTER, _TITLE, _HEIGHT = 64, 7, 9, 458
"""What Mermaid takes, in pixels: a task with the room beside it, the room left of the names of
the actors, a character of those and of the title, the height."""


class _Task(NamedTuple):
    stage: int
    title: str
    score: int
    actors: tuple[str, ...]


def journey_texts(
    journey: Journey, lines: Sequence[Line], catalogue: Catalogue, words: Words
) -> tuple[Diagram, ...]:
    """Write a journey as Mermaid text.

    Args:
        journey: the journey.
        lines: how it feels, to each traveller where they differ.
        catalogue: for the names of the travellers.
        words: the language of what Mermaid reads out.

    Returns:
        One diagram, or one per stage when there are more than `MAX_TASKS`; none at all when
        no feeling is known. A diagram too long for Mermaid is left out.
    """
    tasks = tuple(_tasks(journey, lines, catalogue))
    unknown = _unknown(lines)
    if not tasks:
        return ()
    if len(tasks) <= MAX_TASKS:
        parts = [(journey.title, tasks, len(unknown))]
    else:
        parts = [
            (
                f"{journey.title} – {stage.title}",
                tuple(task for task in tasks if task.stage == index),
                sum(at == index for at, _step in unknown),
            )
            for index, stage in enumerate(journey.stages)
        ]
    drawn = (_diagram(title, journey, own, out, words) for title, own, out in parts if own)
    return tuple(one for one in drawn if len(one.text) <= MAX_TEXT)


def _diagram(
    title: str, journey: Journey, tasks: Sequence[_Task], left_out: int, words: Words
) -> Diagram:
    said = " ".join(words.say(message) for message in _described(left_out))
    text = [
        "journey",
        f"  accTitle: {label(title)}",
        f"  accDescr: {label(said)}",
        f"  title {label(title)}",
    ]
    names = section_titles([stage.title for stage in journey.stages])
    at = None
    for task in tasks:
        if task.stage != at:
            at = task.stage
            text.append(f"  section {label(names[at])}")
        actors = ", ".join(map(actor, task.actors))
        text.append(f"    {label(task.title)}: {task.score}: {actors}")
    legend = [actor(name) for task in tasks for name in task.actors]
    left = _LEFT + _CHARACTER * max(map(len, legend))
    width = left + max(_TASK * len(tasks), _TITLE * len(title))
    return Diagram(title, "\n".join(text) + "\n", width, _HEIGHT, left_out)


def section_titles(titles: Sequence[str]) -> tuple[str, ...]:
    """Tell stages of the same name apart, because Mermaid would draw neighbours as one."""
    found: list[str] = []
    for title in titles:
        number = 1
        name = title
        while name in found:
            number += 1
            name = f"{title} ({number})"
        found.append(name)
    return tuple(found)


def _tasks(journey: Journey, lines: Sequence[Line], catalogue: Catalogue) -> Iterator[_Task]:
    """List the tasks in order; travellers with the same score share one."""
    groups: dict[tuple[int, int | None], dict[int, tuple[str, list[str]]]] = {}
    for line in lines:
        for point in line.points:
            if point.last is None:
                continue
            scores = groups.setdefault((point.stage, point.step), {})
            _title, who = scores.setdefault(point.last, (point.title, []))
            who.extend(
                [line.persona] if line.persona else _travellers(journey, point.stage, point.step)
            )
    for (stage, _step), scores in sorted(groups.items(), key=lambda it: (it[0][0], it[0][1] or 0)):
        for score, (title, who) in scores.items():
            yield _Task(stage, title, score, tuple(_name(one, catalogue) for one in who))


def _travellers(journey: Journey, stage: int, step: int | None) -> tuple[str, ...]:
    chapter = journey.stages[stage]
    own = chapter.steps[step].travellers if step is not None else ()
    return own or chapter.travellers or journey.travellers


def _name(persona: str, catalogue: Catalogue) -> str:
    found = catalogue.personas.get(persona)
    return found.title if found else persona


def _unknown(lines: Sequence[Line]) -> set[tuple[int, int]]:
    """List the steps of which nobody's feeling is known, as stage and step."""
    steps: dict[tuple[int, int], bool] = {}
    for line in lines:
        for point in line.points:
            if point.step is not None:
                key = (point.stage, point.step)
                steps[key] = steps.get(key, False) or point.last is not None
    return {key for key, known in steps.items() if not known}


def _described(left_out: int) -> Iterator[Message]:
    yield Message("A drawing of the steps in order, with a face for how each one feels.")
    if left_out:
        yield Message(
            "One step is not drawn, because it is not known how it feels.",
            "%(n)s steps are not drawn, because it is not known how they feel.",
            n=left_out,
        )
    yield Message("The map on this page tells the same in words.")
