"""Texts that stand in no object of the catalogue, so that nothing goes unseen because of an error.

A file with one slip in it is left out of the catalogue, and with it all that it says. What
identifies people is looked for all the same: in the values of such a file, in its lines where
it is no YAML, in articles, in files of values, and in the notes behind “#”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from journeybook.model.diagnostic import Place, Severity
from journeybook.model.kinds import ASKED_ALONE, NAMED
from journeybook.model.loose import Loose
from journeybook.reading.characters import REFUSED
from journeybook.reading.documents import document
from journeybook.reading.files import Found, entries, read_bytes
from journeybook.reading.limits import Limits
from journeybook.reading.marks import start
from journeybook.reading.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from journeybook.reading.project import Reading

_TEXTS = (".yml", ".yaml", ".csv", ".md")
_NOTE = re.compile(r"(?<!\S)#(?! yaml-language-server:).*")
_CELLS = str.maketrans(",;\t", "|||")
"""What stands between cells becomes what stands in no number, so that each is looked at alone."""


def loose(
    project: Path,
    reading: Reading,
    *,
    journeys: str,
    articles: str,
    limits: Limits = Limits(),  # noqa: B008
) -> Iterator[Loose]:
    """List the texts of a publication that no object of its catalogue holds.

    Args:
        project: the folder of the project.
        reading: what was read of it.
        journeys: the folder of the YAML files, below the project.
        articles: the folder of the articles, below the project.
        limits: what is too much.
    """
    whole = _whole(reading)
    for folder in (journeys.strip("/"), articles.strip("/")):
        for path, name in _files(project / folder, folder, Found(left=limits.files)):
            try:
                raw = read_bytes(path, limits.file_bytes)
            except OSError:
                continue
            if raw is None or len(raw) > limits.file_bytes:
                continue
            text = raw.decode("utf-8", "replace").removeprefix("\ufeff")
            # What YAML would choke on is a problem that reading has told already.
            text = REFUSED.sub("\N{REPLACEMENT CHARACTER}", text)
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            if name.endswith((".yml", ".yaml")):
                yield from _notes(text, name)
                if name not in whole:
                    yield from _values(text, name, limits)
            else:
                yield Loose(Place(name, 1, 1), _apart(text, name), is_copied=True)


def _whole(reading: Reading) -> frozenset[str]:
    """List the files of which everything is in the catalogue."""
    catalogue = reading.catalogue
    broken = {it.place.file for it in reading.diagnostics if it.severity is Severity.ERROR}
    return frozenset(
        file
        for (family, thing), file in catalogue.files.items()
        if file not in broken
        and (family in ASKED_ALONE or (family in NAMED and thing in catalogue.family(family)))
    )


def _files(path: Path, name: str, found: Found) -> Iterator[tuple[Path, str]]:
    for entry in entries(path, name, found):
        here = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files(path / entry.name, here, found)
        elif entry.name.endswith(_TEXTS):
            yield path / entry.name, here


def _apart(text: str, name: str) -> str:
    return text.translate(_CELLS) if name.endswith(".csv") else text


def _notes(text: str, name: str) -> Iterator[Loose]:
    if "#" not in text:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        note = _NOTE.search(line)
        if note:
            yield Loose(Place(name, number, note.start() + 1), note[0], is_copied=True)


def _values(text: str, name: str, limits: Limits) -> Iterator[Loose]:
    """List every value that YAML finds, or the whole text where it finds none."""
    found = document(text, Problems(name), limits)
    if found is None:
        yield Loose(Place(name, 1, 1), text, is_copied=True)
        return
    todo: list[tuple[Node, str]] = [(found.root, "")]
    seen: set[int] = set()
    while todo:
        node, field = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, MappingNode):
            todo += [
                (value, key.value if isinstance(key, ScalarNode) else "")
                for key, value in node.value
            ]
        elif isinstance(node, SequenceNode):
            todo += [(item, field) for item in node.value]
        elif isinstance(node, ScalarNode):
            yield Loose(Place(name, *start(node)), node.value, field)
