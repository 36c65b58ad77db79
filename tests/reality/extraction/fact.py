"""A fact of a source, and lists of them as files that a person can read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WHOLE = "the whole journey"
_FROM = " ← "
_AND = " | "


class Fact(NamedTuple):
    """One thing that a source says.

    Args:
        at: where on the journey: `WHOLE`, (a stage) or (a stage, a step).
        what: what sort of fact it is.
        parts: what a page has to say in one place.
        source: how the source writes it, where a page says it in another form.
    """

    at: tuple[str, ...]
    what: str
    parts: tuple[str, ...]
    source: str = ""

    def __str__(self) -> str:
        """Write the fact in a line."""
        written = f"{self.what}: {_AND.join(self.parts)}"
        return f"{written}{_FROM}{self.source}" if self.source else written


def fact(at: Iterable[str], what: str, *parts: object, source: object = "") -> Fact:
    """Make a fact; white space means nothing."""
    said = tuple(" ".join(str(part).split()) for part in parts)
    return Fact(tuple(at), what, said, str(source))


def write(facts: Iterable[Fact]) -> str:
    """Write facts as a list with a heading for each place."""
    lines = []
    for at, group in groupby(facts, key=lambda it: it.at):
        lines += [f"# {' > '.join(at) or WHOLE}", *map(str, group), ""]
    return "\n".join(lines)


def read(text: str) -> Iterator[Fact]:
    """Read a list of facts."""
    at: tuple[str, ...] = ()
    for line in text.splitlines():
        if line.startswith("# "):
            at = () if line[2:] == WHOLE else tuple(line[2:].split(" > "))
        elif line:
            said, _, source = line.partition(_FROM)
            what, _, parts = said.partition(": ")
            yield Fact(at, what, tuple(parts.split(_AND)), source)


def length(seconds: int) -> str:
    """Say a length of time in the largest unit that leaves nothing over."""
    units = ((3600, "hour"), (60, "minute"), (1, "second"))
    size, unit = next(it for it in units if seconds % it[0] == 0)
    count = seconds // size
    return f"{count} {unit}{'' if count == 1 else 's'}"
