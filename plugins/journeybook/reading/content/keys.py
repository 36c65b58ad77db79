"""What a page may say of itself at its head, and in which form the site generator bears it.

Reading takes the characters that an author wrote; the site generator takes what YAML makes of
them, and ends on a number where it wants a text. So what it would trip over is found here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yaml import MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import Resolver

from journeybook.model.diagnostic import Severity
from journeybook.model.ids import ID_PATTERN, MAX_ID
from journeybook.reading import values
from journeybook.reading.content.names import wrong_in
from journeybook.reading.problems import shown
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.reading.file import File
    from journeybook.reading.values import Take

PAGE, ARTICLE = "main.html", "blog-post.html"
"""The templates of the theme that make a page, and an article."""

_ID = re.compile(ID_PATTERN)
_TEXT = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_RESOLVER = Resolver()


def check_form(name: str, node: Node, file: File, *, is_article: bool) -> None:
    """Report a value that is right, but that YAML makes something else of.

    Args:
        name: the field.
        node: its value.
        file: the file it stands in.
        is_article: whether it is an article, of which the site generator asks more.
    """
    if name == "template":
        _template(node, file, is_article=is_article)
    elif name in _FORMS:
        _FORMS[name](node, file)
    elif name in _PLAIN and is_article:
        _plain(node, file)


def _template(node: Node, file: File, *, is_article: bool) -> None:
    """Report a template that a page cannot have; one for articles ends on another page."""
    if isinstance(node, ScalarNode) and node.value == (ARTICLE if is_article else PAGE):
        return
    written = node.value if isinstance(node, ScalarNode) else "…"
    file.problems.add(
        node,
        "not-allowed",
        Message("“%(value)s” is no template of a page", value=shown(str(written))),
        Message("leave this line out"),
    )


def _texts(node: Node, file: File) -> object:
    """Take a text or several."""
    items = node.value if isinstance(node, SequenceNode) else [node]
    return [values.text(item, file) for item in items]


def _day(node: Node, file: File) -> object:
    """Take a day, or several by name."""
    if isinstance(node, MappingNode):
        return [values.day(it, file) for _, it in node.value]
    return values.day(node, file)


def _icon(node: Node, file: File) -> None:
    file.problems.add(
        node,
        "unknown-key",
        Message("a page has no icon here: it would name a file of the theme"),
        Message("leave this line out"),
        Severity.WARNING,
    )


def _links(node: Node, file: File) -> None:
    file.problems.add(
        node,
        "not-allowed",
        Message("a page has no “links” here: nobody would see whether they lead anywhere"),
        Message("name articles under “related:”, or write the links in the text"),
    )


def _slug(node: Node, file: File) -> object:
    """Take the end of an address, which becomes the name of a folder."""
    taken = values.text(node, file)
    if not isinstance(taken, str):
        return taken
    is_id = _ID.fullmatch(taken) and "\n" not in taken and len(taken) <= MAX_ID
    if is_id and taken != "index" and not wrong_in(taken):
        return taken
    file.problems.add(
        node,
        "not-an-id",
        Message("“%(value)s” cannot be the end of an address", value=shown(taken)),
        Message("write small letters, digits and hyphens, such as “begin-small”; or leave it out"),
    )
    return values.BROKEN


def _search(node: Node, file: File) -> None:
    """Take how a page stands in the search: `boost` and `exclude`."""
    takes: dict[str, tuple[Take, Check]] = {
        "boost": (values.number, _plain),
        "exclude": (values.truth, _plain),
    }
    if isinstance(node, MappingNode):
        for key, value in node.value:
            for check in takes.get(key.value, ()):
                check(value, file)
        return
    if isinstance(node, ScalarNode) and not node.value and not node.style:
        return
    file.problems.add(
        node,
        "not-fields",
        Message("“%(field)s” is a group of fields", field="search"),
        Message("write “search: {exclude: true}” or “search: {boost: 2}”"),
    )


KEYS: dict[str, Take] = {
    "audience": _texts,
    "author": values.text,
    "authors": _texts,
    "categories": _texts,
    "comments": values.truth,
    "date": _day,
    "description": values.text,
    "draft": values.truth,
    "hide": _texts,
    "icon": _icon,
    "links": _links,
    "pin": values.truth,
    "readtime": values.whole,
    "search": _search,
    "slug": _slug,
    "status": values.text,
    "subtitle": values.text,
    "tags": _texts,
    # Which one depends on the page.
    "template": lambda _node, _file: None,
    "title": values.text,
}
"""What a page may say of itself, and how it is read."""


def _list(node: Node, file: File) -> None:
    """Report what is no list of texts."""
    if isinstance(node, SequenceNode):
        for item in node.value:
            _quoted(item, file)
    elif isinstance(node, ScalarNode) and _type(node) != _NULL:
        file.problems.add(
            node,
            "not-a-list",
            Message("“%(field)s” is a list", field=file.problems.name_of(node)),
            Message("write [%(value)s]", value=shown(node.value)),
        )


def _quoted(node: Node, file: File) -> None:
    """Report what YAML takes for a number, a date, or yes or no, where a text stands."""
    if not isinstance(node, ScalarNode) or _type(node) in {_TEXT, _NULL}:
        return
    file.problems.add(
        node,
        "not-a-text",
        Message("“%(value)s” is no text to the site generator", value=shown(node.value)),
        Message('put it in quotes: "%(value)s"', value=shown(node.value)),
    )


def _plain(node: Node, file: File) -> None:
    """Report quotes around what is no text."""
    values_ = [it for _, it in node.value] if isinstance(node, MappingNode) else [node]
    for it in values_:
        told = {(found.place.line, found.place.column) for found in file.problems.found}
        at = (it.start_mark.line + 1, it.start_mark.column + 1)
        if isinstance(it, ScalarNode) and it.style and at not in told:
            file.problems.add(
                it,
                "not-allowed",
                Message("in quotes “%(value)s” is a text", value=shown(it.value)),
                Message("leave the quotes out"),
            )


def _type(node: ScalarNode) -> str:
    """Tell what YAML makes of a value."""
    if node.style:
        return _TEXT
    return str(_RESOLVER.resolve(ScalarNode, node.value, (True, False)))  # type: ignore[no-untyped-call]


if TYPE_CHECKING:
    Check = Callable[[Node, File], None]

_PLAIN = {"comments", "date", "draft", "pin", "readtime"}
_FORMS: dict[str, Check] = {
    "author": _quoted,
    "authors": _list,
    "categories": _list,
    "description": _quoted,
    "hide": _list,
    "slug": _quoted,
    "status": _quoted,
    "subtitle": _quoted,
    "tags": _list,
    "title": _quoted,
}
"""What the site generator expects of a value besides."""
