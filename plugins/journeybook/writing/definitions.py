"""Where everything that has an id is defined, and which id was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from journeybook.model import checks, questions, stage_models
from journeybook.model.alignment import Alignment
from journeybook.model.check import Checks
from journeybook.model.kinds import NAMED
from journeybook.model.organisation import Organisation
from journeybook.reading.index import meant
from journeybook.reading.problems import shown
from journeybook.reading.tree import value_of
from journeybook.words import Message
from journeybook.writing.refusing import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeybook.writing.sources import Source

_SECTIONS = {
    Organisation: {
        "audiences": "audience",
        "brand_behaviours": "behaviour",
        "channels": "channel",
        "stage_models": "stage-model",
        "teams": "team",
    },
    Alignment: {"questions": "question"},
    Checks: {"checks": "check"},
}
"""The lists in which things are defined that have no file of their own."""

_SHIPPED = {
    *(("check", it) for it in checks.NINE),
    *(("question", it.id) for it in questions.SHIPPED),
    *(("stage-model", it.id) for it in stage_models.SHIPPED),
}


class Named(NamedTuple):
    """Something that has an id, and the file it is defined in."""

    family: str
    id: str
    source: Source


class Definitions:
    """Everything in a publication that has an id."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.all = {(it.family, it.id): it for it in _definitions(sources)}
        self.formerly = dict(_formerly(sources))

    def one(self, written: str) -> Named:
        """Find what an author names: by its id, or by its family and its id (`team:shops`).

        Raises:
            RefusedError: there is no such thing, or more than one.
        """
        family, mark, key = written.rpartition(":")
        found = [it for (of, it_id), it in self.all.items() if it_id == key and family in {"", of}]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(f"{it.family}:{key}" for it in found)
            raise RefusedError(
                Message("“%(id)s” is the id of several things", id=key),
                Message("say which one: %(names)s", names=names),
            )
        if any(it_id == key and family in {"", of} for of, it_id in _SHIPPED):
            raise RefusedError(
                Message("“%(id)s” comes with journeybook and keeps its id", id=shown(key)),
                Message("its title can be changed in your own files"),
            )
        near = meant(key, {it_id: "" for of, it_id in self.all if not mark or of == family})
        raise RefusedError(
            Message("there is nothing with the id “%(id)s”", id=shown(written)),
            Message("did you mean “%(word)s”?", word=near) if near else None,
        )

    def refuse_clash(self, family: str, new: str) -> None:
        """Refuse an id that something else has or had.

        Raises:
            RefusedError: it is taken.
        """
        if (family, new) in self.all or (family, new) in _SHIPPED:
            raise RefusedError(
                Message("“%(id)s” is taken already", id=new), Message("choose another id")
            )


def own_id(node: Node, family: str, key: str) -> ScalarNode | None:
    """Find the id where a thing is defined in a list."""
    for sections in _SECTIONS.values():
        for section, of in sections.items():
            if of == family and isinstance(node, MappingNode):
                for it in _items(value_of(node, section)):
                    if it.value == key:
                        return it
    return None


def _definitions(sources: Mapping[str, Source]) -> Iterator[Named]:
    for source in sources.values():
        if source.model in NAMED.values():
            yield Named(source.family, source.id, source)
        opened = source.open() if source.model in _SECTIONS else None
        if opened and isinstance(opened.root, MappingNode):
            for section, family in _SECTIONS[source.model].items():
                for node in _items(value_of(opened.root, section)):
                    yield Named(family, node.value, source)


def _items(node: Node | None) -> Iterator[ScalarNode]:
    """List the ids in a list of things."""
    for item in node.value if isinstance(node, SequenceNode) else (node,):
        found = value_of(item, "id") if isinstance(item, MappingNode) else None
        if isinstance(found, ScalarNode):
            yield found


def _formerly(sources: Mapping[str, Source]) -> Iterator[tuple[tuple[str, str], str]]:
    for source in sources.values():
        opened = source.open() if b"formerly" in source.raw else None
        if opened and isinstance(opened.root, MappingNode) and source.model in NAMED.values():
            found = value_of(opened.root, "formerly")
            for node in found.value if isinstance(found, SequenceNode) else (found,):
                if isinstance(node, ScalarNode):
                    yield (source.family, node.value), source.id
