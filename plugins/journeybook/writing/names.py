"""What the things of a publication are called, to know which one an author meant for certain."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from yaml import MappingNode, ScalarNode

from journeybook.model import checks, stage_models, stops
from journeybook.model.ids import slug
from journeybook.model.kinds import NAMED
from journeybook.model.organisation import Organisation
from journeybook.reading.limits import Limits
from journeybook.reading.parsed import parse
from journeybook.reading.tree import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.writing.sources import Source

_LISTS = {
    "teams": "team",
    "channels": "channel",
    "audiences": "audience",
    "brand_behaviours": "behaviour",
    "stage_models": "stage-model",
    "stops": "stop",
}
_SHIPPED = {
    "stage-model": [it.id for it in stage_models.SHIPPED],
    "check": [it.id for it in checks.SHIPPED],
    "stop": [it.id for it in stops.SHIPPED],
}


class Names:
    """The ids there are, by family, and what each thing is called.

    Args:
        sources: all files of the publication.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self._ids: defaultdict[str, set[str]] = defaultdict(set)
        self._called: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for family, object_id, title in _things(sources):
            self._ids[family].add(object_id)
            if title:
                self._called[family, _folded(title)].add(object_id)

    def meant(self, family: str, written: str) -> str | None:
        """Give the id of the one thing that somebody can have meant.

        Returns:
            The id; `None` when it is an id already, or when there can be any doubt.
        """
        known = self._ids[family]
        if written in known:
            return None
        found = {*self._called[family, _folded(written)], *({slug(written)} & known)}
        return found.pop() if len(found) == 1 else None


def _things(sources: Iterable[Source]) -> Iterator[tuple[str, str, str]]:
    for family, shipped in _SHIPPED.items():
        for object_id in shipped:
            yield family, object_id, ""
    for source in sources:
        if source.family in NAMED:
            opened = source.open()
            title = None
            if opened and isinstance(opened.root, MappingNode):
                title = value_of(opened.root, "title")
            yield source.family, source.id, title.value if isinstance(title, ScalarNode) else ""
        elif source.model is Organisation:
            found = parse(Organisation, source.name, source.id, source.raw, Limits())
            for name, family in _LISTS.items() if found.thing else ():
                for it in getattr(found.thing, name):
                    yield family, it.id, str(it.title)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
