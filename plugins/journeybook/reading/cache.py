"""Files that were read before, so that a rebuild reads only what changed."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.reading.limits import Limits
    from journeybook.reading.parsed import Parsed


class Cache:
    """Keeps what was read, by the name of the file and a digest of its bytes.

    Bytes and not times decide, because two edits can fall within one tick of a clock. What
    a file means together with other files is never kept: that is found out at every reading.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[bytes, Parsed[Any]]] = {}
        self._fresh: dict[str, tuple[bytes, Parsed[Any]]] = {}
        self._limits: Limits | None = None

    def start(self, limits: Limits) -> None:
        """Begin a reading; what was read under other limits is forgotten."""
        if limits != self._limits:
            self._kept = {}
        self._limits = limits
        self._fresh = {}

    def get(self, name: str, raw: bytes, parse: Callable[[], Parsed[Any]]) -> Parsed[Any]:
        """Give what was read before, or read it now."""
        digest = blake2b(raw, digest_size=16).digest()
        kept = self._kept.get(name)
        if kept is None or kept[0] != digest:
            kept = (digest, parse())
        self._fresh[name] = kept
        return kept[1]

    def finish(self) -> None:
        """End a reading; files that were not seen in it are forgotten."""
        self._kept, self._fresh = self._fresh, {}
