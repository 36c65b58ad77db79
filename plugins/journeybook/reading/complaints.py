"""What the model refuses, in editors' words and at the place where it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import Node, ScalarNode

from journeybook.model.content_file import DOCUMENTS
from journeybook.model.ids import ID_PATTERN, MAX_ID, slug
from journeybook.model.references import field_model
from journeybook.model.shape import RefusedError
from journeybook.reading.problems import shown
from journeybook.reading.tree import trail
from journeybook.reading.vocabulary import a
from journeybook.words import Message

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from journeybook.model.references import Path
    from journeybook.model.shape import Model
    from journeybook.reading.file import File

    _Words = tuple[str, Message, Message | None]


def complain(refused: ValidationError, model: type[Model], file: File) -> None:
    """Report what a model refused, except where the same has been reported."""
    for error in refused.errors(include_url=False):
        if error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]:
            continue  # there are some, but they have problems of their own
        refusal = error.get("ctx", {}).get("error")
        path = tuple(error["loc"])
        if isinstance(refusal, RefusedError):
            path = (*path, refusal.field)
        around = list(trail(file.root, path))
        if any(file.problems.knows(node) for node in around):
            continue
        if error["type"] == "missing":
            _missing(path, around[-1], model, file)
            continue
        code, problem, help_ = _explain(error, around[-1], file)
        file.problems.add(around[-1], code, problem, help_)


def _missing(path: Path, owner: Node, model: type[Model], file: File) -> None:
    field = str(path[-1])
    if file.problems.is_settled(owner, field):
        return
    thing = a(_model_at(model, path[:-1]))
    mark = owner.start_mark
    file.problems.add_at(
        (mark.line + 1, mark.column + 1),
        "missing-field",
        Message("%(thing)s needs a “%(field)s”", thing=thing, field=field),
        Message("add a line “%(field)s: …”", field=field),
    )


def _model_at(model: type[Model], path: Path) -> type[Model]:
    """Find the model of which a path leads to an instance."""
    for part in path:
        for name, field in model.model_fields.items():
            if part == (field.alias or name):
                model = field_model(field) or model
    return model


def _explain(error: ErrorDetails, node: Node, file: File) -> _Words:
    """Say what is wrong with a value."""
    limits = error.get("ctx", {})
    name = file.problems.name_of(node)
    said: _Words
    match error["type"]:
        case "string_too_short":
            said = "blank", Message("“%(field)s” has no text", field=name), None
        case "string_too_long":
            problem = Message(
                "“%(field)s” can have %(most)s characters at most; this has %(number)s",
                field=name,
                most=str(limits["max_length"]),
                number=str(len(str(error["input"]))),
            )
            said = "too-long", problem, Message("shorten it, or move details to “description”")
        case "too_short" if limits["min_length"] > 1:
            problem = Message(
                "“%(field)s” needs at least %(least)s", field=name, least=str(limits["min_length"])
            )
            said = "too-few", problem, Message("write more of them, or leave the field out")
        case "too_short":
            problem = Message("“%(field)s” is empty", field=name)
            said = "empty-list", problem, Message("write at least one")
        case "greater_than_equal" | "less_than_equal":
            said = "out-of-range", _range(error, name), None
        case "string_pattern_mismatch":
            said = _pattern(error, name)
        case "value_error":
            if isinstance(limits["error"], RefusedError):
                return "contradiction", _said(limits["error"]), limits["error"].help
            code = "not-allowed" if isinstance(node, ScalarNode) else "contradiction"
            said = code, _said(limits["error"]), None
        case _:
            problem = Message("“%(field)s” is not what is expected here", field=name)
            said = "unexpected-value", problem, None
    return said


def _said(error: ValueError) -> Message:
    """Give what a rule of the model said."""
    return next(
        (it for it in error.args if isinstance(it, Message)), Message("%(it)s", it=str(error))
    )


def _range(error: ErrorDetails, name: str) -> Message:
    limits, value = error["ctx"], str(error["input"])
    if "ge" in limits:
        return Message(
            "“%(field)s” is at least %(least)s, not %(value)s",
            field=name,
            least=str(limits["ge"]),
            value=value,
        )
    return Message(
        "“%(field)s” is at most %(most)s, not %(value)s",
        field=name,
        most=str(limits["le"]),
        value=value,
    )


def _pattern(error: ErrorDetails, name: str) -> tuple[str, Message, Message]:
    value = str(error["input"])
    if error["ctx"]["pattern"] == ID_PATTERN:
        return (
            "not-an-id",
            Message("“%(value)s” cannot be an id", value=shown(value)),
            Message(
                "an id has small letters, digits and hyphens, such as “%(id)s”",
                id=slug(value[: 4 * MAX_ID]),
            ),
        )
    helps = {
        "link": Message("a link begins with https:// or mailto: and has no spaces or quotes in it"),
        "language": Message("write the code of a language, such as “en” or “nl”"),
        "file": Message("write the path of a picture, such as “images/shop.jpg”"),
    }
    if DOCUMENTS in error["ctx"]["pattern"]:
        helps["file"] = Message(
            "write the path of a picture or a document, such as “research/interviews.pdf”"
        )
    return (
        "not-allowed",
        Message("“%(value)s” cannot stand in “%(field)s”", value=shown(value), field=name),
        helps.get(name, Message("write it in another way")),
    )
