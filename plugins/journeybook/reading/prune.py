"""Take references out of an object that lead to what is left out of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from journeybook.model.references import Reference, references
from journeybook.model.shape import Model

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.model.references import Path

Kept = TypeVar("Kept", bound=Model)


def without(thing: Kept, is_lost: Callable[[Reference], bool]) -> Kept:
    """Give an object without the references that are lost.

    A part that cannot be without its reference goes as a whole (a `next` without `to`).
    """
    lost = {it.path for it in references(thing) if is_lost(it)}
    if not lost:
        return thing
    return _without(thing, lost, ()) or thing


def _without(thing: Kept, lost: set[Path], path: Path) -> Kept | None:
    changes: dict[str, object] = {}
    for name, field in type(thing).model_fields.items():
        value = getattr(thing, name)
        here = (*path, field.alias or name)
        if isinstance(value, tuple):
            kept = tuple(
                new
                for index, item in enumerate(value)
                if (new := _item(item, lost, (*here, index))) is not None
            )
            if kept != value:
                changes[name] = kept
        elif isinstance(value, Model) or here in lost:
            new = _item(value, lost, here)
            if new is None and field.is_required():
                return None
            if new is not value:
                changes[name] = new
    return thing.model_copy(update=changes) if changes else thing


def _item(item: object, lost: set[Path], path: Path) -> object:
    if path in lost:
        return None
    return _without(item, lost, path) if isinstance(item, Model) else item
