"""Mend what is safe to mend, so that nobody has to: quotes, renamed ids, slips in field names."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from yaml import ScalarNode

from journeybook.model.article import Article
from journeybook.model.ids import split_step
from journeybook.model.journey import Journey
from journeybook.model.persona import Persona
from journeybook.reading.articles import parse_article
from journeybook.reading.limits import Limits
from journeybook.reading.parsed import parse
from journeybook.reading.vocabulary import surely_meant
from journeybook.writing.names import Names
from journeybook.writing.order import ordered
from journeybook.writing.sheet import NotAsMeantError, Sheet, sheet
from journeybook.writing.spelling import surprises
from journeybook.writing.spots import owners, spots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from journeybook.model.shape import Model
    from journeybook.writing.sources import Source

    Mend = Callable[[], None]
    Find = Callable[[Sheet, type[Model]], Iterator[Mend]]

_FIRST: Mapping[type[Model], tuple[str, ...]] = {
    Journey: ("title", "persona", "owner"),
    Persona: ("title", "kind"),
}
"""The fields that say what a file is about."""

_MOST = 200
"""How many mends of one file are tried one by one, when all of them together go wrong."""


def fixes(sources: Mapping[str, Source]) -> dict[str, bytes]:
    """Mend the files of a publication, as far as there can be no doubt.

    Names of fields that were mistyped, words and ids that were written with capitals or by what
    a thing is called, ids that have been given another name, values that YAML would take for a
    number or a date, and the order of the first fields. A file is
    only changed when reading it again finds no problem that was not there before, and every
    value but the mended ones is what it was.

    Args:
        sources: all files of the publication, by name; `gather` collects them.

    Returns:
        The new bytes of each file that changes, by name.
    """
    renamed = _Renamed(sources.values())
    named = partial(_named, Names(sources.values()))
    changed = {}
    for name, source in sources.items():
        raw = source.raw
        for find in (_fields, _choices, renamed.find, named, _quotes):
            raw = _mended(source, raw, find)
        first = _FIRST.get(source.model)
        if first:
            raw = _if_no_worse(source, raw, ordered(raw, first))
        if raw != source.raw:
            changed[name] = raw
    return changed


def _fields(opened: Sheet, model: type[Model]) -> Iterator[Mend]:
    """Find fields that are mistyped. Those an article has too many are the site generator's."""
    if model is Article:
        return
    for owner, of in owners(opened.root, model):
        names = {key.value for key, _ in owner.value}
        for key, _ in owner.value:
            if not isinstance(key, ScalarNode) or key.value in _known(of):
                continue
            meant = surely_meant(of, key.value)
            if meant and meant not in names:
                names.add(meant)
                yield partial(opened.replace, key, meant)


def _quotes(opened: Sheet, model: type[Model]) -> Iterator[Mend]:
    """Find texts that only look like a text to us."""
    for spot in spots(opened.root, model):
        node = spot.node
        is_bare = spot.is_text and not node.style and opened.slice(node) == node.value
        if is_bare and node.value and surprises(node.value):
            yield partial(opened.quote, node)


def _choices(opened: Sheet, model: type[Model]) -> Iterator[Mend]:
    """Find words of a few, written with capitals or spaces."""
    for spot in spots(opened.root, model):
        word = spot.node.value
        meant = re.sub(r"[\s_]+", "-", word.strip().casefold())
        if meant != word and meant in spot.choices and word not in spot.choices:
            yield partial(opened.replace, spot.node, meant)


def _named(names: Names, opened: Sheet, model: type[Model]) -> Iterator[Mend]:
    """Find what is named by its title, or by its id with capitals."""
    for spot in spots(opened.root, model):
        if not spot.family:
            continue
        written, step = spot.node.value.strip(), None
        family = spot.family
        if family == "step":
            family = "journey"
            written, step = split_step(written)
        meant = names.meant(family, written) if written and spot.field != "formerly" else None
        if meant:
            yield partial(opened.replace, spot.node, meant if step is None else f"{meant}#{step}")


class _Renamed:
    """Finds references by an id that somebody has changed since."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._new: dict[tuple[str, str], str] = {}
        taken = {(it.family, it.id) for it in sources}
        for source in sources:
            opened = source.open() if source.model in _FIRST and b"formerly" in source.raw else None
            for spot in spots(opened.root, source.model) if opened else ():
                old = (source.family, spot.node.value.strip())
                if spot.field == "formerly" and old not in taken:
                    self._new[old] = source.id

    def find(self, opened: Sheet, model: type[Model]) -> Iterator[Mend]:
        """Find them in one file."""
        for spot in spots(opened.root, model) if self._new else ():
            target, step = spot.node.value.strip(), None
            family = spot.family
            if family == "step":
                family = "journey"
                target, step = split_step(target)
            new = self._new.get((family or "", target))
            if new:
                value = new if step is None else f"{new}#{step}"
                yield partial(opened.replace, spot.node, value)


def _mended(source: Source, raw: bytes, find: Find) -> bytes:
    """Apply what was found, all of it or, where that goes wrong, whatever goes right."""
    opened = sheet(raw, matter=source.model is Article)
    count = min(len(list(find(opened, source.model))), _MOST) if opened else 0
    if not count:
        return raw
    everything = frozenset(range(count))
    done = _tried(source, raw, find, everything)
    if done is not None:
        return done
    kept: frozenset[int] = frozenset()
    for number in everything:
        tried = _tried(source, raw, find, kept | {number})
        if tried is not None:
            kept, done = kept | {number}, tried
    return raw if done is None else done


def _tried(source: Source, raw: bytes, find: Find, which: AbstractSet[int]) -> bytes | None:
    opened = sheet(raw, matter=source.model is Article)
    if opened is None:
        return None
    try:
        for number, mend in enumerate(list(find(opened, source.model))):
            if number in which:
                mend()
        written = opened.written()
    except NotAsMeantError:
        return None
    return written if _if_no_worse(source, raw, written) == written else None


def _if_no_worse(source: Source, old: bytes, new: bytes) -> bytes:
    """Keep a change only when it brings no problem that was not there."""
    return new if old == new or not _problems(source, new) - _problems(source, old) else old


def _problems(source: Source, raw: bytes) -> Counter[tuple[str, str]]:
    read = parse_article if source.model is Article else parse
    found = read(source.model, source.name, source.id, raw, Limits())  # type: ignore[arg-type]
    return Counter((it.code, str(it.problem)) for it in found.problems)


def _known(model: type[Model]) -> AbstractSet[str]:
    return {field.alias or name for name, field in model.model_fields.items()}
