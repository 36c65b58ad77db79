"""Pictures and documents that a journey names and that are not among what is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.kinds import NAMED
from journeybook.model.shape import Model
from journeybook.reading.vocabulary import close
from journeybook.words import Message
from journeybook.words.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.references import Path
    from journeybook.reading.content.examine import Content

_FILE = "file"
"""The field in which everything names a file of the content folder."""


def lacking(catalogue: Catalogue, content: Content) -> Iterator[Diagnostic]:
    """Report every file that something names and that is not there."""
    known = content.uris
    for family, thing in _things(catalogue):
        for path, named in _named(thing, ()):
            if named in known:
                continue
            object_id = getattr(thing, "id", family)
            place = catalogue.where(family, object_id, path) or Place(object_id, 1, 1)
            problem = Message(
                "there is no file “%(file)s” in the content folder", file=shown(named)
            )
            help_ = Message("put the file there, or name one that is there")
            if named in content.refused:
                problem = Message("“%(file)s” is not published", file=shown(named))
                help_ = Message("what is wrong with it is told at the file itself")
            elif likely := close(named.casefold(), {it.casefold(): it for it in known}, 0.8):
                help_ = Message("did you mean “%(word)s”?", word=likely)
            yield Diagnostic(place, "missing-file", problem, help_)


def _things(catalogue: Catalogue) -> Iterator[tuple[str, Model]]:
    yield "organisation", catalogue.organisation
    for alone in (catalogue.alignment, catalogue.offer):
        if alone:
            yield alone.family, alone
    for family in NAMED:
        for thing in catalogue.family(family).values():
            yield family, thing


def _named(thing: Model, path: Path) -> Iterator[tuple[Path, str]]:
    """List the files that an object names, and where."""
    for name, field in type(thing).model_fields.items():
        value, here = getattr(thing, name), (*path, field.alias or name)
        if name == _FILE and isinstance(value, str):
            yield here, value
        elif isinstance(value, Model):
            yield from _named(value, here)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Model):
                    yield from _named(item, (*here, index))
