"""The pages that authors write in Markdown: their fields, and whether they can be converted.

The site generator reads these fields without looking; so what it would trip over is found here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from yaml import MappingNode, ScalarNode

from journeybook.model.article import Article
from journeybook.model.diagnostic import Severity
from journeybook.reading.articles import parse_article
from journeybook.reading.characters import decode
from journeybook.reading.content.fences import check_diagrams, without_code
from journeybook.reading.content.keys import KEYS, check_form
from journeybook.reading.documents import document
from journeybook.reading.fields import fields_of
from journeybook.reading.matter import below, front_matter
from journeybook.reading.problems import Problems, shown
from journeybook.reading.vocabulary import close
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Collection

    from journeybook.model.diagnostic import Diagnostic
    from journeybook.reading.limits import Limits

_MOST_MARKS = 2_000
"""So many brackets in one paragraph take a second; twice as many take four times as long."""

_LOOSE = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):(?!//)[ \t]*(.*)")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


class Matter(NamedTuple):
    """What is known of a page.

    Args:
        problems: what is wrong with it.
        draft: whether its author is not done with it.
    """

    problems: tuple[Diagnostic, ...]
    draft: bool = False

    @property
    def is_broken(self) -> bool:
        """Whether the site generator had better not see it."""
        return any(it.severity is Severity.ERROR for it in self.problems)


def read_page(  # noqa: PLR0913 - a file, and how it is to be read
    name: str, uri: str, raw: bytes, limits: Limits, keys: Collection[str], *, is_article: bool
) -> Matter:
    """Read a page as far as is needed to publish it safely.

    Args:
        name: the file, relative to the project.
        uri: the same, relative to the content folder.
        raw: its bytes.
        limits: what is too much.
        keys: fields that a publisher allows besides those that are known.
        is_article: whether it is an article, of which reading tells the rest.
    """
    problems = Problems(name, limits.problems)
    text = decode(raw, problems)
    if text is None:
        return Matter(problems.all())
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    matter = front_matter(text)
    told = Problems(name, limits.problems)
    file = document(matter, told, limits) if matter and matter.strip() else None
    draft = False
    syntax = len(told.found)
    if file and isinstance(file.root, MappingNode):
        known = set(KEYS) | set(keys) | (set(fields_of(Article)) if is_article else set())
        met: set[str] = set()
        for key, value in file.root.value:
            if key.value in met and not is_article:
                _twice(key, problems)
            elif key.value not in known:
                _unknown(key, known, problems)
            elif key.value in KEYS and not (is_article and key.value in fields_of(Article)):
                KEYS[key.value](value, file)
            check_form(str(key.value), value, file, is_article=is_article)
            met.add(str(key.value))
        draft = _is_true(file.root, "draft")
    elif file:
        problem = Message("this file holds no fields")
        told.add_at((2, 1), "not-fields", problem, Message("write them as “title: …”"))
    if matter is None and not is_article:
        draft = _check_loose(text, problems)
    if is_article:
        whole = parse_article(Article, name, uri, raw, limits)
        told.found[:syntax] = [it for it in whole.problems if it.code != "more-problems"]
        draft = draft or bool(whole.thing and whole.thing.draft)
    problems.found += told.found
    _check_marks(text, problems)
    check_diagrams(text, problems)
    return Matter(problems.all(), draft)


def _check_loose(text: str, problems: Problems) -> bool:
    """Report lines at the head that the site generator takes for fields, and swallows.

    Returns:
        Whether one of them says that the page is a draft.
    """
    draft = False
    for number, line in enumerate(text.split("\n"), start=1):
        field = _LOOSE.match(line)
        if not field:
            break
        draft = draft or (field[1].casefold() == "draft" and "true" in field[2].casefold())
        if field[1].casefold().startswith("audience"):
            continue  # an error of its own
        problem = Message("this line is taken for a field of the page, and not shown")
        help_ = Message("begin with a heading; fields stand between two lines “---”")
        problems.add_at((number, 1), "unknown-key", problem, help_, Severity.WARNING)
    return draft


def _check_marks(text: str, problems: Problems) -> None:
    """Refuse a paragraph that Markdown would go through for minutes."""
    if text.count("[") + text.count("<") <= _MOST_MARKS:
        return
    plain = without_code(text)
    start = len(text) - len(below(text)) if front_matter(text) else 0
    for end in (*(it.start() for it in _PARAGRAPH.finditer(plain)), len(plain)):
        if plain.count("[", start, end) + plain.count("<", start, end) > _MOST_MARKS:
            problems.add_at(
                (plain.count("\n", 0, start) + 1 + (start > 0), 1),
                "too-much",
                Message("this paragraph has more “[” and “<” in it than a text has"),
                Message("split it by empty lines, or put it between lines “```” if it is code"),
            )
        start = end + 1


def _twice(key: ScalarNode, problems: Problems) -> None:
    problem = Message("“%(field)s” is written twice", field=shown(str(key.value)))
    problems.add(key, "duplicate-field", problem, Message("keep one of them"))


def _unknown(key: ScalarNode, known: Collection[str], problems: Problems) -> None:
    likely = close(str(key.value), known)
    problems.add(
        key,
        "unknown-key",
        Message("a page has no field “%(word)s”", word=shown(str(key.value))),
        Message("did you mean “%(word)s”?", word=likely)
        if likely
        else Message("leave it out; “front_matter:” in mkdocs.yml lists what else is allowed"),
        Severity.WARNING,
    )


def _is_true(root: MappingNode, name: str) -> bool:
    """Tell whether a field says yes, in any way in which the site generator would hear it."""
    return any(
        key.value == name and str(value.value).casefold() in {"true", "yes", "on", "y", "1"}
        for key, value in root.value
    )
