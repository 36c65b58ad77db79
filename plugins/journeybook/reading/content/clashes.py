"""Two files for one address: one of them would silently take the place of the other."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.reading.content.names import wrong_in
from journeybook.words import Message
from journeybook.words.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def clashes(taken: Iterable[tuple[str, str | None]]) -> Iterator[Diagnostic]:
    """Report each file that would get the address of another.

    Capitals and the ways of writing an accent make no difference: on many computers such names
    are one. Nor can a folder stand where a file does.

    Args:
        taken: the address of each file below the site, with the file that an author wrote, or
            `None` for what the site makes itself; the site's own come first.
    """
    files: dict[str, str | None] = {}
    folders: dict[str, str | None] = {}
    for address, name in taken:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", address).casefold())
        above = ["/".join(parts) for parts in _above(folded.split("/"))]
        known = [files[it] for it in (folded, *above) if it in files]
        known += [folders[folded]] if folded in folders else []
        if known and name is not None:
            yield _clash(name, known[0])
            continue
        files[folded] = name
        folders |= dict.fromkeys(above, name)


def misled(written: Iterable[tuple[str, str | None]]) -> Iterator[Diagnostic]:
    """Report each file that would be written outside the site, or under a name no disk bears.

    Args:
        written: the address of each file below the site, with the file that an author wrote, or
            `None` for what a plugin made.
    """
    for address, name in written:
        parts = address.split("/")
        if not any(part in {"", ".", ".."} or (name and wrong_in(part)) for part in parts):
            continue
        yield Diagnostic(
            Place(name or "mkdocs.yml", 1, 1),
            "bad-name",
            Message("“%(address)s” is no address of a page", address=shown(address)),
            Message("give it another title or slug: letters, digits and hyphens"),
        )


def _above(parts: list[str]) -> Iterator[list[str]]:
    for number in range(1, len(parts)):
        yield parts[:number]


def _clash(name: str, other: str | None) -> Diagnostic:
    problem = Message("the site makes a page of that name itself")
    help_ = Message("rename this file, or move it to another folder")
    if other is not None:
        problem = Message("this file and %(file)s would get the same address", file=shown(other))
        help_ = Message("rename one of the two")
    return Diagnostic(Place(name, 1, 1), "same-address", problem, help_)
