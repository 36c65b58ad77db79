"""Every value in a file, with the field of the model that it stands in."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, get_args, get_origin

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from journeybook.model.references import field_family, field_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.shape import Model


class Spot(NamedTuple):
    """One value in a file.

    Args:
        node: the value.
        model: what has the field it stands in.
        field: that field, as an author writes it.
        family: the family that the field names, if it names something.
        is_text: whether the field holds text; numbers, dates and choices do not.
        choices: the words it knows, if it knows only a few.
    """

    node: ScalarNode
    model: type[Model]
    field: str
    family: str | None
    is_text: bool
    choices: tuple[str, ...] = ()


class _Field(NamedTuple):
    inner: type[Model] | None
    family: str | None
    is_text: bool
    choices: tuple[str, ...]


def spots(node: Node, model: type[Model]) -> Iterator[Spot]:
    """List the values below a node that the model knows, in the order in which they stand."""
    fields = _fields(model)
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value in fields:
                yield from _values(value, model, key.value, fields[key.value])
    elif isinstance(node, ScalarNode) and model.shorthand in fields:
        yield from _values(node, model, model.shorthand, fields[model.shorthand])


def owners(node: Node, model: type[Model]) -> Iterator[tuple[MappingNode, type[Model]]]:
    """List the groups of fields at and below a node, each with its model."""
    if not isinstance(node, MappingNode):
        return
    yield node, model
    fields = _fields(model)
    for key, value in node.value:
        inner = fields[key.value].inner if key.value in fields else None
        if inner:
            for item in value.value if isinstance(value, SequenceNode) else (value,):
                yield from owners(item, inner)


def _values(node: Node, model: type[Model], key: str, field: _Field) -> Iterator[Spot]:
    items = node.value if isinstance(node, SequenceNode) else (node,)
    for item in items:
        if field.inner:
            yield from spots(item, field.inner)
        elif isinstance(item, ScalarNode):
            yield Spot(item, model, key, field.family, field.is_text, field.choices)
        elif isinstance(item, MappingNode):
            for _, value in item.value:
                yield from _values(value, model, key, field)


@cache
def _fields(model: type[Model]) -> dict[str, _Field]:
    return {
        field.alias or name: _Field(
            field_model(field),
            field_family(field),
            _is_text(field.annotation),
            tuple(_choices(field.annotation)),
        )
        for name, field in model.model_fields.items()
    }


def _is_text(annotation: object) -> bool:
    if isinstance(annotation, type) and not get_origin(annotation):
        return annotation not in {bool, int, dt.date} and not issubclass(annotation, StrEnum)
    return all(_is_text(it) for it in get_args(annotation) if it not in {type(None), ...})


def _choices(annotation: object) -> Iterator[str]:
    if isinstance(annotation, type) and not get_origin(annotation):
        if issubclass(annotation, StrEnum):
            yield from (str(it) for it in annotation)
    else:
        for inner in get_args(annotation):
            yield from _choices(inner)
