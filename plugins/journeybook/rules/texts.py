"""Every text an author wrote in an object, with its path: what people read, and no ids."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, get_args

from journeybook.model.ids import Refers
from journeybook.model.shape import Model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from journeybook.model.references import Path

NO_PROSE = frozenset(
    {"id", "address", "formerly", "link", "file", "language", "phase", "stage", "contact"}
)
"""Fields that hold names and addresses, and the mailbox by which a team wants to be found."""


class Text(NamedTuple):
    """A text and where it stands."""

    path: Path
    text: str


def texts(thing: Model) -> tuple[Text, ...]:
    """List the texts in a model and in everything below it."""
    return tuple(Text(path, text) for path, text in _walk(thing, ()) if type(text) is str)


def days(thing: Model) -> Iterator[dt.date]:
    """List every day that is named in a model and in everything below it."""
    return (day for _, day in placed_days(thing))


def placed_days(thing: Model) -> Iterator[tuple[Path, dt.date]]:
    """List every day in a model and in everything below it, with its path."""
    return ((path, value) for path, value in _walk(thing, ()) if isinstance(value, dt.date))


def _walk(thing: Model, path: Path) -> Iterator[tuple[Path, object]]:
    # A list of what is still to come: generators within generators would cost three times as much.
    todo: list[tuple[Path, object]] = [(path, thing)]
    while todo:
        at, value = todo.pop()
        if isinstance(value, Model):
            todo.extend(
                ((*at, key), inner)
                for name, key in _fields(type(value))
                if (inner := getattr(value, name))
            )
        elif isinstance(value, tuple):
            todo.extend(((*at, index), inner) for index, inner in enumerate(value))
        elif isinstance(value, dict):
            todo.extend(((*at, key), inner) for key, inner in value.items())
        else:
            yield at, value


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """List the fields that can hold something to read, by their names here and in the file."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if name not in NO_PROSE and not _refers(field)
    )


def _refers(field: FieldInfo) -> bool:
    return any(isinstance(mark, Refers) for mark in (*field.metadata, *_marks(field.annotation)))


def _marks(annotation: object) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _marks(inner)
