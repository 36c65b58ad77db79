"""What a check in `checks.yml` needs, depending on whether it is a shipped one or an own one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.model.checks import SHIPPED
from journeybook.reading.problems import shown
from journeybook.reading.steps import dicts
from journeybook.reading.tree import find, key_of
from journeybook.reading.vocabulary import close
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.model.check import Check
    from journeybook.model.references import Path
    from journeybook.reading.file import File

_NEEDED = ("side", "title", "statement", "question")
_MISSPELT = 0.8
"""How alike an id must be to that of a shipped check to be taken for it: own ids are free."""

_OF_LATER_VERSIONS = ("since", "change")


def refuse_incomplete(data: dict[str, Any], file: File) -> None:
    """Report own checks that lack something, changed sides, and versions without a beginning.

    Args:
        data: the prepared data of the file.
        file: where to report.
    """
    shipped = {it.id: it for it in SHIPPED}
    for entry, path in dicts(data.get("checks"), ("checks",)):
        given = entry.get("id")
        if not isinstance(given, str):
            continue
        ours = shipped.get(given.strip())
        if ours:
            _same_side(ours, entry, path, file)
        else:
            _complete(given, entry, path, file)
        _dated(ours, entry, path, file)


def _same_side(ours: Check, entry: dict[str, Any], path: Path, file: File) -> None:
    side = entry.get("side")
    if isinstance(side, str) and side != ours.side:
        file.problems.add(
            find(file.root, (*path, "side")),
            "contradiction",
            Message(
                "the side of the shipped check “%(id)s” is “%(side)s”, and stays so",
                id=ours.id,
                side=ours.side.value,
            ),
            Message("leave this line out, or choose an id of your own for another check"),
        )


def _complete(given: str, entry: dict[str, Any], path: Path, file: File) -> None:
    node = find(file.root, path)
    lacking = [
        field
        for field in _NEEDED
        if field not in entry and not file.problems.is_settled(node, field)
    ]
    near = close(given, [it.id for it in SHIPPED], _MISSPELT)
    if lacking and near:
        file.problems.add(
            find(file.root, (*path, "id")),
            "unknown-reference",
            Message(
                "“%(id)s” is no shipped check, and a check of your own needs: %(fields)s",
                id=shown(given),
                fields=", ".join(lacking),
            ),
            Message("did you mean “%(word)s”?", word=near),
        )
        return
    mark = node.start_mark
    for field in lacking:
        file.problems.add_at(
            (mark.line + 1, mark.column + 1),
            "missing-field",
            Message("a check of your own needs a “%(field)s”", field=field),
            Message("add a line “%(field)s: …”", field=field),
        )


def _dated(ours: Check | None, entry: dict[str, Any], path: Path, file: File) -> None:
    """Check that a later version has a first day, and that only a later version has one."""
    node = find(file.root, path)
    before = ours.version if ours else 1
    version = entry.get("version", before)
    if not isinstance(version, int) or version < 1:
        return
    at = find(file.root, (*path, "version"))
    if version < before:
        file.problems.add(
            at,
            "contradiction",
            Message(
                "the shipped check is at version %(number)s, and this is an older one",
                number=str(before),
            ),
            Message("write %(value)s or more, or leave this line out", value=str(before)),
        )
    elif version == 1:
        for field in _OF_LATER_VERSIONS:
            key = key_of(node, field)
            if key:
                file.problems.add(
                    key,
                    "contradiction",
                    Message("“%(field)s” is about a later version than the first", field=field),
                    Message("add a line “version: 2”, or leave this line out"),
                )
    elif "since" not in entry and version > before:
        if file.problems.is_settled(node, "since"):
            return
        file.problems.add(
            at,
            "missing-field",
            Message("version %(number)s needs a “since”: its first day", number=str(version)),
            Message("add a line such as “since: 2026-03-01”"),
        )
