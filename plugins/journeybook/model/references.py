"""Find every reference in an object, by the `Refers` marks on its fields."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, get_args

from journeybook.model.ids import Refers
from journeybook.model.shape import Model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

Path = tuple[str | int, ...]
"""Where a value stands in what was written: keys as the author wrote them, and list indices."""


class Reference(NamedTuple):
    """One reference: what family it names, which id, and where it stands."""

    family: str
    target: str
    path: Path


class _Lead(NamedTuple):
    """A field that holds references itself (`family`) or models that may hold some."""

    name: str
    key: str
    family: str | None


def references(thing: Model, path: Path = ()) -> Iterator[Reference]:
    """List the references in a model and in everything below it, in the order of its fields."""
    found: list[Reference] = []
    _collect(thing, path, found)
    return iter(found)


def _collect(thing: Model, path: Path, found: list[Reference]) -> None:
    # Into one list: handing each reference up through generators would take three times as long.
    for name, key, family in _leads(type(thing)):
        value = getattr(thing, name)
        if not value:
            continue
        if isinstance(value, tuple):
            values = [(item, (*path, key, index)) for index, item in enumerate(value)]
        else:
            values = [(value, (*path, key))]
        for item, place in values:
            if family:
                found.append(Reference(family, item, place))
            else:
                _collect(item, place, found)


@cache
def _leads(model: type[Model]) -> tuple[_Lead, ...]:
    """List the fields of a model that can lead to a reference."""
    leads = []
    for name, field in model.model_fields.items():
        family = field_family(field)
        inner = field_model(field)
        if family or (inner and _leads(inner)):
            leads.append(_Lead(name, field.alias or name, family))
    return tuple(leads)


def field_family(field: FieldInfo) -> str | None:
    """Find the family that a field names, directly, optionally or in a tuple."""
    marks = [*field.metadata, *_metadata(field.annotation)]
    return next((mark.family for mark in marks if isinstance(mark, Refers)), None)


def _metadata(annotation: object) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _metadata(inner)


def field_model(field: FieldInfo) -> type[Model] | None:
    """Find the model that a field holds, directly, optionally or in a tuple."""
    return _model_in(field.annotation)


def _model_in(annotation: object) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)
