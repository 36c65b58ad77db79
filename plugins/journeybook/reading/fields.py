"""What can be written in each field: a reader for every model, derived from the model itself.

A reader takes a node and gives plain data in the one shape that the model holds: a list
where several may stand, all fields where one value stood for the whole. It reports on
its way and leaves `BROKEN` behind where it did.
"""

from __future__ import annotations

import datetime as dt
import types
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from journeybook.model.ids import Refers
from journeybook.model.kinds import NAMED
from journeybook.model.shape import Model
from journeybook.reading import values
from journeybook.reading.file import File, Named
from journeybook.reading.problems import shown
from journeybook.reading.values import BROKEN
from journeybook.reading.vocabulary import a, unknown_field
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.reading.values import Take

_INSIDE = {
    ("Stage", "phase"): "phase",
    ("Result", "stage"): "stage",
    ("Spot", "stage"): "spot-stage",
    ("Spot", "touchpoint"): "spot-touchpoint",
    ("Article", "phases"): "phase",
    ("Proposal", "phase"): "phase",
    ("IntendedGap", "phase"): "phase",
    **{(model.__name__, "formerly"): "formerly" for model in NAMED.values()},
}
"""Fields that name something which is no family of its own."""

_PLAIN: dict[object, Take] = {
    bool: values.truth,
    int: values.whole,
    float: values.number,
    dt.date: values.day,
}


@cache
def fields_of(model: type[Model]) -> dict[str, Take]:
    """List the readers of a model's fields, by the key an author writes."""
    return {
        field.alias or name: _reader(
            field.annotation, field.metadata, f"{model.__name__}.{field.alias or name}"
        )
        for name, field in model.model_fields.items()
    }


@cache
def reader(model: type[Model]) -> Take:
    """Make the reader of a model."""
    fields = fields_of(model)
    short = model.shorthand

    def take(node: Node, file: File) -> object:
        kind = node.__class__
        if kind is MappingNode:
            data: dict[str, object] = {}
            for key, value in node.value:
                name = key.value
                if key.__class__ is not ScalarNode or name in data:
                    bad_key(key, node, file)
                elif name in fields:
                    data[name] = fields[name](value, file)
                else:
                    unknown_field(model, key, node, file)
            return data
        if short and kind is ScalarNode:
            return {short: fields[short](node, file)}
        return _not_fields(model, node, file)

    return take


def bad_key(key: Node, owner: Node, file: File) -> None:
    """Report a key that is written twice or is no text."""
    if not isinstance(key, ScalarNode):
        problem = Message("the name of a field is a text, not a list or a group of fields")
        file.problems.add(key, "not-a-key", problem, Message("put it in quotes if it is a text"))
        return
    if file.problems.is_full:
        file.problems.skip()
        return
    first = next(it for it, _ in owner.value if it.value == key.value)
    file.problems.add(
        key,
        "duplicate-field",
        Message("“%(field)s” is written twice", field=shown(key.value)),
        Message(
            "the first stands in line %(line)s; keep one of them",
            line=str(first.start_mark.line + 1),
        ),
    )


def _reader(annotation: object, metadata: list[object], role: str) -> Take:
    """Find the reader for a type."""
    annotation, marks = _bare(annotation, metadata)
    origin = get_origin(annotation)
    if origin is tuple:
        return _many(_reader(get_args(annotation)[0], [], role), _bare(get_args(annotation)[0])[0])
    if origin is dict:
        return _lanes
    model, _, key = role.partition(".")
    family = _INSIDE.get((model, key))
    family = family or next((it.family for it in marks if isinstance(it, Refers)), None)
    if family:
        return _name(family, role)
    if isinstance(annotation, type):
        if issubclass(annotation, Model):
            return reader(annotation)
        if issubclass(annotation, StrEnum):
            return values.one_of(tuple(annotation))
    return _PLAIN.get(annotation, values.text)


def _bare(annotation: object, metadata: list[object] | None = None) -> tuple[object, list[object]]:
    """Strip a type of `None` and of its marks, and keep the marks."""
    marks = list(metadata or ())
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks += more
        elif get_origin(annotation) in {Union, types.UnionType}:
            annotation = next(it for it in get_args(annotation) if it is not types.NoneType)
        else:
            return annotation, marks


def _many(one: Take, kind: object) -> Take:
    """Make the reader of a list, for which a single value may stand."""
    known = fields_of(kind) if isinstance(kind, type) and issubclass(kind, Model) else None

    def take(node: Node, file: File) -> object:
        if node.__class__ is SequenceNode:
            return [one(item, file) for item in node.value]
        if known and isinstance(node, MappingNode) and not any(_is_in(known, node)):
            file.problems.add(
                node,
                "not-a-list",
                Message("“%(field)s” is a list", field=file.problems.name_of(node)),
                Message("begin each item with “- ”"),
            )
            return BROKEN
        return [one(node, file)]

    return take


def _is_in(known: dict[str, Take], node: Node) -> Iterator[bool]:
    for key, _ in node.value:
        yield isinstance(key, ScalarNode) and key.value in known


def _name(family: str, role: str) -> Take:
    """Make the reader of a reference, which notes what is named."""

    def take(node: Node, file: File) -> object:
        value = values.text(node, file)
        if isinstance(value, str):
            value = value.strip()
            mark = node.start_mark
            file.names.append(Named(family, value, role, mark.line + 1, mark.column + 1))
        return value

    return take


def _lanes(node: Node, file: File) -> object:
    """Take the headings an author made up, each with one text or a list of them."""
    if not isinstance(node, MappingNode):
        return _not_fields(None, node, file)
    lanes: dict[str, object] = {}
    texts = _many(values.text, str)
    for key, value in node.value:
        name = values.text(key, file) if isinstance(key, ScalarNode) else None
        if not isinstance(key, ScalarNode) or name in lanes:
            bad_key(key, node, file)
        elif name == "<<":
            unknown_field(None, key, node, file)
        elif isinstance(name, str):
            lanes[name] = texts(value, file)
    return lanes


def _not_fields(model: type[Model] | None, node: Node, file: File) -> object:
    """Report a list or a single value where fields are needed."""
    if isinstance(node, ScalarNode) and not isinstance(values.text(node, file), str):
        return BROKEN
    field = file.problems.key_of(node)
    name = shown(field.value) if field else "-"
    if isinstance(node, SequenceNode):
        problem = Message("“%(field)s” is one group of fields, not a list", field=name)
        file.problems.add(node, "not-fields", problem, Message("leave out the “-”"))
    else:
        problem = Message("“%(field)s” is a group of fields, not one text", field=name)
        example = next(iter(fields_of(model))) if model else "name"
        help_ = Message("write fields below it, such as “%(field)s:”", field=example)
        if model:
            problem = Message("%(thing)s is a group of fields, not one text", thing=a(model))
        file.problems.add(node, "not-fields", problem, help_)
    return BROKEN
