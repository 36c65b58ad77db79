"""How much one publication and one file may hold, so that no input can hang a build."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused because it is too much. A large honest journey needs a tenth of this.

    Args:
        file_bytes: the size of a file.
        depth: how deep lists and fields may stand inside each other.
        nodes: how many values a file may hold, after its aliases are written out.
        aliases: how often a file may repeat a value by `*name`.
        steps: how many steps a journey may have.
        files: how many files and folders are looked at.
        problems: how many problems of one file are reported.
        rows: how many lines a file of values may have.
    """

    file_bytes: int = 512 * 1024
    depth: int = 20
    nodes: int = 20_000
    aliases: int = 20
    steps: int = 300
    files: int = 20_000
    problems: int = 100
    rows: int = 5_000
