"""The authors of the guidance, from the file in which the site generator looks for them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from journeybook.model.author import Authors
from journeybook.reading.characters import decode
from journeybook.reading.documents import document
from journeybook.reading.files import Source, is_inside
from journeybook.reading.parsed import Parsed, build
from journeybook.reading.problems import Problems

if TYPE_CHECKING:
    from pathlib import Path

    from journeybook.reading.limits import Limits

FILE = ".authors.yml"
"""Beside the folder of the articles, where the blog looks for it unless told otherwise."""


def find_authors(project: Path, articles: str) -> Source | None:
    """Find the file about the authors, if there is one."""
    name = str(PurePosixPath(articles).parent / FILE)
    path = project / name
    stands = path.is_symlink() or path.exists()
    # A link is named as well: reading does not follow it, and says so.
    return Source(path, name, "authors") if stands and is_inside(project, path.parent) else None


def parse_authors(
    model: type[Authors], name: str, object_id: str, raw: bytes, limits: Limits
) -> Parsed[Authors]:
    """Read the authors. The id of each stands before its fields, and is put among them."""
    problems = Problems(name, limits.problems)
    text = decode(raw, problems)
    file = document(text, problems, limits) if text is not None else None
    if file is None:
        return Parsed(name, object_id, raw, None, problems.all())
    if isinstance(file.root, MappingNode):
        file.root.value = [
            (key, _listed(value) if key.value == "authors" else value)
            for key, value in file.root.value
        ]
    return build(model, object_id, raw, file)


def _listed(node: Node) -> Node:
    """Make a list of what is named, with the name among the fields of each."""
    if not isinstance(node, MappingNode):
        return node
    return SequenceNode(
        "tag:yaml.org,2002:seq",
        [_with_id(key, value) for key, value in node.value],
        node.start_mark,
        node.end_mark,
        flow_style=False,
    )


def _with_id(key: Node, value: Node) -> Node:
    if not isinstance(value, MappingNode) or not isinstance(key, ScalarNode):
        return value
    name = ScalarNode("tag:yaml.org,2002:str", "id", key.start_mark, key.end_mark)
    named = MappingNode(value.tag, [(name, key), *value.value], key.start_mark, value.end_mark)
    named.flow_style = value.flow_style
    return named
