"""What a published site holds, by its own account: every file with its size and hash.

It lies in the site itself, so that it comes and goes with it. It says nothing about when and
where the site was made, so that the same site has the same manifest.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME = ".journeybook-manifest.json"
"""The manifest, at the root of a site."""

_VERSION = 1
_MOST = 64 * 1024 * 1024


class Entry(NamedTuple):
    """A file: its size in bytes and its SHA-256."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What a site holds.

    Args:
        day: the day as of which it was made, as `2026-11-22`.
        audience: for whom it was made; `None` for what everyone may see.
        files: every file but the manifest, by its path from the root.
    """

    day: str
    audience: str | None
    files: Mapping[str, Entry]

    @classmethod
    def of(cls, site: Path, day: str, audience: str | None) -> Manifest:
        """Write down what a site holds.

        Raises:
            OSError: a file cannot be read.
        """
        return cls(day, audience, {name: _entry(site / name) for name in sorted(_names(site))})

    @classmethod
    def read(cls, site: Path) -> Manifest | None:
        """Read the manifest of a site; `None` when it has none that can be understood."""
        file = site / NAME
        try:
            if not stat.S_ISREG(file.lstat().st_mode) or file.stat().st_size > _MOST:
                return None
            read = json.loads(file.read_bytes())
            if read["version"] != _VERSION:
                return None
            files = {
                str(name): Entry(int(size), str(sha256))
                for name, (size, sha256) in read["files"].items()
            }
            audience = read["audience"]
            return cls(str(read["day"]), None if audience is None else str(audience), files)
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None

    def write(self, site: Path) -> None:
        """Write it at the root of the site.

        Raises:
            OSError: it cannot be written.
        """
        (site / NAME).write_bytes(self._text)

    @cached_property
    def digest(self) -> str:
        """What tells it from every other one."""
        return hashlib.sha256(self._text).hexdigest()

    @cached_property
    def _text(self) -> bytes:
        fields = {
            "version": _VERSION,
            "day": self.day,
            "audience": self.audience,
            "files": self.files,
        }
        return (json.dumps(fields, ensure_ascii=False, indent=0) + "\n").encode()

    @property
    def readers(self) -> Message | str:
        """For whom it was made, in words."""
        return f"“{self.audience}”" if self.audience else Message("everyone")

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return sum(name.endswith(".html") for name in self.files)

    def is_whole(self, site: Path) -> bool:
        """Tell whether a site still holds every file as it was written down."""
        try:
            return all(_entry(site / name) == entry for name, entry in self.files.items())
        except OSError:
            return False

    def foreign(self, site: Path) -> list[str]:
        """List what lies in a site and does not belong to it."""
        return sorted(set(_names(site)) - set(self.files))


def _names(site: Path) -> Iterator[str]:
    """Name everything in a site that is no folder."""
    for folder, folders, files in os.walk(site, onerror=_raised):
        # A link to a folder is no folder of the site.
        linked = [it for it in folders if Path(folder, it).is_symlink()]
        for name in (*files, *linked):
            path = Path(folder, name).relative_to(site).as_posix()
            if path != NAME:
                yield path


def _raised(problem: OSError) -> None:
    raise problem


def _entry(file: Path) -> Entry:
    digest = hashlib.sha256()
    size = 0
    with os.fdopen(os.open(file, os.O_RDONLY | os.O_NOFOLLOW), "rb") as content:
        while part := content.read(1 << 20):
            digest.update(part)
            size += len(part)
    return Entry(size, digest.hexdigest())
