"""Which files are published: pages, pictures, documents, and what a publisher names."""

from __future__ import annotations

from enum import StrEnum
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from journeybook.model.content_file import DOCUMENTS, PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(StrEnum):
    """What a file in the content folder is."""

    PAGE = "page"
    PICTURE = "picture"
    DOCUMENT = "document"
    OWN = "own"


_PICTURES = frozenset(PICTURES.split("|"))
_DOCUMENTS = frozenset(DOCUMENTS.split("|")) - _PICTURES

LISTED = ", ".join(["md", *sorted(_PICTURES), *sorted(_DOCUMENTS)])
"""The endings of all that is published without being named, for people."""

_OF_TOOLS = frozenset(
    {".authors.yml", ".DS_Store", ".editorconfig", ".gitattributes", ".gitignore", ".gitkeep",
     ".keep", ".markdownlint.json", ".markdownlint.yml", ".meta.yml", ".nojekyll",
     "Thumbs.db", "desktop.ini"}
)  # fmt: skip
"""Files of tools: never published, and nobody need be told so."""


def kind_of(uri: str, named: Iterable[str], patterns: Iterable[str]) -> Kind | None:
    """Tell what a file is, by its name; `None` when it is not published.

    Args:
        uri: its path below the content folder.
        named: the paths that mkdocs.yml names itself, such as a style sheet.
        patterns: what a publisher wants published besides.
    """
    if uri in named or any(_fits(uri, it) for it in patterns):
        return Kind.OWN
    name = uri.rpartition("/")[2]
    ending = name.rpartition(".")[2] if "." in name[1:] else ""
    if name.startswith("."):
        return None
    if ending == "md":
        return Kind.PAGE
    if ending in _PICTURES:
        return Kind.PICTURE
    return Kind.DOCUMENT if ending in _DOCUMENTS else None


def is_of_tools(name: str) -> bool:
    """Tell whether a file is one that everyday programs leave behind."""
    return name in _OF_TOOLS or name.startswith("._")


def _fits(uri: str, pattern: str) -> bool:
    plain = pattern.strip("/")
    return uri == plain or fnmatchcase(uri, plain) or fnmatchcase(uri.rpartition("/")[2], plain)
