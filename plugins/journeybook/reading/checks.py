"""What an own check or question needs, depending on whether it is a shipped one reworded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from journeybook.model import checks, questions
from journeybook.reading.problems import shown
from journeybook.reading.steps import dicts
from journeybook.reading.tree import find, key_of
from journeybook.reading.vocabulary import close
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.model.alignment import ThemeQuestion
    from journeybook.model.check import Check
    from journeybook.model.references import Path
    from journeybook.reading.file import File


class Own(NamedTuple):
    """What an organisation can write of its own, beside what ships.

    Args:
        section: the list in which it stands.
        shipped: what ships, by id.
        fixed: the field that stays as it is for what ships, and is needed for what does not.
        stays: says so, with `id` and the `value`.
        lacking: says that there is no such `id`, and which `fields` one of your own needs.
        needs: says that one of your own needs a `field`.
        older: says that what ships is at version `number`, and this is an older one.
    """

    section: str
    shipped: Mapping[str, Check | ThemeQuestion]
    fixed: str
    stays: Message
    lacking: Message
    needs: Message
    older: Message

    @property
    def needed(self) -> tuple[str, ...]:
        """The fields that one of your own needs."""
        return (self.fixed, "title", "statement", "question")


OWN_CHECKS = Own(
    "checks",
    {it.id: it for it in checks.SHIPPED},
    "side",
    Message("the side of the shipped check “%(id)s” is “%(value)s”, and stays so"),
    Message("“%(id)s” is no shipped check, and a check of your own needs: %(fields)s"),
    Message("a check of your own needs a “%(field)s”"),
    Message("the shipped check is at version %(number)s, and this is an older one"),
)
OWN_QUESTIONS = Own(
    "questions",
    {it.id: it for it in questions.SHIPPED},
    "theme",
    Message("the theme of the shipped question “%(id)s” is “%(value)s”, and stays so"),
    Message("“%(id)s” is no shipped question, and a question of your own needs: %(fields)s"),
    Message("a question of your own needs a “%(field)s”"),
    Message("the shipped question is at version %(number)s, and this is an older one"),
)
_MISSPELT = 0.8
"""How alike an id must be to that of a shipped one to be taken for it: own ids are free."""

_OF_LATER_VERSIONS = ("since", "change")


def refuse_incomplete(data: dict[str, Any], file: File, own: Own) -> None:
    """Report own ones that lack something, changed sides, and versions without a beginning.

    Args:
        data: the prepared data of the file.
        file: where to report.
        own: what is written of one's own.
    """
    for entry, path in dicts(data.get(own.section), (own.section,)):
        given = entry.get("id")
        if not isinstance(given, str):
            continue
        ours = own.shipped.get(given.strip())
        if ours:
            _unchanged(ours, entry, path, file, own)
        else:
            _complete(given, entry, path, file, own)
        _dated(ours, entry, path, file, own)


def _unchanged(
    ours: Check | ThemeQuestion, entry: dict[str, Any], path: Path, file: File, own: Own
) -> None:
    written, fixed = entry.get(own.fixed), str(getattr(ours, own.fixed))
    if isinstance(written, str) and written != fixed:
        file.problems.add(
            find(file.root, (*path, own.fixed)),
            "contradiction",
            Message(own.stays.text, id=ours.id, value=fixed),
            Message("leave this line out, or choose an id of your own"),
        )


def _complete(given: str, entry: dict[str, Any], path: Path, file: File, own: Own) -> None:
    node = find(file.root, path)
    lacking = [
        field
        for field in own.needed
        if field not in entry and not file.problems.is_settled(node, field)
    ]
    near = close(given, own.shipped, _MISSPELT)
    if lacking and near:
        file.problems.add(
            find(file.root, (*path, "id")),
            "unknown-reference",
            Message(own.lacking.text, id=shown(given), fields=", ".join(lacking)),
            Message("did you mean “%(word)s”?", word=near),
        )
        return
    mark = node.start_mark
    for field in lacking:
        file.problems.add_at(
            (mark.line + 1, mark.column + 1),
            "missing-field",
            Message(own.needs.text, field=field),
            Message("add a line “%(field)s: …”", field=field),
        )


def _dated(
    ours: Check | ThemeQuestion | None,
    entry: dict[str, Any],
    path: Path,
    file: File,
    own: Own,
) -> None:
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
            Message(own.older.text, number=str(before)),
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
