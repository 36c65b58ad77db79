"""The front matter of articles: what the rest of the site must know of them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from yaml import MappingNode, ScalarNode

from journeybook.model.article import Article
from journeybook.reading.characters import decode
from journeybook.reading.documents import document
from journeybook.reading.fields import fields_of
from journeybook.reading.files import Source
from journeybook.reading.parsed import Parsed, build
from journeybook.reading.problems import Problems
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeybook.reading.limits import Limits

_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^# +(.+?)[ #]*$", re.MULTILINE)


def read_articles(
    project: Path, folder: str, read: Callable[..., Parsed[Any]]
) -> tuple[Parsed[Article], ...]:
    """Read the front matter of all articles, in the order of their files."""
    root = project / folder
    if not root.resolve().is_relative_to(project.resolve()):
        return ()
    content = folder.partition("/")[0]
    return tuple(
        read(
            Article,
            Source(
                path, name := path.relative_to(project).as_posix(), name.removeprefix(f"{content}/")
            ),
            how=parse_article,
        )
        for path in _pages(root)
    )


def _pages(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            path = Path(folder, name)
            if name.endswith(".md") and not name.startswith(".") and not path.is_symlink():
                yield path


def parse_article(
    model: type[Article], name: str, article_id: str, raw: bytes, limits: Limits
) -> Parsed[Article]:
    """Read the front matter of one article. Keys it does not know belong to the site generator."""
    problems = Problems(name, limits.problems)
    text = decode(raw, problems)
    if text is None:
        return Parsed(name, article_id, raw, None, problems.all())
    text = text.replace("\r\n", "\n")
    matter = _MATTER.match(text)
    if not matter:
        problems.add_at(
            1,
            1,
            "no-front-matter",
            Message("an article begins with its date, between two lines “---”"),
            Message("write “---”, “date: 2026-04-03” and “---” on the first three lines"),
        )
        return Parsed(name, article_id, raw, None, problems.all())
    root, file = document(f"\n{matter[1]}", problems, limits)
    if root is None or file is None:
        return Parsed(name, article_id, raw, None, problems.all())
    if isinstance(root, MappingNode):
        known = fields_of(model)
        root.value = [
            _plain_date(key, value)
            for key, value in root.value
            if isinstance(key, ScalarNode) and key.value in known and key.value != "id"
        ]
        heading = _HEADING.search(text, matter.end())
        keys = {key.value for key, _ in root.value}
        if "title" not in keys and heading:
            return build(
                model, article_id, raw, root, file, limits, title=heading[1], id=article_id
            )
    return build(model, article_id, raw, root, file, limits, id=article_id)


def _plain_date(key: ScalarNode, value: Any) -> tuple[ScalarNode, Any]:
    """Take the day of creation where an article has several dates."""
    if key.value == "date" and isinstance(value, MappingNode):
        created = next((it for name, it in value.value if name.value == "created"), value)
        return key, created
    return key, value
