"""Give something another id, everywhere at once, and leave word of the old one."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from journeybook.model.ids import split_step
from journeybook.model.journey import Journey
from journeybook.model.kinds import NAMED
from journeybook.reading.tree import find, value_of
from journeybook.words import Message
from journeybook.writing.definitions import Definitions, own_id
from journeybook.writing.links import relinked
from journeybook.writing.refusing import RefusedError, certainly, refuse_bad, uncertain
from journeybook.writing.spots import spots
from journeybook.writing.step_ids import insert, step_ids, step_paths, with_step_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeybook.writing.sheet import Sheet
    from journeybook.writing.sources import Source

    Renamed = Callable[[str, str | None], str | None]


@dataclass(frozen=True)
class Place:
    """One place that changes: the file as it is called now, the line, and the field or link."""

    file: str
    line: int
    field: str


@dataclass(frozen=True)
class Renaming:
    """What giving another id comes down to.

    Args:
        family: the family of what gets another id; `step` for a step.
        old: its old id.
        new: its new id.
        files: the new bytes of each file that changes, by its present name.
        moved: the present and the new name of its own file, where the file is named after it.
        places: every place that changes.
        leaves_word: whether the old address of its page leads on to the new one.
    """

    family: str
    old: str
    new: str
    files: Mapping[str, bytes]
    moved: tuple[str, str] | None
    places: tuple[Place, ...]
    leaves_word: bool


def renaming(
    old: str, new: str, sources: Mapping[str, Source], pages: Mapping[str, bytes]
) -> Renaming:
    """Work out what changes when something gets another id. Nothing is written.

    Args:
        old: its present id, `journey#step` for a step, or `family:id` where several have it.
        new: the id it is to get.
        sources: the files of the publication, by name.
        pages: the Markdown pages, by name, the articles among them.

    Raises:
        RefusedError: it cannot be done.
    """
    known = Definitions(sources)
    named, step = split_step(old)
    thing = known.one(named)
    if step is not None:
        if thing.family != "journey":
            raise RefusedError(Message("only a journey has steps"))
        return _of_step(thing.source, step, new, sources, pages)
    new = new.removeprefix(f"{thing.family}:")
    refuse_bad(new)
    known.refuse_clash(thing.family, new)
    heir = known.formerly.get((thing.family, new))
    if heir not in {None, thing.id}:
        raise RefusedError(
            Message("“%(id)s” is a former id of “%(other)s”, and leads there", id=new, other=heir),
            Message("choose another id"),
        )

    def renamed(target: str, journey: str | None) -> str | None:
        del journey
        if thing.family == "journey":
            target, tail = split_step(target)
            return None if target != thing.id else new if tail is None else f"{new}#{tail}"
        return new if target == thing.id else None

    work = _Work(thing.family, thing.id, new)
    for source in sources.values():
        work.change(source, renamed, define=source.name == thing.source.name)
    work.link(pages, thing.id, new)
    has_file = thing.source.model in NAMED.values()
    moved = None
    if has_file:
        folder, file = posixpath.split(thing.source.name)
        moved = (thing.source.name, posixpath.join(folder, new + posixpath.splitext(file)[1]))
        if moved[1] in sources:
            raise RefusedError(Message("the file %(file)s is there already", file=moved[1]))
    return work.done(moved, leaves_word=has_file)


def _of_step(
    source: Source, old: str, new: str, sources: Mapping[str, Source], pages: Mapping[str, bytes]
) -> Renaming:
    """Work out what changes when a step gets another id."""
    journey, mark, after = new.rpartition("#")
    if mark and journey.removeprefix("journey:") not in {"", source.id}:
        raise RefusedError(Message("a step stays in its journey; only its own id can change"))
    new = after
    refuse_bad(new)
    ids = step_ids(source, source.raw)
    if ids is None:
        raise RefusedError(
            Message("%(file)s has problems", file=source.name),
            Message("mend them first; “journeybook lint” lists them"),
        )
    if old not in ids:
        raise RefusedError(
            Message("the journey “%(journey)s” has no step “%(step)s”", journey=source.id, step=old)
        )
    if new in ids:
        raise RefusedError(
            Message("“%(id)s” is taken already", id=new), Message("choose another id")
        )

    def renamed(target: str, journey: str | None) -> str | None:
        named, step = split_step(target)
        if step != old or (named or journey) != source.id:
            return None
        return f"{named}#{new}"

    work = _Work("step", f"{source.id}#{old}", f"{source.id}#{new}")
    for it in sources.values():
        work.change(it, renamed)
    meant = [new if it == old else it for it in ids]
    raw = work.files.get(source.name, source.raw)
    work.files[source.name] = with_step_ids(source, raw, meant, {meant.index(new)})
    opened = source.open()
    if opened:
        step_node = find(opened.root, step_paths(source, source.raw)[meant.index(new)])
        work.places.append(Place(source.name, opened.place(step_node)[0], "id"))
    work.link(pages, work.old, work.new, family="journey")
    return work.done(None, leaves_word=False)


class _Work:
    """Collects what changes."""

    def __init__(self, family: str, old: str, new: str) -> None:
        self.family = family
        self.old = old
        self.new = new
        self.files: dict[str, bytes] = {}
        self.places: list[Place] = []

    def change(self, source: Source, renamed: Renamed, *, define: bool = False) -> None:
        """Change the references in a file, and what is defined in it."""
        opened = source.open()
        if opened is None:
            return
        family = "journey" if self.family == "step" else self.family
        here = source.id if source.model is Journey else None
        for spot in spots(opened.root, source.model):
            fits = spot.family == family or (spot.family == "step" and family == "journey")
            new = renamed(spot.node.value.strip(), here) if fits else None
            if new is not None:
                self._note(source, opened, spot.node, spot.field)
                certainly(source, opened.replace, spot.node, new)
        if define:
            self._define(source, opened)
        if opened.is_changed:
            self.files[source.name] = certainly(source, opened.written)

    def link(
        self, pages: Mapping[str, bytes], old: str, new: str, family: str | None = None
    ) -> None:
        """Change the links in Markdown pages."""
        for name, raw in pages.items():
            try:
                text = self.files.get(name, raw).decode()
            except UnicodeDecodeError:
                continue
            text, lines = relinked(text, family or self.family, old, new)
            if lines:
                self.files[name] = text.encode()
                self.places += [Place(name, line, "link") for line in lines]

    def done(self, moved: tuple[str, str] | None, *, leaves_word: bool) -> Renaming:
        """Give the whole of it."""
        places = tuple(sorted(self.places, key=lambda it: (it.file, it.line)))
        return Renaming(
            self.family, self.old, self.new, self.files, moved, places, leaves_word=leaves_word
        )

    def _define(self, source: Source, opened: Sheet) -> None:
        root = opened.root
        if source.model not in NAMED.values():
            node = own_id(root, self.family, self.old)
            if node is not None:
                self._note(source, opened, node, "id")
                certainly(source, opened.replace, node, self.new)
            return
        if not isinstance(root, MappingNode):
            uncertain(source)
        own = value_of(root, "id")
        if isinstance(own, ScalarNode):
            self._note(source, opened, own, "id")
            certainly(source, opened.replace, own, self.new)
        former = value_of(root, "formerly")
        self.places.append(Place(source.name, opened.place(former or root)[0], "formerly"))
        if former is None:
            insert(source, opened, root, "formerly", self.old)
        else:
            back = _item(former, self.new)
            if back is None:
                certainly(source, opened.append, former, self.old)
            else:
                certainly(source, opened.replace, back, self.old)

    def _note(self, source: Source, opened: Sheet, node: Node, field: str) -> None:
        self.places.append(Place(source.name, opened.place(node)[0], field))


def _item(node: Node, value: str) -> ScalarNode | None:
    items = node.value if isinstance(node, SequenceNode) else (node,)
    return next((it for it in items if isinstance(it, ScalarNode) and it.value == value), None)
