"""Pages of an author's own: of these only the front matter is read, for whom each of them is.

Whoever writes that a page is for some readers must not be misunderstood: the page would be
published to all. So what looks like it and stands where nothing reads it is an error.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from yaml import MappingNode, ScalarNode

from journeybook.model.own_page import OwnPage
from journeybook.reading.characters import decode
from journeybook.reading.documents import document
from journeybook.reading.files import Found, Source, entries, is_inside
from journeybook.reading.matter import front_matter
from journeybook.reading.parsed import Parsed, build
from journeybook.reading.problems import Problems
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.reading.limits import Limits

FIELD = "audience"
_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the name of a page ends, to the site generator."""

_MEANT = re.compile(r"^[ \t]*[\"']?audiences?[\"']?[ \t]*[:=]", re.IGNORECASE)
_KEY = re.compile(r"^[ \t\"'?]*([^\s:=\"']{7,12})[\"']?[ \t]*[:=]", re.MULTILINE)
_HEAD = 40
"""So many lines at the head of a page are looked at for what was meant to be front matter."""


def find_pages(project: Path, content: str, articles: str, limits: Limits) -> Iterator[Source]:
    """List the Markdown files of the content folder that are no articles."""
    root = project / content
    if is_inside(project, root):
        # What is wrong with files and folders here is told by whoever publishes them.
        yield from _below(root, content, (content, articles), Found(left=limits.files))


def _below(path: Path, name: str, folders: tuple[str, str], found: Found) -> Iterator[Source]:
    content, articles = folders
    for entry in entries(path, name, found):
        here = f"{name}/{entry.name}"
        is_article = here.startswith(f"{articles}/") and entry.name.endswith(".md")
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), here, folders, found)
        elif entry.name.endswith(_PAGES) and not is_article:
            yield Source(Path(entry.path), here, here.removeprefix(f"{content}/"))


def parse_page(
    model: type[OwnPage], name: str, page_id: str, raw: bytes, limits: Limits
) -> Parsed[OwnPage]:
    """Read for whom one page is. A page that says nothing about it is for everyone."""
    everyone = Parsed(name, page_id, raw, model(id=page_id), ())
    if not speaks_of_it(raw):
        return everyone
    problems = Problems(name, limits.problems)
    text = decode(raw, problems)
    if text is None:
        return Parsed(name, page_id, raw, None, problems.all())
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    matter = front_matter(text)
    misplaced(text, problems)
    file = document(matter, problems, limits) if matter and speaks_of_it(matter) else None
    if file is None:
        return Parsed(
            name, page_id, raw, None if problems.all() else everyone.thing, problems.all()
        )
    if isinstance(file.root, MappingNode):
        misnamed(file.root, problems)
        file.root.value = [
            (key, value)
            for key, value in file.root.value
            if isinstance(key, ScalarNode) and key.value == FIELD
        ]
    return build(model, page_id, raw, file, id=page_id)


def misplaced(text: str, problems: Problems) -> None:
    """Report an audience at the head of a page that has no front matter where it would be read."""
    matter = front_matter(text)
    if matter is not None and matter.strip():
        return
    lines = text.split("\n", _HEAD)[:_HEAD]
    if matter is not None:
        skipped = matter.count("\n") + 1
        lines[:skipped] = [""] * skipped
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    is_fenced = first < len(lines) and lines[first].strip().startswith(("---", "+++"))
    for number, line in enumerate(lines[first:], start=first + 1):
        if not (line.strip() or is_fenced):
            return
        if _MEANT.match(line):
            problem = Message("“audience” stands where nobody reads it: all would see this")
            help_ = Message(
                "write “---” on the first line, “audience: …” below that, and “---” below both"
            )
            problems.add_at((number, 1), "misplaced-audience", problem, help_)


def misnamed(root: MappingNode, problems: Problems) -> None:
    """Report a field that somebody took for the audience."""
    for key, _ in root.value:
        word = key.value.strip() if isinstance(key, ScalarNode) else ""
        if word != FIELD and looks_like_it(word):
            problem = Message("nobody reads “%(word)s”: all would see this", word=word)
            problems.add(key, "misplaced-audience", problem, Message("write “audience:”"))


def looks_like_it(word: str) -> bool:
    """Tell whether a word is “audience” but for one slip, or for letters of other scripts."""
    plain = "".join(it for it in normalize("NFKD", word).casefold() if not combining(it))
    if any(_same(plain, it) for it in (FIELD, f"{FIELD}s")):
        return True
    cuts = {FIELD[:at] + FIELD[at + 1 :] for at in range(len(FIELD))}
    return plain in cuts or any(plain[:at] + plain[at + 1 :] in cuts | {FIELD}
                                for at in range(len(plain)))  # fmt: skip


def _same(word: str, meant: str) -> bool:
    return len(word) == len(meant) and all(
        one == other or not one.isascii() for one, other in zip(word, meant, strict=True)
    )


def speaks_of_it(text: bytes | str) -> bool:
    """Tell whether a text has the word, or a sign with which YAML can hide a letter of it."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if "\\" in text or FIELD in text.casefold():
        return True
    return any(looks_like_it(it[1]) for it in _KEY.finditer(text))
