"""Say at which line stands a link that MkDocs warns of, and what to do about it.

MkDocs names the page and no more. What it repeats of a link was written by an author, so it is
made harmless for whoever shows it.
"""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from journeybook.mkdocs.forge import project
from journeybook.words import Message, Words
from journeybook.words.harmless import harmless

_LOG = logging.getLogger("mkdocs.structure.pages")
_WARNED = re.compile(r"Doc file '(?P<page>.+?)' contains .*?'(?P<link>[^']+)'", re.DOTALL)


def give_places(config: MkDocsConfig, words: Words) -> None:
    """Let every warning about a link name its line from now on."""
    for former in [it for it in _LOG.filters if isinstance(it, _Places)]:
        _LOG.removeFilter(former)
    _LOG.addFilter(_Places(Path(config.docs_dir), project(config), words))


class _Places(logging.Filter):
    def __init__(self, folder: Path, project: Path, words: Words) -> None:
        super().__init__()
        self._project = project
        self._folder = folder
        self._words = words

    def filter(self, record: logging.LogRecord) -> bool:
        """Write the place before a warning, and the help below it."""
        said = record.getMessage()
        warned = _WARNED.match(said)
        if warned:
            help_ = self._words.say(Message("mend the address, or take the link out"))
            place = self._place(warned["page"], warned["link"])
            said = f"{place}: {said}\n    {self._words.gettext('help')}: {help_}"
        record.msg, record.args = harmless(said), ()
        return True

    def _place(self, page: str, link: str) -> str:
        source = self._folder / page
        text = source.read_text("utf-8-sig", "replace") if source.is_file() else ""
        shown = os.path.relpath(source, self._project).replace(os.sep, "/")
        for number, line in enumerate(text.splitlines(), 1):
            if (at := line.find(link)) >= 0:
                return f"{shown}:{number}:{at + 1}"
        return f"{shown}:1:1"
