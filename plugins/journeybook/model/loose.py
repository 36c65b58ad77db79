"""A text that stands in a file and in no object: of what has errors, of an article, of notes."""

from __future__ import annotations

from typing import NamedTuple

from journeybook.model.diagnostic import Place


class Loose(NamedTuple):
    """A text, and where it stands.

    Args:
        place: where it begins.
        text: what is written.
        field: the field in which it stands, if it is known.
        is_copied: whether it is what the file says letter for letter, so that places in it
            can be counted.
    """

    place: Place
    text: str
    field: str = ""
    is_copied: bool = False

    def at(self, offset: int) -> Place:
        """Give the place of a letter of it, as well as it is known."""
        if not self.is_copied or not offset:
            return self.place
        file, line, column = self.place
        before = self.text[:offset]
        last = before.rpartition("\n")[2]
        rows = before.count("\n")
        return Place(file, line + rows, len(last) + (1 if rows else column))
