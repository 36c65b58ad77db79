"""Where in a file of an author something stands that Markdown came upon."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from markdown import Markdown

from journeybook.model.diagnostic import Place
from journeybook.words.harmless import visible

_MKDOCS_LINKS = "relpath"
"""The name under which MkDocs and the blog register what knows the file."""


def source_of(md: Markdown) -> Path | None:
    """Find the file that is being converted."""
    if _MKDOCS_LINKS not in md.treeprocessors:
        return None
    known: Any = md.treeprocessors[_MKDOCS_LINKS]
    path = known.file.abs_src_path
    return Path(path) if path else None


def place_of(md: Markdown, line: int = 1, column: int = 1) -> Place:
    """Name a place in the file that is being converted, as seen from where mkdocs.yml is."""
    source = source_of(md)
    if source is None:
        return Place("?", line, column)
    known: Any = md.treeprocessors[_MKDOCS_LINKS]
    root = Path(known.config.config_file_path).resolve().parent
    name = os.path.relpath(source.resolve(), root).replace(os.sep, "/")
    return Place(visible(name), line, column)
