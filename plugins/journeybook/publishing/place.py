"""Where a site is published, and what lies beside it."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.publishing.failing import UnfitError, in_words, owner_of
from journeybook.publishing.manifest import NAME, Manifest
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True)
class Place:
    """A folder in which a site is published. Its neighbours have names that begin with a dot.

    Args:
        folder: the folder, with every link on the way to it followed.
    """

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Place:
        """Name the place that a path leads to.

        Raises:
            UnfitError: it leads nowhere.
        """
        try:
            return cls(folder.resolve())
        except RuntimeError as problem:  # Python up to 3.12
            raise UnfitError(_looping(folder)) from problem
        except OSError as problem:
            is_loop = problem.errno == errno.ELOOP
            raise UnfitError(_looping(folder) if is_loop else in_words(problem)) from problem

    @cached_property
    def new(self) -> Path:
        """The site that is being built."""
        return self._beside("new")

    @cached_property
    def previous(self) -> Path:
        """The site that was published before, for `journeybook rollback`."""
        return self._beside("previous")

    @cached_property
    def outgoing(self) -> Path:
        """The one before that, on its way out."""
        return self._beside("outgoing")

    @cached_property
    def aside(self) -> Path:
        """Where one of two folders waits, on a file system that cannot swap them at once."""
        return self._beside("aside")

    @cached_property
    def lock(self) -> Path:
        """What is locked by whoever works here."""
        return self._beside("lock")

    def _beside(self, what: str) -> Path:
        return self.folder.with_name(f".{self.folder.name}.journeybook-{what}")

    @property
    def manifest(self) -> Manifest | None:
        """What is published here now, by its own account."""
        return Manifest.read(self.folder)

    def refuse_unfit(self, sources: Iterable[Path]) -> None:
        """Refuse a folder whose content is not ours to replace, or from which a site is made.

        Args:
            sources: the folders that the site is made from.

        Raises:
            UnfitError: it does.
        """
        problem = self._among(sources) or self._taken() or self._nested() or self._owned()
        if problem:
            raise UnfitError(problem)

    def _among(self, sources: Iterable[Path]) -> Message | None:
        name = str(self.folder)
        for it in sources:
            source = it.resolve()
            if source == self.folder or self.folder in source.parents:
                return Message(
                    "%(folder)s holds what the site is made from; name a folder of its own for "
                    "the site",
                    folder=name,
                )
            if source in self.folder.parents:
                return Message(
                    "%(folder)s lies in %(source)s, which the site is made from; name a folder "
                    "outside it",
                    folder=name,
                    source=str(source),
                )
        return None

    def _taken(self) -> Message | None:
        name = str(self.folder)
        if not self.folder.parent.is_dir():
            return Message(
                "%(folder)s does not exist; make it first, and the site will stand in it",
                folder=str(self.folder.parent),
            )
        if not os.path.lexists(self.folder):
            return None
        if not self.folder.is_dir():
            return Message("%(folder)s is not a folder", folder=name)
        if os.path.ismount(self.folder):
            return Message(
                "%(folder)s is a mount point, which nothing can take the place of; name a folder "
                "in it, such as %(inside)s",
                folder=name,
                inside=str(self.folder / "site"),
            )
        if any(self.folder.iterdir()) and self.manifest is None:
            return Message(
                "%(folder)s holds something that “journeybook build” did not publish, and that "
                "would be lost; empty it first, or name another folder",
                folder=name,
            )
        return None

    def _owned(self) -> Message | None:
        """Only its owner can close off a site from before, and remove it."""
        if sys.platform == "win32" or os.geteuid() == 0 or not self.folder.is_dir():
            return None
        kept = self.folder.stat()
        if kept.st_uid == os.geteuid() or not any(self.folder.iterdir()):
            return None
        return Message(
            "the site in %(folder)s belongs to %(owner)s: publish as they do, or have them give "
            "it to you",
            folder=str(self.folder),
            owner=owner_of(kept),
        )

    def _nested(self) -> Message | None:
        for around in self.folder.parents:
            if Manifest.read(around):
                return Message(
                    "%(folder)s lies in the site that is published in %(around)s, and would go "
                    "with it; name a folder beside that one",
                    folder=str(self.folder),
                    around=str(around),
                )
        inside = self.manifest and next(sites_in(self.folder), None)
        if inside:
            return holding(self.folder, inside)
        return None


def sites_in(folder: Path) -> Iterator[Path]:
    """Name the folders below a folder in which a site is published, too."""
    for it, _, files in os.walk(folder):
        if NAME in files and Path(it) != folder:
            yield Path(it)


def holding(folder: Path, inside: Path) -> Message:
    """Say that one site holds another, which would be lost."""
    return Message(
        "%(folder)s holds another site, in %(inside)s, which would be taken offline; publish that "
        "one beside it, and remove it here first",
        folder=str(folder),
        inside=str(inside),
    )


def _looping(folder: Path) -> Message:
    return Message(
        "%(folder)s is a link that leads back to itself; name the folder itself",
        folder=str(folder),
    )
