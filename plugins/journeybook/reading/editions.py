"""What exists in an edition, and what in it would lead to something that does not."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from journeybook.model.addresses import uri
from journeybook.model.audience import for_audience, hidden, torn
from journeybook.model.diagnostic import Place
from journeybook.model.kinds import NAMED
from journeybook.reading.files import read_bytes
from journeybook.reading.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.diagnostic import Diagnostic

_FOLDERS = {uri(family).rpartition("/")[0]: family for family in NAMED}
_THING = re.compile(
    rf"(?<![\w-])(?:({'|'.join(NAMED)}):|({'|'.join(_FOLDERS)})/)([a-z0-9]+(?:-[a-z0-9]+)*)(?![\w])"
)
"""A link to an object (`journey:buy-a-sofa`), or the address of its page."""

_WORD = re.compile(r"""[^\s()<>"'`\[\]{}|]*/[^\s()<>"'`\[\]{}|]*|[^\s()<>"'`\[\]{}|]+\.m\w+""")
"""What can be a path or an address."""

_PAGE = re.compile(r"\.(?:md|markdown|mdown|mkdn|mkd)$")


def edition(
    project: Path, whole: Catalogue, audience: str | None, articles: str
) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    """Leave out everything that is meant for other readers.

    Args:
        project: the folder of the project.
        whole: all there is.
        audience: the audience of the edition; `None` for the one that everyone may see.
        articles: the folder of the articles, below the project.

    Returns:
        The catalogue of the edition, and an error for each place in it that needs or links to
        something that is left out.
    """
    shown, needed = for_audience(whole, audience)
    linked = _linked(project, shown, hidden(whole, shown), articles)
    return shown, tuple(sorted({*needed, *linked}, key=lambda it: it.place))


def torn_anywhere(project: Path, whole: Catalogue, articles: str) -> tuple[Diagnostic, ...]:
    """Find what is wrong so in any edition that can be made."""
    readers = (None, *whole.audiences)
    found = {it for who in readers for it in edition(project, whole, who, articles)[1]}
    return tuple(sorted(found, key=lambda it: (it.place, str(it.problem))))


def _linked(
    project: Path, shown: Catalogue, left_out: Collection[tuple[str, str]], articles: str
) -> Iterator[Diagnostic]:
    """Find links and addresses of what is left out in the texts of what is not."""
    if not left_out:
        return
    paths = {key for family, key in left_out if family in {"article", "page"}}
    addresses = set(_addresses(left_out, posixpath.dirname(articles.partition("/")[2])))
    for (family, key), file in shown.files.items():
        try:
            raw = read_bytes(project / file, Limits().file_bytes) or b""
        except OSError:
            continue
        here = posixpath.dirname(key) if family in {"article", "page"} else ""
        for number, line in enumerate(raw.decode("utf-8", "replace").splitlines(), start=1):
            found = [
                (it.start(), it[0])
                for it in _THING.finditer(line)
                if (it[1] or _FOLDERS[it[2]], it[3]) in left_out
            ]
            if paths:
                found += (
                    (it.start(), it[0])
                    for it in _WORD.finditer(line)
                    if _leads_there(it[0], here, paths, addresses)
                )
            for column, word in found:
                yield torn(Place(file, number, column + 1), word)


def _addresses(left_out: Collection[tuple[str, str]], blog: str) -> Iterator[str]:
    """Give the addresses that pages have, where these are no words that occur everywhere."""
    for family, key in left_out:
        path = _PAGE.sub("", key)
        if family == "page" and "/" in path:
            yield path.removesuffix("/index").removesuffix("/README")
        elif family == "article" and blog:
            yield f"{blog}/{posixpath.basename(path)}"


def _leads_there(word: str, here: str, paths: Collection[str], addresses: Collection[str]) -> bool:
    """Tell whether a word is the path or the address of one of some pages."""
    word = unquote(word.partition("#")[0].partition("?")[0])
    if _PAGE.search(word):
        near = posixpath.normpath(posixpath.join(here, word.lstrip("/")))
        root = posixpath.normpath(word.lstrip("/"))
        return near in paths or root in paths or root.partition("/")[2] in paths
    parts = [it for it in word.removesuffix("index.html").split("/") if it not in {"", ".", ".."}]
    return any("/".join(parts[at:]) in addresses for at in range(len(parts) - 1))
