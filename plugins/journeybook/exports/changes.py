"""What changed, handed out: as text, as Markdown for a comment, as JSON in a versioned shape."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from journeybook.analysis.changes import Changed, What
from journeybook.analysis.changes.heads import FAMILIES, NOTHING, head
from journeybook.words.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.words import Words

VERSION: Literal[1] = 1
"""Goes up when a reader of the old shape could misread the new one; new fields do not count."""

_MARKS = re.compile(r"([\\`*_{}\[\]()#+!~-])")
_CALLS = re.compile(r"([@#])(?=\w)|(?<=[a-z])(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
"""What a forge makes a call of somebody or a link of: kept apart by a space of no width."""


class _Exported(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class ExportedPart(_Exported):
    """One step on the way to where a change is."""

    field: str = Field(description="The field or list, as it is written in YAML.")
    title: str | None = Field(default=None, description="Which one of a list, as it is now.")
    id: str | None = Field(default=None, description="Its id now, if it has one.")


class ExportedChange(_Exported):
    """One change within a thing."""

    what: What = Field(description="What happened.")
    field: str = Field(description="The field or list in which it happened.")
    said: str = Field(description="The change in words, with where it is.")
    where: tuple[ExportedPart, ...] = Field(default=(), description="The way to where it is.")
    before: str | None = Field(default=None, description="What stood there.")
    after: str | None = Field(default=None, description="What stands there now.")


class ExportedThing(_Exported):
    """A thing that changed."""

    what: What = Field(description="What happened.")
    family: str = Field(description="journey, persona, article, organisation or checks.")
    id: str = Field(description="Its id; the last one it had, when it is gone.")
    title: str = Field(description="Its title.")
    formerly: str | None = Field(default=None, description="The id it had before.")
    changes: tuple[ExportedChange, ...] = Field(default=(), description="What changed in it.")


class ExportedChanges(_Exported):
    """Everything that changed between two states of a publication."""

    version: Literal[1] = VERSION
    changed: tuple[ExportedThing, ...] = Field(default=(), description="What changed.")


def schema() -> dict[str, Any]:
    """Describe the shape of the JSON, as JSON Schema."""
    return ExportedChanges.model_json_schema()


def as_json(changed: Sequence[Changed], words: Words) -> str:
    """Hand it out for programs."""
    things = tuple(
        ExportedThing(
            what=it.what,
            family=it.family,
            id=it.id,
            title=it.title,
            formerly=it.formerly,
            changes=tuple(
                ExportedChange(
                    what=change.what,
                    field=change.field,
                    said=words.say(change.said),
                    where=tuple(
                        ExportedPart(
                            field=part.field,
                            title=None if part.title is None else words.say(part.title),
                            id=part.id,
                        )
                        for part in change.trail
                    ),
                    before=change.before,
                    after=change.after,
                )
                for change in it.changes
            ),
        )
        for it in changed
    )
    return ExportedChanges(changed=things).model_dump_json(indent=2, exclude_none=True) + "\n"


def as_text(changed: Sequence[Changed], words: Words) -> str:
    """Hand it out for a terminal: a line for each thing, and one below it for each change."""
    lines = []
    for it in changed:
        lines.append(_plain(f"{it.title or words.say(FAMILIES[it.family])} · {_head(it, words)}"))
        lines += [_plain(f"  {words.say(change.said)}") for change in it.changes]
    return harmless("".join(f"{line}\n" for line in lines)) or f"{words.say(NOTHING)}\n"


def as_markdown(changed: Sequence[Changed], words: Words) -> str:
    """Hand it out for the comment on a proposal. What authors wrote cannot become a mark in it."""
    lines = []
    for it in changed:
        title = escaped(it.title or words.say(FAMILIES[it.family]))
        lines += [f"**{title}** · {escaped(_head(it, words))}", ""]
        lines += [f"- {escaped(words.say(change.said))}" for change in it.changes]
        lines += [""] if it.changes else []
    return (
        "".join(f"{line}\n" for line in lines).rstrip("\n") + "\n"
        if lines
        else (f"{escaped(words.say(NOTHING))}\n")
    )


def _head(it: Changed, words: Words) -> str:
    return ", ".join(words.say(one) for one in head(it))


def escaped(text: str) -> str:
    """Write a text so that Markdown shows it as it is, and nobody is called by it."""
    marked = _MARKS.sub(r"\\\1", escape(_plain(text), quote=False))
    return _CALLS.sub(lambda it: f"{it[0]}\u200b", marked)


def _plain(text: str) -> str:
    """Keep a text on one line, without anything a terminal would act upon."""
    return "".join(_printable(text))


def _printable(text: str) -> Iterator[str]:
    for char in text:
        if char.isprintable() or char == "\u200b":
            yield char
        else:
            yield " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
