"""Names of files and folders that mean the same on every computer and in every address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeybook.reading.files import _NO_FILES, _ODD_IN_NAMES
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_BYTES = 200
"""A name becomes a folder with a page in it, and most disks refuse more than 255 bytes."""

_IN_NO_NAME = re.compile(r'[\\:<>"|?*%#]')
"""What a file cannot be called on Windows, or what means something else in an address."""


def wrong_in(name: str) -> Message | None:  # noqa: PLR0911 - one reason after the other
    """Say what is wrong with the name of one file or folder, if anything."""
    stem = name.partition(".")[0]
    found = _IN_NO_NAME.search(name)
    if _ODD_IN_NAMES.search(name):
        return Message("this name has characters in it that nobody can see or type")
    if found:
        return Message("“%(sign)s” cannot stand in a name of a file", sign=found[0])
    if _NO_FILES.fullmatch(stem.strip().casefold()):
        return Message("“%(id)s” cannot be the name of a file on Windows", id=stem)
    if name.startswith("-"):
        return Message("a name that begins with a hyphen is taken for an option by programs")
    if any(part != part.strip() or not part for part in _parts(name)):
        return Message("a name or its ending begins or ends with a space or a full stop")
    if len(name.encode("utf-8", "replace")) > _MOST_BYTES:
        return Message("this name is longer than a disk can hold")
    return None


def _parts(name: str) -> Iterator[str]:
    """Give the name without its ending, and the ending, which become parts of addresses."""
    stem, dot, ending = name.rpartition(".")
    if not dot:
        yield name
        return
    yield stem.rstrip(".") if stem.rstrip(".") == stem else ""
    yield ending
