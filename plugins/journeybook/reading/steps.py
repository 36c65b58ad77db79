"""Names for stages and steps: the author's own, or one made of the title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.model.ids import MAX_ID, slug
from journeybook.reading.problems import shown
from journeybook.reading.tree import find
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.references import Path
    from journeybook.reading.file import File


def name_steps(data: dict[str, Any], file: File) -> tuple[dict[str, str], dict[str, str]]:
    """Give every stage and step that has none an id, and refuse ids that are used twice.

    Stages and steps are named apart: a step may be called like its stage.

    Args:
        data: the prepared data of a journey; completed in place.
        file: where to report.

    Returns:
        The titles of the stages and of the steps, by id.
    """
    most = file.limits.steps
    stages = list(dicts(data.get("stages"), ("stages",)))
    steps = [item for stage, path in stages for item in dicts(stage.get("steps"), (*path, "steps"))]
    for things in (stages, steps):
        if len(things) <= most:
            continue
        node = find(file.root, things[most][1])
        file.problems.add(
            node,
            "too-many-steps",
            Message("a journey can have %(most)s stages and steps at most", most=str(most)),
            Message(
                "split it into journeys of which this one is the parent; "
                "“%(option)s” under “limits:” in mkdocs.yml allows more",
                option="steps",
            ),
        )
        for thing, _ in things[most:]:
            thing.setdefault("id", "x")
        del things[most:]
    return _name(stages, file), _name(steps, file)


def refuse_twins(data: dict[str, Any], file: File) -> None:
    """Report ids that are used twice in one of the lists of a file."""
    for key, items in data.items():
        seen: set[str] = set()
        for item, path in dicts(items, (key,)):
            given = item.get("id")
            if isinstance(given, str) and given in seen:
                file.problems.add(
                    find(file.root, (*path, "id")),
                    "duplicate-id",
                    Message(
                        "the id “%(id)s” is used twice under “%(field)s”",
                        id=shown(given),
                        field=key,
                    ),
                    Message("choose another one for one of the two"),
                )
            seen.add(str(given))


def dicts(items: object, path: Path) -> Iterator[tuple[dict[str, Any], Path]]:
    """List what is whole enough to look into, and where it stands."""
    if isinstance(items, list):
        for index, item in enumerate(items):
            if isinstance(item, dict):
                yield item, (*path, index)


def _name(things: list[tuple[dict[str, Any], Path]], file: File) -> dict[str, str]:
    titles: dict[str, str] = {}
    for thing, path in things:
        given = thing.get("id")
        if not isinstance(given, str):
            continue
        if given in titles:
            file.problems.add(
                find(file.root, (*path, "id")),
                "duplicate-id",
                Message("the id “%(id)s” is used twice in this journey", id=shown(given)),
                Message("choose another one for one of the two"),
            )
        titles[given] = _title(thing)
    for thing, _ in things:
        if "id" not in thing:
            thing["id"] = _free(slug(_title(thing)), titles)
            titles[thing["id"]] = _title(thing)
    return titles


def _free(wanted: str, taken: dict[str, str]) -> str:
    """Find an id that is free: the one wanted, or with -2, -3 … behind it."""
    if wanted not in taken:
        return wanted
    number = 2
    while (found := f"{wanted[: MAX_ID - 1 - len(str(number))].rstrip('-')}-{number}") in taken:
        number += 1
    return found


def _title(thing: dict[str, Any]) -> str:
    title = thing.get("title")
    return title if isinstance(title, str) else ""
