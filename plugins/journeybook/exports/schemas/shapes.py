"""From a model to its schema: every field, every short form, one value for a list of one."""

from __future__ import annotations

import datetime as dt
import types
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from annotated_types import Ge, Le, MaxLen

from journeybook.exports.schemas import values
from journeybook.exports.schemas.examples import EXAMPLES
from journeybook.model.ids import Refers
from journeybook.model.kinds import NAMED
from journeybook.model.shape import Model
from journeybook.reading.vocabulary import a

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic.fields import FieldInfo

    from journeybook.exports.schemas.known import Known
    from journeybook.exports.schemas.values import Schema
    from journeybook.words import Words

FILLED_IN = {
    *((model.__name__, "id") for model in NAMED.values()),
    ("Article", "id"),
    ("OwnPage", "id"),
}
"""Fields that follow from the file and are never written."""

OPTIONAL = {("Step", "id"), ("Stage", "id"), ("Journey", "kind"), ("Article", "title")}
"""Fields that are found out when they are left out."""

_INSIDE = {("Stage", "phase"): "phase"}
"""Fields that name something which is no family of its own."""

_LONG = 400
"""Texts that may be longer are seldom too long; their length is left to reading."""


class Shapes:
    """Makes schemas for one publication in one language.

    Args:
        known: the ids that exist in the publication.
        words: the language to describe the fields in.
    """

    def __init__(self, known: Known, words: Words) -> None:
        self._known = known
        self._words = words
        self._definitions: dict[str, Schema] = {}

    def file(self, model: type[Model]) -> Schema:
        """Make the schema of a file that holds one object."""
        fields = self._fields(model)
        return {**fields, "definitions": dict(sorted(self._definitions.items()))}

    def _fields(self, model: type[Model]) -> Schema:
        """Accept the fields of a model."""
        needed = [
            field.alias or name
            for name, field in model.model_fields.items()
            if field.is_required() and (model.__name__, name) not in FILLED_IN | OPTIONAL
        ]
        properties = {
            field.alias or name: self._field(model, name, field)
            for name, field in model.model_fields.items()
        }
        # Editors offer fields in this order.
        first = {key: properties[key] for key in needed}
        return {
            "title": self._words.say(a(model)),
            "type": "object",
            "properties": {**first, **properties},
            **({"required": needed} if needed else {}),
            "additionalProperties": False,
        }

    def _field(self, model: type[Model], name: str, field: FieldInfo) -> Schema:
        described: Schema = {}
        if field.description:
            described["description"] = self._words.gettext(field.description)
        examples = EXAMPLES.get((model.__name__, name))
        if examples:
            described["examples"] = [self._words.say(it) for it in examples]
        return {
            **self._value(field.annotation, field.metadata, (model.__name__, name)),
            **described,
        }

    def _value(self, annotation: object, metadata: Sequence[object], role: _Role) -> Schema:
        """Accept what can stand in a field of a type."""
        annotation, marks = _bare(annotation, metadata)
        if get_origin(annotation) is tuple:
            one = self._value(get_args(annotation)[0], (), role)
            return _several(one)
        if get_origin(annotation) is dict:
            one = values.text(self._words)
            return {"type": "object", "additionalProperties": _several(one)}
        if isinstance(annotation, type) and issubclass(annotation, Model):
            return self._model(annotation)
        return self._one(annotation, marks, role)

    def _model(self, model: type[Model]) -> Schema:
        """Accept an object, or the one value that may stand for it."""
        name = model.__name__
        if name not in self._definitions:
            self._definitions[name] = {}  # a model may hold itself
            fields = self._fields(model)
            short = model.model_fields[model.shorthand] if model.shorthand else None
            if short:
                alone = self._value(short.annotation, short.metadata, (name, model.shorthand or ""))
                self._definitions[name] = values.either("object", fields, alone, offer=alone)
            else:
                self._definitions[name] = fields
        return {"$ref": f"#/definitions/{name}"}

    def _one(self, annotation: object, marks: Sequence[object], role: _Role) -> Schema:
        """Accept a single value."""
        family = next((it.family for it in marks if isinstance(it, Refers)), _INSIDE.get(role))
        if family:
            return self._named(family)
        if role[1] in {"id", "formerly"}:
            return values.own_id(self._words)
        if isinstance(annotation, type) and issubclass(annotation, StrEnum):
            return values.one_of(annotation)
        if annotation is int:
            least = next((it.ge for it in marks if isinstance(it, Ge)), None)
            most = next((it.le for it in marks if isinstance(it, Le)), None)
            return values.whole(self._words, _number(least), _number(most))
        if annotation in _PLAIN:
            return _PLAIN[annotation](self._words)
        longest = next((it.max_length for it in marks if isinstance(it, MaxLen)), _LONG)
        return values.text(self._words, longest if longest < _LONG else None)

    def _named(self, family: str) -> Schema:
        """Accept what names something. The list of ids is written once, however many may."""
        titles = self._known.families
        if family == "step":
            self._definitions[family] = values.step(self._known.steps, titles.get("journey"))
        else:
            self._definitions[family] = values.names(titles.get(family))
        return {"$ref": f"#/definitions/{family}"}


_PLAIN = {
    bool: values.truth,
    float: values.number,
    dt.date: values.day,
    dt.timedelta: values.length,
}

_Role = tuple[str, str]
"""The name of a model and of one of its fields."""


def _several(one: Schema) -> Schema:
    """Accept a list, or one value for a list of one."""
    return values.either("array", {"items": one}, one, offer=one)


def _bare(annotation: object, metadata: Sequence[object]) -> tuple[object, list[object]]:
    """Strip a type of `None` and of its marks, and keep the marks."""
    marks = list(metadata)
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks += more
        elif get_origin(annotation) in {Union, types.UnionType}:
            annotation = next(it for it in get_args(annotation) if it is not types.NoneType)
        else:
            return annotation, marks


def _number(value: Any) -> int | None:  # noqa: ANN401 - pydantic allows anything that compares
    return value if isinstance(value, int) else None
