"""A made-up wording that marks every sentence of ours, so that what is not translated shows."""

import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from journeybook.words.translation import CATALOGUES

LANGUAGE = "nl"
OPEN, CLOSE = "⟦", "⟧"


def write_pseudo(folder: Path) -> None:
    """Write a catalogue that says every sentence between marks: `⟦%(n)s steps⟧`.

    The folder is for the plugin's option `wording`, in a publication whose language is Dutch.
    """
    marked = Catalog(locale=LANGUAGE)
    with (CATALOGUES / f"{LANGUAGE}.po").open("rb") as source:
        for message in read_po(source, locale=LANGUAGE):
            if message.id:
                many = isinstance(message.id, tuple)
                said = tuple(map(_marked, message.id)) if many else _marked(message.id)
                marked.add(message.id, said)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{LANGUAGE}.po").open("wb") as file:
        write_po(file, marked, width=0)


def _marked(text: str) -> str:
    return f"{OPEN}{text}{CLOSE}"


def without_marked(text: str) -> str:
    """Take out all that is between marks, marks within marks included."""
    innermost = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
    while text != (text := innermost.sub(" ", text)):
        pass
    return text
