"""The front matter of articles: what the rest of the site must know of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from yaml import MappingNode, Node, ScalarNode

from journeybook.model.article import Article
from journeybook.reading.characters import decode
from journeybook.reading.documents import document
from journeybook.reading.fields import fields_of
from journeybook.reading.files import Found, Source, entries, is_inside
from journeybook.reading.matter import front_matter
from journeybook.reading.own_pages import misnamed, misplaced
from journeybook.reading.parsed import Parsed, build
from journeybook.reading.problems import Problems
from journeybook.reading.tree import key_of
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.reading.limits import Limits

_HEADING = re.compile(r"^# +(\S.*)$", re.MULTILINE)


def find_articles(
    project: Path, folder: str, found: Found, content: str | None = None
) -> Iterator[Source]:
    """List the Markdown files of the articles, below the content folder or its first part."""
    root = project / folder
    if is_inside(project, root):
        yield from _below(root, folder, content or folder.partition("/")[0], found)


def _below(path: Path, name: str, content: str, found: Found) -> Iterator[Source]:
    for entry in entries(path, name, found):
        here = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), here, content, found)
        elif entry.name.endswith(".md"):
            yield Source(Path(entry.path), here, here.removeprefix(f"{content}/"))


def parse_article(
    model: type[Article], name: str, article_id: str, raw: bytes, limits: Limits
) -> Parsed[Article]:
    """Read the front matter of one article. Keys it does not know belong to the site generator."""
    problems = Problems(name, limits.problems)
    text = decode(raw, problems)
    if text is None:
        return Parsed(name, article_id, raw, None, problems.all())
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    matter = front_matter(text)
    misplaced(text, problems)
    if matter is None:
        problems.add_at(
            (1, 1),
            "no-front-matter",
            Message("an article begins with its date, between two lines “---”"),
            Message("write “---”, “date: 2026-04-03” and “---” on the first three lines"),
        )
        return Parsed(name, article_id, raw, None, problems.all())
    file = document(matter, problems, limits)
    if file is None:
        return Parsed(name, article_id, raw, None, problems.all())
    root = file.root
    if isinstance(root, MappingNode):
        misnamed(root, problems)
        known = fields_of(model)
        root.value = [
            _plain_date(key, value)
            for key, value in root.value
            if isinstance(key, ScalarNode) and key.value in known and key.value != "id"
        ]
    given = {"id": article_id}
    heading = _HEADING.search(text, len(matter))
    if heading and key_of(root, "title") is None:
        given["title"] = heading[1].rstrip(" #")
    return build(model, article_id, raw, file, **given)


def _plain_date(key: ScalarNode, value: Node) -> tuple[ScalarNode, Node]:
    """Take the day of creation where an article has several dates."""
    if key.value == "date" and isinstance(value, MappingNode):
        created = next((it for name, it in value.value if name.value == "created"), value)
        return key, created
    return key, value
